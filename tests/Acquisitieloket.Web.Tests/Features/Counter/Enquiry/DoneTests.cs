using System.Net;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Counter.Enquiry;

/// <summary>The page after sending, and what it promises and opens.</summary>
public sealed class DoneTests : IAsyncLifetime
{
    private const string ToPage = "Naar mijn pagina";

    private EnquiryScene scene = null!;

    public async Task InitializeAsync() => scene = await EnquiryScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Get_Done_PromisesTheSameDatesAndDaysAsTheMail()
    {
        var page = await EnquiryScene.Submit(await scene.ToCheck(scene.App.Guest()));
        await scene.App.RunDueWork();
        var mail = Assert.Single(scene.App.SentMails, m => m.ToAddress == "fatima@voorbeeld.example");
        foreach (var promise in (string[])["dinsdag 8 september 2026, 10:03 (binnen 1 werkdag)", "maandag 14 september 2026, 10:03 (binnen 5 werkdagen)"])
        {
            Assert.Contains(promise, page.Text);
            Assert.Contains(promise, mail.Text.ReplaceLineEndings(" ").Replace("*", ""));
        }
        Assert.Contains("uw vraag voor Voorbeeld Verpakkingen B.V.", mail.Text.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task Get_DoneAfterTheLinkWasClosed_OffersNoDeadLinkAndNoNewAddress()
    {
        var visitor = scene.App.Guest();
        await EnquiryScene.Submit(await scene.ToCheck(visitor));
        await scene.App.Read(db => db.PrivateLinks.ExecuteUpdateAsync(l => l.SetProperty(x => x.RevokedAt, TestClock.Start)));
        await scene.App.Read(db => db.Contacts.ExecuteUpdateAsync(c => c.SetProperty(x => x.Email, "nieuw@elders.example")));
        var page = await visitor.Get("/nl/enquiry/done");
        Assert.Contains("De link naar uw pagina is vervangen.", page.Text);
        Assert.DoesNotContain(ToPage, page.Text);
        Assert.DoesNotContain("nieuw@elders.example", page.Text);
        Assert.Equal("Bent u de link naar uw pagina kwijt?", (await page.Follow("Vraag een nieuwe link aan")).Heading);
    }

    [Fact]
    public async Task Submit_ForAnAddressThatHadManyMails_IsTakenInWithoutOneAndSaysSo()
    {
        for (var i = 0; i < MailCap.MostPerAddress; i++)
            await scene.App.Add(new OutgoingMail
            {
                MessageId = $"<{i}@test.example>", ToAddress = $"FATIMA+{i}@voorbeeld.example", ToName = "", Template = MailName.EnquiryReceived,
                Language = "nl", Values = new Dictionary<string, string>(), CreatedAt = TestClock.Start, DueAt = TestClock.Start, DoneAt = TestClock.Start,
            });
        var page = await EnquiryScene.Submit(await scene.ToCheck(scene.App.Guest()));
        Assert.Contains("Daarom sturen we geen bevestiging. Uw vraag is wel binnen", page.Text);
        Assert.Equal(HttpStatusCode.OK, (await page.Follow(ToPage)).Status);
        Assert.Equal(0, await scene.App.Read(db => db.OutgoingMails.CountAsync(m => m.ToAddress == "fatima@voorbeeld.example")));
    }
}

using System.Net;
using System.Text;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.IncomingMail;

public sealed class HeldTests : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private readonly TestApp app;
    private Visitor coordinator = null!;
    private Lead lead = null!;

    public HeldTests() => app = new TestApp(new SqliteDatabases(),
        ("Mail:Inbound:Address", "loket@netwerkstad.example"), ("Mail:Inbound:DropFolder", folder.Path));

    public async Task InitializeAsync()
    {
        coordinator = await app.SignInAs(Role.Coordinator);
        lead = await app.Add(app.Data.Lead());
    }

    [Fact]
    public async Task Answer_OfTheContact_StandsOnTheTimelineAndNowhereElse()
    {
        await ComeInAsync(lead.Contact!.Email, lead, "Wij kiezen <b>kavel 4</b>.");

        var page = await coordinator.Get($"/leads/{lead.Reference}");
        Assert.Contains("Bericht van het bedrijf, per mail", page.Text);
        Assert.Contains("Wij kiezen <b>kavel 4</b>.", page.Text);
        Assert.Contains("Er wacht geen mail", (await coordinator.Get("/queue/mail")).Text);
        Assert.DoesNotContain("binnengekomen mail", (await coordinator.Get("/my-day")).Text);
    }

    [Fact]
    public async Task Held_WhenTied_StandsOnTheTimeline()
    {
        var id = await ComeInAsync("collega@bedrijf.example", lead, "Namens Anna.");
        Assert.Contains("1 binnengekomen mail wacht", (await coordinator.Get("/my-day")).Text);
        var list = await coordinator.Get("/queue/mail");
        Assert.Contains("Van iemand anders dan het contact van de lead", list.Text);

        var page = await coordinator.Get($"/queue/mail/{id}");
        Assert.Contains("Namens Anna.", page.Text);
        Assert.True(await app.Read(db => db.AccessLog.AnyAsync(a => a.LeadId == lead.Id && a.Page == "queue/mail/{id}")));
        var after = await page.Form("Zet op de tijdlijn").Submit();

        Assert.Contains("De mail staat op de tijdlijn", after.Text);
        Assert.Contains("Namens Anna.", after.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.Get($"/queue/mail/{id}")).Status);
    }

    [Fact]
    public async Task Tie_WhenTheReferenceIsWrongOrNotForTheViewer_SaysSoAtTheField()
    {
        var id = await ComeInAsync("boef@elders.example", null, "Hallo.");
        var secret = app.Data.Lead();
        (secret.Confidential, secret.CodeName) = (true, "Berk");
        await app.Add(secret);

        foreach (var reference in (string[])["TW-2222-2222", secret.Reference])
        {
            var form = (await coordinator.Get($"/queue/mail/{id}")).Form("Zet op de tijdlijn");
            var after = await form.Fill("Kenmerk van de lead", reference).Submit();
            Assert.Equal(HttpStatusCode.BadRequest, after.Status);
            Assert.Contains("Dit kenmerk is er niet, of u mag de lead niet openen.", after.Text);
        }
        Assert.Equal(0, await app.Read(db => db.Interactions.CountAsync()));
    }

    [Fact]
    public async Task Discard_AsksForAReasonAndThenForgetsTheContent()
    {
        var id = await ComeInAsync("boef@elders.example", null, "Koop nu.");
        var refused = await (await coordinator.Get($"/queue/mail/{id}")).Form("Leg terzijde").Submit();
        Assert.Contains("Geef een reden", refused.Text);

        var after = await refused.Form("Leg terzijde").Fill("Reden", "Reclame").Submit();

        Assert.Contains("De mail is terzijde gelegd.", after.Text);
        Assert.Equal(Came.Discarded, await app.Read(db => db.ReceivedMails.Select(m => m.Came).SingleAsync()));
    }

    [Fact]
    public async Task Held_OfAnotherDepartment_IsNotThere()
    {
        var id = await ComeInAsync("boef@elders.example", lead, "Hallo.");
        var stranger = await app.SignInAs(Role.AccountManager, "Economische Zaken Borne");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/queue/mail/{id}")).Status);
        Assert.DoesNotContain("boef@elders.example", (await stranger.Get("/queue/mail")).Text);
        Assert.DoesNotContain("binnengekomen mail", (await stranger.Get("/my-day")).Text);
    }

    private async Task<long> ComeInAsync(string from, Lead? to, string text)
    {
        var address = to is null ? "loket@netwerkstad.example" : await app.Do<ReplyAddress, string>(a => Task.FromResult(a.For(to.Reference)!));
        await File.WriteAllTextAsync(folder["mail.eml"], $"From: {from}\nTo: {address}\nSubject: Vraag\nMessage-ID: <1@x>\n\n{text}", new UTF8Encoding(false));
        await app.RunDueWork();
        return await app.Read(db => db.ReceivedMails.Select(m => m.Id).SingleAsync());
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }
}

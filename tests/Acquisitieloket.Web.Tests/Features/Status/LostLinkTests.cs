using System.Diagnostics;
using System.Net;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Status;

public sealed class LostLinkTests : IAsyncLifetime
{
    private const string Send = "Mail mij een nieuwe link", Typed = "E-mailadres of nummer van uw vraag";

    private StatusScene scene = null!;

    public async Task InitializeAsync() => scene = await StatusScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Get_AnUnknownLink_PointsToANewOne()
    {
        var page = await scene.App.Guest().Get("/nl/status/abc");
        Assert.Equal((HttpStatusCode.NotFound, "Deze link werkt niet"), (page.Status, page.Heading));
        Assert.Equal("Bent u de link naar uw pagina kwijt?", (await page.Follow("Vraag een nieuwe link aan")).Heading);
    }

    [Fact]
    public async Task Post_WhatIsKnownOrNot_AnswersTheSameAndAsSlowly()
    {
        var answers = new List<string>();
        foreach (var typed in (string[])["ERIKA@muster.example", "niemand@muster.example", scene.Enquiry.Reference, "TW-AAAA-AAAA"])
        {
            var form = (await scene.App.Guest().Get("/nl/status")).Form(Send).Fill(Typed, typed);
            var watch = Stopwatch.StartNew();
            answers.Add((await form.Submit()).Text);
            Assert.True(watch.ElapsedMilliseconds >= 690, $"{watch.ElapsedMilliseconds} ms");
        }
        Assert.Single(answers.Distinct());
        // The second known one came within ten minutes of the first.
        var mail = await scene.App.Read(db => db.OutgoingMails.SingleAsync(m => m.Template == MailName.LinkRenewed));
        Assert.Equal("erika@muster.example", mail.ToAddress);
    }

    [Fact]
    public async Task Post_AfterOthersUsedUpTheMailsOfTheAddress_StillMailsTheOwnerALink()
    {
        for (var i = 0; i < MailCap.MostPerAddress; i++)
            await scene.App.Add(Mail(MailName.EnquiryReceived, "erika+x@muster.example"));

        await AskAsync();

        Assert.Equal(1, await scene.Mails(MailName.LinkRenewed));
    }

    [Fact]
    public async Task Post_AfterTenLinksInADay_MailsNoMoreAndAnswersTheSame()
    {
        for (var i = 0; i < MailCap.MostPerAddress; i++)
            await scene.App.Add(Mail(MailName.LinkRenewed, "Erika@muster.example"));

        Assert.Equal((await AskAsync("niemand@muster.example")).Text, (await AskAsync()).Text);

        Assert.Equal(MailCap.MostPerAddress, await scene.Mails(MailName.LinkRenewed));
    }

    private async Task<Page> AskAsync(string typed = "erika@muster.example") =>
        await (await scene.App.Guest().Get("/nl/status")).Form(Send).Fill(Typed, typed).Submit();

    private static OutgoingMail Mail(string template, string address) => new()
    {
        MessageId = $"<{Guid.NewGuid()}@test.example>", ToAddress = address, ToName = "", Template = template, Language = "nl",
        Values = new Dictionary<string, string>(), CreatedAt = TestClock.Start, DueAt = TestClock.Start, DoneAt = TestClock.Start,
    };

    [Fact]
    public async Task Post_Nothing_AsksForIt()
    {
        var page = await (await scene.App.Guest().Get("/de/status")).Form("Neuen Link zusenden").Submit();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task Replace_ByStaff_ClosesTheOldLinksAndMailsANewOne()
    {
        var (_, proposal) = await scene.Proposal();
        var staff = await scene.Staff();
        await (await staff.Get($"{scene.LeadPath}/link")).Form("Intrekken en nieuwe link sturen")
            .Fill("Waarom vervangt u de link?", "Kwam bij een ander terecht.").Submit("Intrekken en nieuwe link sturen");
        await scene.App.RunDueWork();

        Assert.Equal(HttpStatusCode.NotFound, (await scene.Page()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.App.Guest().Get(proposal)).Status);
        var mail = scene.App.SentMails.Single(m => m.Subject.StartsWith("Uw link is vervangen"));
        var address = mail.Text.Split().Single(w => w.Contains("/nl/status/")).Trim('(', ')', '<', '>');
        var page = await scene.App.Guest().Get(new Uri(address).AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(HttpStatusCode.OK, (await page.Follow("Locatievoorstel 1")).Status);
        Assert.Contains("Persoonlijke link ingetrokken", (await staff.Get(scene.LeadPath)).Text);
    }
}

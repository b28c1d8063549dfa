using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing.Pages;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Status;

public sealed class MessagesTests : IAsyncLifetime
{
    private const string Send = "Verstuur bericht";

    private StatusScene scene = null!;

    public async Task InitializeAsync() => scene = await StatusScene.Open("de");

    public async Task DisposeAsync() => await scene.DisposeAsync();

    private async Task<Page> Write(Visitor staff, string text) =>
        await (await staff.Get($"{scene.LeadPath}/messages")).Form(Send).Fill("Uw bericht", text).Submit(Send);

    [Fact]
    public async Task Post_ByStaff_IsOnTheCompanysPageAndMailedInItsLanguageOnce()
    {
        await (await scene.App.Guest().Get(scene.Address)).Form(Send).Fill("Schrijf Test AccountManager een bericht", "Frage").Submit();
        var staff = await scene.Staff();
        Assert.Contains("Guten Tag Erika", (await Write(staff, "Guten Tag Erika")).Text);
        await Write(staff, "Und noch etwas");
        await scene.App.RunDueWork();

        Assert.Equal("erika@muster.example", Assert.Single(scene.App.SentMails, m => m.Subject.StartsWith("Bericht van Muster")).ReplyToAddress);
        Assert.Contains("Guten Tag Erika", (await scene.Page()).Text);
        Assert.Single(scene.App.SentMails, m => m.Subject.StartsWith("Eine Nachricht liegt für Sie bereit"));
        Assert.NotNull((await scene.App.Read(db => db.ServiceTerms.SingleAsync(t => t.Kind == TermKind.Answer))).MetAt);
        Assert.NotNull((await scene.App.Read(db => db.FollowUps.SingleAsync(f => f.Subject == CompanyPage.AnswerSubject))).CompletedAt);
    }

    [Fact]
    public async Task Post_ByACompanyInConfidence_NamesItNowhereAndTheReferenceOnce()
    {
        await scene.App.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Confidential, true)));
        await (await scene.App.Guest().Get(scene.Address)).Form(Send).Fill("Schrijf Test AccountManager een bericht", "Frage").Submit();
        await scene.App.RunDueWork();

        var mail = Assert.Single(scene.App.SentMails, m => m.Subject.StartsWith("Bericht van"));
        Assert.Equal(($"Bericht van Vertrouwelijk bedrijf ({scene.Enquiry.Reference})", (string?)null), (mail.Subject, mail.ReplyToAddress));
    }

    [Fact]
    public async Task Post_AfterANoticeLeft_MailsAgainOnceSomeMinutesHavePassed()
    {
        var staff = await scene.Staff();
        await Write(staff, "Eins");
        await scene.App.RunDueWork();
        scene.App.Clock.Advance(TimeSpan.FromMinutes(2));
        await Write(staff, "Zwei");
        await Write(staff, "Drei");
        await scene.App.RunDueWork();
        Assert.Equal(1, Notices());
        scene.App.Clock.Advance(MessageService.NoticePause);
        await scene.App.RunDueWork();
        Assert.Equal(2, Notices());
    }

    [Fact]
    public async Task Post_AMessageAsAContactMoment_IsRefused()
    {
        var staff = await scene.Staff();
        var page = await staff.Get($"{scene.LeadPath}/interactions");
        page.Document.QuerySelectorAll<IHtmlInputElement>("input[value=Call]").Single().Value = nameof(InteractionKind.Message);
        page = await page.Form("Vastleggen").Fill("Wat is er besproken?", "Stil").Submit("Vastleggen");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(0, await scene.App.Read(db => db.Interactions.CountAsync()));
    }

    private int Notices() => scene.App.SentMails.Count(m => m.Subject.StartsWith("Eine Nachricht liegt"));
}

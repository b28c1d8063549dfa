using System.Net;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Faults;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Admin;

public sealed class WorkTests : IAsyncLifetime
{
    private readonly TestApp app = new();
    private Visitor administrator = null!;
    private Lead lead = null!;

    public async Task InitializeAsync()
    {
        administrator = await app.SignInAs(Role.Administrator);
        lead = await app.Add(app.Data.Lead());
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    private Task<FollowUpEscalation> GivenUpReminder() => app.Add(new FollowUpEscalation
    {
        DueAt = TestClock.Start, GivenUpAt = TestClock.Start, Attempts = 10, LastError = "TimeoutException",
        FollowUp = new FollowUp { LeadId = lead.Id, AssigneeId = lead.ContactPersonId, Subject = "Bel mevrouw Jansen", Origin = FollowUpOrigin.ByHand, DueAt = TestClock.Start, CreatedAt = TestClock.Start },
    });

    private Task<OutgoingMail> GivenUpMail(int number) => app.Add(GivenUp(number));

    private static OutgoingMail GivenUp(int number)
    {
        var mail = DueMails.New(number, TestClock.Start);
        (mail.GivenUpAt, mail.Attempts, mail.LastError) = (TestClock.Start, 10, "De mailserver antwoordde niet op tijd.");
        return mail;
    }

    [Fact]
    public void Kinds_All_HaveWordsOfTheirOwn() =>
        Assert.All(app.Services.GetServices<WorkKind>(), kind => Assert.NotEqual(kind.Name, WorkWords.Of(kind.Name)));

    [Fact]
    public async Task Get_WithWorkOfEveryKind_ShowsFiguresOfEachAndNoPersonalData()
    {
        await GivenUpReminder();
        await GivenUpMail(1);
        await app.Add(DueMails.New(2, TestClock.Start.AddMinutes(-30)));

        var page = await administrator.Get("/admin/work");

        foreach (var kind in app.Services.GetServices<WorkKind>())
            Assert.Contains(WorkWords.Of(kind.Name), page.Text);
        Assert.Contains("te laat", page.Text);
        Assert.Contains("TimeoutException", page.Text);
        Assert.Contains(lead.Reference, page.Text);
        foreach (var secret in (string[])[lead.CompanyName, lead.Contact!.Name, lead.Contact.Email, "Jansen", "ontvanger", "Ontvanger"])
            Assert.DoesNotContain(secret, page.Text);
        Assert.Contains("Er is geen proces dat dit werk doet", page.Text);
    }

    [Fact]
    public async Task Retry_OfOne_ReallyDoesItAndTellsTheLead()
    {
        var reminder = await GivenUpReminder();

        var page = await (await administrator.Get("/admin/work")).Form($"Opnieuw proberen: Opvolgingen die te laat zijn van {lead.Reference}, nummer {reminder.Id}").Submit();

        Assert.Contains("wordt opnieuw geprobeerd", page.Text);
        Assert.Contains("Er is niets opgegeven", page.Text);
        await app.RunDueWork();
        Assert.Single(app.SentMails, m => m.Subject.StartsWith("Te laat:", StringComparison.Ordinal));
        Assert.Equal(1, await app.Read(db => db.AuditEvents.CountAsync(e => e.LeadId == lead.Id && e.Kind == AuditKind.WorkRetried && e.ActorId != null)));
    }

    [Fact]
    public async Task Retry_OfAllOfAKind_LeavesOtherKindsAlone()
    {
        await GivenUpReminder();
        await GivenUpMail(1);
        await GivenUpMail(2);

        var page = await (await administrator.Get("/admin/work?kind=mail")).Form("Alle 2 opnieuw proberen").Submit();

        Assert.Contains("Mail versturen: 2 opnieuw aangeboden", page.Text);
        Assert.Equal(0, await app.Read(db => db.OutgoingMails.CountAsync(m => m.GivenUpAt != null)));
        Assert.Equal(1, await app.Read(db => db.FollowUpEscalations.CountAsync(m => m.GivenUpAt != null)));
        Assert.Contains("Mail versturen: 2", (await administrator.Get("/admin/audit")).Text);
    }

    [Fact]
    public async Task Drop_AsksFirstAndWantsAReason()
    {
        var mail = await GivenUpMail(1);
        var form = await administrator.Get($"/admin/work/mail/{mail.Id}/drop");
        Assert.Contains("niet op tijd", form.Text);

        var empty = await form.Form("Laten vervallen").Submit("Laten vervallen");
        Assert.Equal((HttpStatusCode.BadRequest, 1), (empty.Status, empty.Errors.Count));
        Assert.Null((await app.Read(db => db.OutgoingMails.SingleAsync())).DoneAt);

        var done = await empty.Form("Laten vervallen").Fill("Waarom kan het vervallen?", "Adres vervallen").Submit("Laten vervallen");
        Assert.Contains("Er is niets opgegeven", done.Text);
        Assert.Contains("Reden: Adres vervallen", (await administrator.Get("/admin/audit")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get($"/admin/work/mail/{mail.Id}/drop")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get($"/admin/work/nix/{mail.Id}/drop")).Status);
    }

    [Theory]
    [InlineData(Role.AccountManager)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.PrivacyOfficer)]
    public async Task Get_ByOthers_IsForbidden(string role)
    {
        var (visitor, mail) = (await app.SignInAs(role), await GivenUpMail(1));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get("/admin/work")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get($"/admin/work/mail/{mail.Id}/drop")).Status);
    }

    [Fact]
    public async Task GivenUp_IsSeenOnEveryPageOfTheAdministration()
    {
        Assert.Null((await administrator.Get("/admin/people")).Document.QuerySelector("nav[aria-label='Beheer'] .al-tabs__count"));
        await GivenUpMail(1);
        await GivenUpReminder();

        Assert.Equal("2", (await administrator.Get("/admin/people")).Document.QuerySelector("nav[aria-label='Beheer'] .al-tabs__count")!.TextContent.Trim());
    }

    [Fact]
    public async Task Eraser_OfALeadWhoseMailWaits_LeavesNothingToSendAgain()
    {
        var mail = GivenUp(1);
        mail.LeadId = lead.Id;
        await app.Add(mail);
        await app.Do<Core.Data.AppDbContext, int>(db => db.Leads.ExecuteUpdateAsync(l => l
            .SetProperty(x => x.Stage, LeadStage.Lost).SetProperty(x => x.ClosedAt, TestClock.Start).SetProperty(x => x.LastActivityAt, TestClock.Start.AddYears(-20))));

        await app.RunDueWork();

        Assert.NotNull((await app.Read(db => db.Leads.SingleAsync())).ErasedAt);
        Assert.Equal(0, await app.Do<WorkMonitor, int>(m => m.CountGivenUpAsync()));
    }
}

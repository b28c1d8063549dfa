using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.MyDay;

public sealed class TodayTests : IAsyncLifetime
{
    private readonly TestApp app = new();
    private Visitor manager = null!;
    private AppUser me = null!;

    public async Task InitializeAsync()
    {
        manager = await app.SignInAs(Role.AccountManager);
        me = await app.Read(db => db.Users.AsNoTracking().SingleAsync());
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData(-30, "late")]
    [InlineData(-1, "today")]
    [InlineData(3, "today")]
    [InlineData(30, "coming")]
    public async Task Get_WhenFollowUpIsOpen_PutsItWhereItsMomentBelongs(int hours, string section)
    {
        await Store(Lead("Bedrijf", LeadStage.Matching), (db, lead) =>
            FollowUpPlan.Add(db, lead, me.Id, "Bel terug", TestClock.Start.AddHours(hours), FollowUpOrigin.ByHand, TestClock.Start));

        Assert.Equal([section], SectionsWith(await manager.Get("/my-day"), "Bel terug"));
    }

    [Theory]
    [InlineData(5, "new")]
    [InlineData(-5, "late")]
    public async Task Get_WhenNobodyReachedTheCompanyYet_AsksForTheFirstContactOnce(int hours, string section)
    {
        var due = TestClock.Start.AddHours(hours);
        var lead = Lead("Eersteling", LeadStage.New);
        (lead.TermWarnAt, lead.TermDueAt) = (due, due);
        await Store(lead, (db, l) => db.ServiceTerms.Add(new ServiceTerm
        {
            Lead = l, Kind = TermKind.FirstContact, StartedAt = TestClock.Start.AddDays(-2), WarnAt = due, DueAt = due,
        }));

        Assert.Equal([section], SectionsWith(await manager.Get("/my-day"), "Eersteling"));
    }

    [Theory]
    [InlineData(3, "today")]
    [InlineData(40, "coming")]
    public async Task Get_WhenATermRuns_PutsItWhereItsMomentBelongs(int hours, string section)
    {
        var due = TestClock.Start.AddHours(hours);
        await Store(Lead("Wacht op antwoord", LeadStage.Matching), (db, l) => db.ServiceTerms.Add(new ServiceTerm
        {
            Lead = l, Kind = TermKind.Answer, StartedAt = TestClock.Start.AddDays(-1), WarnAt = due, DueAt = due,
        }));

        Assert.Equal([section], SectionsWith(await manager.Get("/my-day"), "Wacht op antwoord"));
    }

    [Fact]
    public async Task Get_WhenProposalHasNoAnswer_WaitsForTheCompany()
    {
        await Store(Lead("Wachtend", LeadStage.Proposal), (db, lead) => db.Proposals.Add(Sent(lead, answered: false)));
        await Store(Lead("Beantwoord", LeadStage.Proposal), (db, lead) => db.Proposals.Add(Sent(lead, answered: true)));

        var page = await manager.Get("/my-day");

        Assert.Equal(["waiting"], SectionsWith(page, "Wachtend"));
        Assert.Empty(SectionsWith(page, "Beantwoord"));
    }

    [Fact]
    public async Task Get_WhenALeadIsOnHold_SaysUntilWhenItWaits()
    {
        await Store(Lead("Aangehouden B.V.", LeadStage.OnHold), (_, lead) => lead.WakeUpOn = new DateOnly(2027, 3, 4));
        await Store(Lead("Gewoon B.V.", LeadStage.Matching), (_, _) => { });

        var page = await manager.Get("/my-day");

        Assert.Equal(["waiting"], SectionsWith(page, "Aangehouden B.V."));
        Assert.Contains("4 mrt 2027", page.Document.QuerySelector("#waiting")!.TextContent);
        Assert.Empty(SectionsWith(page, "Gewoon B.V."));
    }

    [Theory]
    [InlineData(TermKind.Answer, "/messages")]
    [InlineData(TermKind.FirstSiteList, "/match")]
    public async Task Get_WhenATermIsLate_LeadsToWhereItIsMet(TermKind kind, string step)
    {
        var due = TestClock.Start.AddHours(-5);
        var lead = Lead("Vrager", LeadStage.Matching);
        await Store(lead, (db, l) => db.ServiceTerms.Add(new ServiceTerm
        {
            Lead = l, Kind = kind, StartedAt = TestClock.Start.AddDays(-2), WarnAt = due, DueAt = due,
        }));

        var page = await manager.Get("/my-day");

        Assert.NotNull(page.Document.QuerySelector($"#late a[href='/leads/{lead.Reference}{step}']"));
        Assert.True((await manager.Get($"/leads/{lead.Reference}{step}")).Status == System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_WhenWorkIsOfAnother_ShowsNothing()
    {
        await app.Add(app.Data.Lead());

        Assert.Contains("Er ligt niets voor u klaar", (await manager.Get("/my-day")).Text);
    }

    [Theory]
    [InlineData(Role.Province, "/reports/dashboard")]
    [InlineData(Role.SiteManager, "/supply")]
    [InlineData(Role.Administrator, "/admin/work")]
    public async Task Get_WhenRoleWorksOnNoLeads_StartsWhereItsWorkIs(string role, string path) =>
        Assert.Equal(path, (await (await app.SignInAs(role)).Get("/my-day")).Path);

    private Lead Lead(string company, LeadStage stage)
    {
        var lead = app.Data.Lead();
        (lead.ContactPerson, lead.Department) = (null, null);
        (lead.ContactPersonId, lead.DepartmentId) = (me.Id, me.DepartmentId);
        (lead.CompanyName, lead.Stage) = (company, stage);
        return lead;
    }

    private Task<int> Store(Lead lead, Action<AppDbContext, Lead> add) => app.Do<AppDbContext, int>(db =>
    {
        db.Add(lead);
        add(db, lead);
        return db.SaveChangesAsync();
    });

    private static Proposal Sent(Lead lead, bool answered) => new()
    {
        Lead = lead, Number = 1, Language = "nl", CreatedAt = TestClock.Start, CreatedByName = "Test",
        ValidUntil = new DateOnly(2027, 1, 1), SentAt = TestClock.Start.AddDays(-1),
        AnsweredAt = answered ? TestClock.Start : null,
    };

    private static IReadOnlyList<string?> SectionsWith(Page page, string text) =>
        [.. page.Document.QuerySelectorAll("main section").Where(s => s.TextContent.Contains(text)).Select(s => s.Id)];
}

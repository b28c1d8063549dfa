using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.Details;

public sealed class DetailsTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo", Other = "Economische Zaken Almelo";
    private readonly LeadScene scene = new();

    [Fact]
    public async Task Get_WhenOfOwnDepartment_ShowsWhoWhatAndWhereInTheProcess()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own, l => l.Requirements = new Requirements { Activity = ActivityKind.Production, PowerKva = 1250 });

        var page = await me.Get($"/leads/{lead.Reference}");

        Assert.Equal(lead.CompanyName, page.Heading);
        Assert.Contains(lead.Description, page.Text);
        Assert.Equal("Nieuw", page.Document.QuerySelector("[aria-current=step]")!.TextContent);
        Assert.Contains("1.250 kVA", page.Text);
        Assert.Contains("Nog niet bekend", page.Text);
        Assert.Contains("Leg een geslaagd contactmoment met het bedrijf vast.", page.Text);
    }

    [Fact]
    public async Task Get_WhenSeveralTermsRun_ShowsForEachWhatIsLeftAndTheMoment()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        // The clock stands on Monday at ten.
        ServiceTerm Term(TermKind kind, int hours, bool met = false, bool paused = false) => new()
        {
            LeadId = lead.Id, Kind = kind, StartedAt = TestClock.Start, WarnAt = TestClock.Start.AddHours(hours - 1),
            DueAt = TestClock.Start.AddHours(hours), MetAt = met ? TestClock.Start : null, PausedAt = paused ? TestClock.Start : null,
        };
        await scene.App.Add(Term(TermKind.FirstSiteList, 5), Term(TermKind.Answer, 30, paused: true), Term(TermKind.FirstContact, -1), Term(TermKind.Answer, 2, met: true));

        var page = await me.Get($"/leads/{lead.Reference}");

        var terms = page.Document.QuerySelectorAll(".al-glance dt").Single(t => t.TextContent == "Servicetermijnen").NextElementSibling!;
        Assert.Equal(
            ["1 u te laat eerste contact, uiterlijk 7 sep 2026 09:00", "nog 5 u eerste locatielijst, uiterlijk 7 sep 2026 15:00",
                "Staat stil antwoord, sinds 7 sep 2026 10:00", "Termijnen tellen in werkuren."],
            terms.Children.Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    [Fact]
    public async Task Get_WhenOpened_WritesDownWhoReadIt()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);

        await me.Get($"/leads/{lead.Reference}");

        var entry = await scene.App.Read(db => db.AccessLog.SingleAsync(e => e.LeadId == lead.Id));
        Assert.Equal(scene.App.Clock.UtcNow, entry.At);
        Assert.Equal("leads/{reference}", entry.Page);
    }

    [Theory]
    [InlineData(Role.AccountManager, Other, HttpStatusCode.NotFound)]
    [InlineData(Role.Coordinator, Other, HttpStatusCode.OK)]
    [InlineData(Role.Province, "Provincie", HttpStatusCode.NotFound)]
    [InlineData(Role.Alderman, Own, HttpStatusCode.NotFound)]
    public async Task Get_WhenOfAnotherDepartment_IsRefusedByReach(string role, string department, HttpStatusCode expected)
    {
        var me = await scene.SignIn(role, department);
        var lead = await scene.Lead(Own);

        var page = await me.Get($"/leads/{lead.Reference}");

        Assert.Equal(expected, page.Status);
        Assert.Equal(expected == HttpStatusCode.OK, page.Document.ToHtmlText().Contains(lead.CompanyName));
    }

    [Fact]
    public async Task Get_WhenConfidential_IsForItsContactPersonOnly()
    {
        var owner = await scene.SignIn(Role.AccountManager, Own);
        var colleague = await scene.SignIn(Role.Manager, Own);
        var coordinator = await scene.SignIn(Role.Coordinator, Own);
        var lead = await scene.Lead(Own, l => (l.Confidential, l.CodeName) = (true, "Project Linde"));

        Assert.Contains("Vertrouwelijk · Project Linde", (await owner.Get($"/leads/{lead.Reference}")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Get($"/leads/{lead.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.Get($"/leads/{lead.Reference}")).Status);
    }

    [Fact]
    public async Task Get_WhenTheContactPersonIsAway_OpensForTheDeputyOnThoseDaysOnly()
    {
        await scene.SignIn(Role.AccountManager, Own);
        var deputy = await scene.SignIn(Role.AccountManager, Other);
        var lead = await scene.Lead(Own, l => (l.Confidential, l.CodeName) = (true, "Project Linde"));
        async Task AwayAsync(DateOnly? from, DateOnly? until) => await scene.App.Read(async db =>
        {
            var id = await db.Users.Where(u => u.Department!.Name == Other).Select(u => u.Id).SingleAsync();
            return await db.Users.Where(u => u.Id == lead.ContactPersonId).ExecuteUpdateAsync(set => set
                .SetProperty(u => u.DeputyId, id).SetProperty(u => u.AbsentFrom, from).SetProperty(u => u.AbsentUntil, until));
        });
        async Task<HttpStatusCode> OpenAsync() => (await deputy.Get($"/leads/{lead.Reference}")).Status;
        var today = new DateOnly(2026, 9, 7);

        await AwayAsync(null, null);
        Assert.Equal(HttpStatusCode.NotFound, await OpenAsync());
        await AwayAsync(today, today);
        Assert.Equal(HttpStatusCode.OK, await OpenAsync());
        await AwayAsync(today.AddDays(-3), null);
        Assert.Equal(HttpStatusCode.OK, await OpenAsync());
        await AwayAsync(today.AddDays(-3), today.AddDays(-1));
        Assert.Equal(HttpStatusCode.NotFound, await OpenAsync());
    }

    [Fact]
    public async Task Get_WhenClosed_OffersOnlyToReopen()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own, l => (l.Stage, l.OutcomeReason) = (LeadStage.Lost, "Koos voor Deventer."));

        var page = await me.Get($"/leads/{lead.Reference}");

        Assert.Contains("Koos voor Deventer. Deze lead is gesloten en alleen te lezen.", page.Text);
        Assert.NotNull(page.Link("Heropenen"));
        Assert.Throws<InvalidOperationException>(() => page.Link("Fase wijzigen"));
        Assert.Throws<InvalidOperationException>(() => page.Link("Aanpassen"));
    }

    public void Dispose() => scene.Dispose();
}

using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Demand.Balance;
using Acquisitieloket.Core.Demand.Scenario;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Demand.Scenario;

/// <summary>
/// Site A with two plots of 5000 m² and one of a hectare, site B with one of 5000 m², and site C, dropped, with one of three
/// hectares. One company asks about 5000 m², one a hectare, one three.
/// </summary>
public sealed class ScenarioReportTests : IAsyncLifetime
{
    private readonly TestCore core = new();
    private readonly TestData data = new();
    private Lead small = null!, middle = null!, large = null!;
    private Site a = null!, b = null!, c = null!;

    public async Task InitializeAsync()
    {
        var person = data.User(data.Department());
        (small, middle, large) = (Asks(person, 4_500, 5_500), Asks(person, 9_500, 10_500), Asks(person, 28_000, 31_000));
        (a, b, c) = (Site(5_000, 5_000, 10_000), Site(5_000), Site(30_000));
        c.Programme = ProgrammeStatus.Dropped;
        await core.Add(small, middle, large, a, b, c);
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Fact]
    public async Task Read_WhenASiteLeaves_TellsWhoLosesAndWhoIsLeftWithNone()
    {
        var report = await Read(leaves: [a.Code]);
        Assert.Equal((25_000L, 5_000L), (report.Before.AvailableM2, report.After.AvailableM2));
        Assert.Equal((15_000L, 5_000L), report.Rows.Where(r => r.Size == SizeClass.To5000).Select(r => (r.Before.AvailableM2, r.After.AvailableM2)).Single());
        // The small one still has B; the middle one had A only.
        Assert.Equal((2, 5_500 + 10_500), Of(report, ScenarioEffect.Loses));
        Assert.Equal((1, 10_500), Of(report, ScenarioEffect.LeftWithNone));
        Assert.Equal((0, 0), Of(report, ScenarioEffect.Gains));
    }

    [Fact]
    public async Task Read_WhenASiteComesBack_TellsWhoGains()
    {
        var report = await Read(enters: [c.Code]);
        Assert.Equal((25_000L, 55_000L), (report.Before.AvailableM2, report.After.AvailableM2));
        Assert.Contains(report.Leads, l => l.LeadId == large.Id && l.Gained.SequenceEqual([c.Name]) && l.Has(ScenarioEffect.GetsFirst));
        Assert.Equal(0, report.Of(ScenarioEffect.Loses).Count);
    }

    [Fact]
    public async Task Read_WhenHectaresArePhased_TakesWholeFreePlotsInOrderUntilReached()
    {
        var report = await Read(phase: a.Code, phaseM2: 6_000);
        Assert.Equal((10_000L, 15_000L, 10_000L), (report.PhasedM2, report.After.AvailableM2, report.After.ReserveM2));
    }

    [Fact]
    public async Task Read_ChangesNothing()
    {
        var before = await core.Read(db => db.Sites.AsNoTracking().OrderBy(s => s.Id).Select(s => s.Version).ToListAsync());
        var (events, changes) = await core.Read(async db => (await db.AuditEvents.CountAsync(), await db.SupplyChanges.CountAsync()));
        await Read([a.Code], [c.Code], b.Code, 100_000);
        Assert.Equal(before, await core.Read(db => db.Sites.AsNoTracking().OrderBy(s => s.Id).Select(s => s.Version).ToListAsync()));
        Assert.Equal((events, changes), await core.Read(async db => (await db.AuditEvents.CountAsync(), await db.SupplyChanges.CountAsync())));
    }

    [Fact]
    public async Task Read_WhenNothingIsChosen_ComparesTheSame()
    {
        var report = await Read();
        Assert.Equal(report.Before, report.After);
        Assert.Empty(report.Leads);
    }

    private static (int, long) Of(ScenarioReport report, ScenarioEffect effect) => (report.Of(effect).Count, report.Of(effect).M2);

    private Task<ScenarioReport> Read(string[]? leaves = null, string[]? enters = null, string? phase = null, long phaseM2 = 0) =>
        core.Do<AppDbContext, ScenarioReport>(db => ScenarioReport.ReadAsync(
            db, new((leaves ?? []).ToHashSet(), (enters ?? []).ToHashSet(), phase, phaseM2), TestClock.Start, default));

    private Site Site(params int[] areas)
    {
        var site = data.Site();
        (site.SpaceTypes, site.Plots) = (["kavel"], [.. areas.Select((m2, i) => new Plot { Number = $"{i + 1}", AreaM2 = m2 })]);
        return site;
    }

    private Lead Asks(AppUser person, int min, int max)
    {
        var lead = data.Lead(person, new() { Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(min, max) });
        lead.CopyFigures();
        return lead;
    }
}

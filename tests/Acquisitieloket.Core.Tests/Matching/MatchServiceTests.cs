using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Matching.Runs;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Matching;

public sealed class MatchServiceTests : IAsyncLifetime
{
    private readonly TestCore core = new();
    private readonly TestData data = new();
    private Lead lead = null!;
    private Actor actor = null!;

    public async Task InitializeAsync()
    {
        // In Oldenzaal: whoever asks ten hectares at the water is better served in Almelo.
        var person = data.User(data.Department(Municipality.Oldenzaal));
        lead = await core.Add(data.Lead(person, new Requirements
        {
            Activity = ActivityKind.Logistics, Forms = [SpaceForm.Plot], PlotM2 = new(80_000, 100_000), Road = Need.Needed,
            Water = Need.Nice,
        }), [.. DemoSupply.Build(new(2026, 9, 7))]);
        actor = new(person.Id, person.FullName);
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    private Task<Ranking> Run() => core.Do<MatchService, Ranking>(m => m.RunAsync(lead.Id, actor));

    private Task Add(long siteId, string? reason) =>
        core.Do<ShortlistService>(s => s.AddAsync(lead.Id, siteId, reason, actor));

    private Task<Can> CanAdd(long siteId, string? reason) =>
        core.Do<ShortlistService, Can>(s => s.CanAddAsync(lead.Id, siteId, reason, actor));

    private Task<ShortlistEntry> Entry() => core.Read(db => db.Shortlist.SingleAsync());

    private Task<AuditEvent?> Event(AuditKind kind) => core.Read(db => db.AuditEvents.SingleOrDefaultAsync(e => e.Kind == kind));

    [Fact]
    public async Task Run_WhenTheLeadIsOpen_StoresTheRunWithItsInputsAndEvent()
    {
        var ranking = await Run();

        var run = await core.Read(db => db.MatchRuns.SingleAsync());
        Assert.Equal((lead.Id, actor.UserId, Matcher.RuleVersion), (run.LeadId, run.ById, run.RuleVersion));
        Assert.Equal(new AreaRange(80_000, 100_000), run.Requirements.PlotM2);
        Assert.Equal(Matcher.RuleVersion, (await Event(AuditKind.MatchRun))!.Values["rules"]);
        Assert.Equal(26, ranking.Sites.Count);
        Assert.Equal(MatchWeights.For(lead.Segment), run.Weights);
    }

    [Fact]
    public async Task Run_OverTheSameSupply_KeepsItOnceAndAgainWhenItChanged()
    {
        await Run();
        await Run();
        Assert.Equal(1, await core.Read(db => db.SupplySnapshots.CountAsync()));

        await core.Read(db => db.Plots.Where(p => p.Site!.Code == "XLB").ExecuteUpdateAsync(p => p.SetProperty(x => x.AreaM2, x => x.AreaM2 + 1)));
        await Run();
        Assert.Equal([1, 1, 2], await core.Read(db => db.MatchRuns.OrderBy(r => r.Id).Select(r => (int)r.SupplyId!).ToListAsync()));
    }

    [Fact]
    public async Task Repeat_OfAStoredRun_GivesTheSameAnswerToTheLetterThoughTheSupplyChanged()
    {
        await Run();
        await core.Read(db => db.Plots.ExecuteUpdateAsync(p => p.SetProperty(x => x.AreaM2, 10)));
        await core.Read(db => db.Sites.ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, "Anders").SetProperty(x => x.HomesAtM, 5)));

        var repeat = MatchRepeat.Of(await core.Read(db => db.MatchRuns.Include(r => r.Supply).SingleAsync()));

        Assert.True(repeat.Same);
        Assert.False(repeat.OtherRules);
        Assert.All(MatchDifference.Between(repeat.Then, repeat.Now!), m => Assert.False(m.Moved));
    }

    [Fact]
    public async Task Repeat_OfARunByOtherWeights_IsNotTheSame()
    {
        await Run();
        var run = await core.Read(db => db.MatchRuns.Include(r => r.Supply).SingleAsync());
        run.Weights = run.Weights! with { Area = 0, Preference = 60 };

        Assert.False(MatchRepeat.Of(run).Same);
    }

    [Fact]
    public async Task Snapshot_OfTheSupply_HoldsNoNameOfAHolder()
    {
        var plot = await core.Read(db => db.Plots.FirstAsync());
        await core.Add(new PlotClaim
        {
            Key = Guid.NewGuid(), PlotId = plot.Id, HeldPlotId = plot.Id, Kind = ClaimKind.Reservation, LeadId = null, HolderName = "Jansen Beheer",
            Cluster = Cluster.Htsm, FirstAt = TestClock.Start, At = TestClock.Start, ById = actor.UserId!.Value, Until = null, FeeCents = null, Basis = null,
        });
        await Run();

        var kept = SupplyContent.Read(await core.Read(db => db.SupplySnapshots.Select(s => s.Content).SingleAsync()));
        Assert.Equal(Cluster.Htsm, kept.SelectMany(s => s.Plots).Single(p => p.Id == plot.Id).TakenBy);
        Assert.DoesNotContain("Jansen", System.Text.Encoding.UTF8.GetString(SupplyContent.Write(kept)));
    }

    [Fact]
    public async Task Latest_AfterARun_GivesTheSameRankingBack()
    {
        var ranking = await Run();
        var stored = (await core.Do<MatchService, Ranking?>(m => m.LatestAsync(lead.Id)))!;

        Assert.Equal(ranking.Sites.Select(s => (s.Code, s.Verdict, s.Score, s.Completeness)),
            stored.Sites.Select(s => (s.Code, s.Verdict, s.Score, s.Completeness)));
        Assert.Equal(ranking.Sites[0].Criteria, stored.Sites[0].Criteria);
        Assert.Equal(ranking.Sites[0].Plots, stored.Sites[0].Plots);
    }

    [Fact]
    public async Task Latest_WhenNothingRan_IsNull() =>
        Assert.Null(await core.Do<MatchService, Ranking?>(m => m.LatestAsync(lead.Id)));

    [Fact]
    public async Task Run_WhenTheLeadIsClosed_IsRefusedAndStoresNothing()
    {
        await Close();

        await Assert.ThrowsAsync<RefusedException>(Run);
        Assert.Equal(0, await core.Read(db => db.MatchRuns.CountAsync()));
    }

    [Fact]
    public async Task Add_WhenTheSiteIsTheBest_NeedsNoReason()
    {
        var best = (await Run()).Sites[0];
        await Add(best.SiteId, null);

        var entry = await Entry();
        Assert.Equal((1, false, null), (entry.Order, entry.DeviatesFromRanking, entry.Reason));
        Assert.Equal(best.Name, (await Event(AuditKind.Shortlisted))!.Values["site"]);
    }

    [Fact]
    public async Task Add_WhenTheOwnMunicipalityPassesOverABetterSite_AsksForAReasonAndLogsIt()
    {
        var ranking = await Run();
        var own = ranking.Sites.First(s => s.Municipality == Municipality.Oldenzaal);
        Assert.Contains(ranking.Sites[0].Name, Assert.Single((await CanAdd(own.SiteId, " ")).Obstacles));
        await Assert.ThrowsAsync<RefusedException>(() => Add(own.SiteId, null));

        await Add(own.SiteId, "Het bedrijf heeft al grond hiernaast.");

        var entry = await Entry();
        Assert.Equal((true, "Het bedrijf heeft al grond hiernaast."), (entry.DeviatesFromRanking, entry.Reason));
        Assert.Equal(ranking.Sites[0].Name, (await Event(AuditKind.Shortlisted))!.Values["passedOver"]);
    }

    [Fact]
    public async Task CanAdd_WhenTheBetterSitesAreOnTheList_NeedsNoReason()
    {
        var ranking = await Run();
        var own = ranking.Sites.First(s => s.Municipality == Municipality.Oldenzaal);
        foreach (var better in ranking.Sites.TakeWhile(s => s != own))
            await Add(better.SiteId, null);

        Assert.True((await CanAdd(own.SiteId, null)).Yes);
    }

    [Fact]
    public async Task CanAdd_WhenTheSiteIsElsewhere_NeedsNoReason() =>
        Assert.True((await CanAdd((await Run()).Sites.Last(s => s.Municipality == Municipality.Almelo).SiteId, null)).Yes);

    [Fact]
    public async Task Remove_WhenOnTheList_TakesItOffAndSaysSo()
    {
        var best = (await Run()).Sites[0];
        await Add(best.SiteId, null);
        Assert.False((await CanAdd(best.SiteId, null)).Yes);

        await core.Do<ShortlistService>(s => s.RemoveAsync(lead.Id, best.SiteId, null, actor));

        Assert.Equal(0, await core.Read(db => db.Shortlist.CountAsync()));
        Assert.Equal(best.Name, (await Event(AuditKind.ShortlistRemoved))!.Values["site"]);
    }

    [Fact]
    public async Task CanAdd_WhenTheLeadIsClosed_SaysToReopenItFirst()
    {
        var site = (await Run()).Sites[0].SiteId;
        await Close();

        Assert.Contains("gesloten", Assert.Single((await CanAdd(site, null)).Obstacles));
    }

    private Task Close() => core.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Stage, LeadStage.Lost)));
}

using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Demand;

/// <summary>A company that wants to build on one named site, from 1.5 hectares on, in 2028.</summary>
public sealed class UnmetLogTests : IAsyncLifetime
{
    private readonly TestCore core = new();
    private Lead lead = null!;
    private Site asked = null!, other = null!;

    public async Task InitializeAsync()
    {
        var data = new TestData();
        (asked, other) = (data.Site(Municipality.Almelo), data.Site(Municipality.Borne));
        foreach (var (site, area) in new[] { (asked, 4_000), (other, 16_000) })
            (site.SpaceTypes, site.Plots) = (["kavel"], [new() { Number = "1", AreaM2 = area }]);
        lead = data.Lead(requirements: new()
        {
            Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(15_000, 16_000), PowerKva = 400,
            Category = EnvironmentalCategory.ThreeTwo, OperationalOn = new(2028, 4, 1), PreferredSites = [asked.Code],
        });
        lead.CopyFigures();
        await core.Add(lead, asked, other);
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Theory]
    [InlineData(LeadStage.NotAccommodated, OutcomeCause.NoPlot, UnmetReason.NoPlot, 12_000)]
    [InlineData(LeadStage.Lost, OutcomeCause.OutsideRegion, UnmetReason.OutsideRegion, 16_000)]
    public async Task Close_WithAReason_BecomesOneRowOfFigures(LeadStage to, OutcomeCause cause, UnmetReason reason, int m2)
    {
        await Close(to, cause);

        var row = Assert.Single(await Rows());
        Assert.Equal((UnmetKind.Closed, reason, m2, 400, 2028, TestClock.Start.Year), (row.Kind, row.Reason, row.M2, row.Kva, row.OpeningYear, row.Year));
        Assert.Equal((EnvironmentalCategory.ThreeTwo, Municipality.Almelo, asked.Id, lead.Segment, lead.Cluster),
            (row.Category, row.Municipality, row.SiteId, row.Segment, row.Cluster));
    }

    [Fact]
    public async Task Withdraw_IsNoUnmetDemand()
    {
        await core.Do<StageService>(s => s.ChangeAsync(lead.Id, new() { To = LeadStage.Withdrawn, Reason = "Zelf gestopt." }, Actor.System));
        Assert.Empty(await Rows());
    }

    [Fact]
    public async Task Reopen_TakesItAwayAndClosingAgainCountsOnce()
    {
        await Close(LeadStage.NotAccommodated, OutcomeCause.NoPlot);
        await core.Do<StageService>(s => s.ReopenAsync(lead.Id, "Toch een kavel.", Actor.System));
        Assert.Empty(await Rows());
        await Close(LeadStage.Lost, OutcomeCause.Price);
        Assert.Equal(UnmetReason.Price, Assert.Single(await Rows()).Reason);
    }

    [Fact]
    public async Task Run_CountsTheSiteThatWasAskedForAndKnockedOutOnlyOfTheNewestRun()
    {
        await core.Do<MatchService>(s => s.RunAsync(lead.Id, Actor.System));
        await core.Do<MatchService>(s => s.RunAsync(lead.Id, Actor.System));

        var row = Assert.Single(await Rows());
        Assert.Equal((UnmetKind.KnockedOut, UnmetReason.NoPlot, asked.Id, Municipality.Almelo, 16_000),
            (row.Kind, row.Reason, row.SiteId, row.Municipality, row.M2));

        await core.Read(db => db.Plots.Where(p => p.SiteId == asked.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.AreaM2, 16_000)));
        await core.Do<MatchService>(s => s.RunAsync(lead.Id, Actor.System));
        Assert.Empty(await Rows());
    }

    [Fact]
    public async Task Answer_NotInterested_CountsUntilTheCompanyChangesItsMind()
    {
        var proposal = await core.Add(new Proposal
        {
            LeadId = lead.Id, Number = 1, Language = "nl", CreatedAt = TestClock.Start, CreatedByName = "Tom", ValidUntil = new(2026, 12, 1),
            SentAt = TestClock.Start, MadeAt = TestClock.Start, Sites = [new() { SiteId = other.Id, Order = 1 }],
        });
        await Answer(proposal, ProposalAnswer.NotInterested, RefusalReason.Power, RefusalReason.Price);
        var row = Assert.Single(await Rows());
        Assert.Equal((UnmetKind.Refused, UnmetReason.Price, other.Id, Municipality.Borne), (row.Kind, row.Reason, row.SiteId, row.Municipality));
        Assert.Equal([UnmetReason.Power], row.Further);

        await Answer(proposal, ProposalAnswer.NotInterested);
        Assert.Equal(UnmetReason.Other, Assert.Single(await Rows()).Reason);
        await Answer(proposal, ProposalAnswer.Interested);
        Assert.Empty(await Rows());
    }

    [Fact]
    public async Task Erase_KeepsTheFigures()
    {
        await Close(LeadStage.NotAccommodated, OutcomeCause.Power);
        var before = Assert.Single(await Rows());
        await core.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.LastActivityAt, TestClock.Start.AddYears(-3))));
        Assert.True(await core.Do<RetentionService, bool>(r => r.EraseAsync(lead.Id)));

        var after = Assert.Single(await Rows());
        Assert.Equal((before.Reason, before.M2, before.Kva, before.Municipality), (after.Reason, after.M2, after.Kva, after.Municipality));
    }

    [Fact]
    public void EveryReasonThatCanBeGiven_HasOneHereWithWords()
    {
        // One word for one thing: as where leads are closed.
        Assert.All(Enum.GetValues<OutcomeCause>().Where(c => c != OutcomeCause.Other), c => Assert.Equal(c.Dutch(), UnmetReasons.Of(c).Dutch(UnmetKind.Closed)));
        Assert.All(Enum.GetValues<RefusalReason>(), r => Assert.NotEmpty(UnmetReasons.Of(r).Dutch(UnmetKind.Refused)));
        Assert.All(Enum.GetValues<Criterion>(), c => Assert.NotEmpty(UnmetReasons.Of(c).Dutch(UnmetKind.KnockedOut)));
        Assert.All(Enum.GetValues<UnmetReason>(), r => Assert.NotEmpty(r.Dutch(UnmetKind.Closed)));
    }

    private Task Close(LeadStage to, OutcomeCause cause) => core.Do<StageService>(s => s.ChangeAsync(lead.Id,
        new() { To = to, Outcome = new() { Cause = cause, M2 = to == LeadStage.NotAccommodated ? 12_000 : null } }, Actor.System));

    private Task Answer(Proposal proposal, ProposalAnswer answer, params RefusalReason[] reasons) => core.Do<ProposalAnswers>(
        s => s.AnswerAsync(proposal.Id, other.Id, new() { Answer = answer, Reasons = reasons }, "Jan"));

    private Task<List<UnmetDemand>> Rows() => core.Read(db => db.UnmetDemands.AsNoTracking().ToListAsync());
}

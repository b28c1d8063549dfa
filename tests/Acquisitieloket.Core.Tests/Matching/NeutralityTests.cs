using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Matching;

/// <summary>Whoever proposes an own site above a better one elsewhere says why, however the choice came about.</summary>
public sealed class NeutralityTests : IAsyncLifetime
{
    private const string Why = "Het bedrijf heeft hiernaast al een hal.";
    private readonly TestCore core = new();
    private readonly TestData data = new();
    private Lead lead = null!;
    private Actor actor = null!;
    private SiteMatch best = null!, own = null!;

    public async Task InitializeAsync()
    {
        // In Oldenzaal: whoever asks ten hectares at the water is better served in Almelo.
        var person = data.User(data.Department(Municipality.Oldenzaal));
        lead = await core.Add(data.Lead(person, new Requirements
        {
            Activity = ActivityKind.Logistics, Forms = [SpaceForm.Plot], PlotM2 = new(80_000, 100_000), Road = Need.Needed, Water = Need.Nice,
        }), [.. DemoSupply.Build(new(2026, 9, 7))]);
        actor = new(person.Id, person.FullName);
        var ranking = await core.Do<MatchService, Ranking>(m => m.NowAsync(lead.Id));
        best = ranking.Sites[0];
        own = ranking.Sites.First(s => s.Municipality == Municipality.Oldenzaal);
        Assert.NotEqual(Municipality.Oldenzaal, best.Municipality);
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    private Task<Proposal> Propose(string? reason, Actor by, params SiteMatch[] sites) => core.Do<ProposalService, Proposal>(s => s.MakeAsync(new()
    {
        LeadId = lead.Id, Language = "nl", ValidUntil = new(2026, 12, 1), SendWhenMade = false, Reason = reason,
        Sites = [.. sites.Select(x => new ProposedSite(x.SiteId, null))],
    }, by));

    private async Task AsksWhy(Func<Task> write) =>
        Assert.Contains($"{best.Name} ({best.Municipality}) past volgens de ranglijst van nu beter", (await Assert.ThrowsAsync<RefusedException>(write)).Message);

    private Task Run() => core.Do<MatchService>(m => m.RunAsync(lead.Id, actor));
    private Task Add(SiteMatch site) => core.Do<ShortlistService>(s => s.AddAsync(lead.Id, site.SiteId, null, actor));
    private Task Remove(SiteMatch site, string? reason) => core.Do<ShortlistService>(s => s.RemoveAsync(lead.Id, site.SiteId, reason, actor));
    private Task Send(long id, string? reason) => core.Do<ProposalService>(s => s.SendAsync(id, reason, actor));
    private Task Others(ProgrammeStatus status) => core.Read(db => db.Sites.Where(s => s.Municipality != Municipality.Oldenzaal)
        .ExecuteUpdateAsync(s => s.SetProperty(x => x.Programme, status)));
    private Task<List<AuditEvent>> Events(AuditKind kind) => core.Read(db => db.AuditEvents.Where(e => e.Kind == kind).ToListAsync());

    [Fact]
    public async Task Proposal_OfAnOwnSiteOnly_AsksWhyThoughNothingWasMatchedAndTellsIt()
    {
        await AsksWhy(() => Propose(" ", actor, own));
        Assert.Equal(0, await core.Read(db => db.Proposals.CountAsync()));

        await Propose($" {Why} ", actor, own);

        var told = Assert.Single(await Events(AuditKind.ProposalDeviated)).Values;
        Assert.Equal(("1", own.Name, best.Name, Why), (told["number"], told["site"], told["passedOver"], told["reason"]));
    }

    [Fact]
    public async Task Remove_OfTheBetterSiteFromTheShortlist_AsksWhyAndMarksWhatStays()
    {
        await Run();
        var ranking = await core.Do<MatchService, Ranking>(m => m.NowAsync(lead.Id));
        foreach (var site in ranking.Sites.TakeWhile(s => s.SiteId != own.SiteId).Append(own))
            await Add(site);

        await AsksWhy(() => Remove(best, null));
        await Remove(best, Why);

        var told = Assert.Single(await Events(AuditKind.ShortlistRemoved)).Values;
        Assert.Equal((best.Name, own.Name, Why), (told["site"], told["kept"], told["reason"]));
        var kept = await core.Read(db => db.Shortlist.SingleAsync(e => e.SiteId == own.SiteId));
        Assert.Equal((true, Why), (kept.DeviatesFromRanking, kept.Reason));
        await AsksWhy(() => Propose(null, actor, own));
        // A worse own site is no reason to ask.
        await Remove(own, null);
    }

    [Fact]
    public async Task Proposal_WhenTheBetterSiteWasLeftOut_StillAsksWhy()
    {
        await Run();
        await core.Do<ExclusionService>(s => s.ExcludeAsync(lead.Id, best.SiteId, "Te ver", actor));

        await AsksWhy(() => Propose(null, actor, own));
    }

    [Fact]
    public async Task Proposal_AfterAnOldRunInWhichTheOwnSiteWasTheBest_IsJudgedByTheRankingOfNow()
    {
        await Others(ProgrammeStatus.Dropped);
        await Run();
        await Add(own);
        await Others(ProgrammeStatus.InIssue);

        await AsksWhy(() => Propose(null, actor, own));
    }

    [Fact]
    public async Task Proposal_WithTheBetterSiteBelowTheOwnOne_AsksWhyAndAboveItNot()
    {
        var better = (await core.Do<MatchService, Ranking>(m => m.NowAsync(lead.Id))).Sites.TakeWhile(s => s.SiteId != own.SiteId).ToArray();
        Assert.InRange(better.Length, 1, ProposalRules.MostSites - 1);
        await AsksWhy(() => Propose(null, actor, [own, .. better]));

        await Propose(null, actor, [.. better, own]);

        Assert.Empty(await Events(AuditKind.ProposalDeviated));
    }

    [Fact]
    public async Task Proposal_ByTheHandOfAnotherMunicipality_AsksWhyToo()
    {
        var neighbour = await core.Add(data.User(data.Department(Municipality.Borne)));

        await AsksWhy(() => Propose(null, new(neighbour.Id, neighbour.FullName), own));
    }

    [Fact]
    public async Task Proposal_WhenWhatIsBetterCannotBeProposed_NeedsNoReason()
    {
        await core.Read(db => db.Sites.Where(s => s.Municipality != Municipality.Oldenzaal)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastReviewedOn, new DateOnly(2025, 1, 1))));

        await Propose(null, actor, own);
    }

    [Fact]
    public async Task Send_OfAVersionThatDepartsByNow_AsksWhyOnce()
    {
        await Others(ProgrammeStatus.Dropped);
        var proposal = await Propose(null, actor, own);
        await Others(ProgrammeStatus.InIssue);

        await AsksWhy(() => Send(proposal.Id, null));
        await Send(proposal.Id, Why);

        Assert.Equal(Why, Assert.Single(await Events(AuditKind.ProposalDeviated)).Values["reason"]);
        Assert.True((await core.Read(db => db.ProposalJobs.SingleAsync())).SendWhenMade);
    }

    [Fact]
    public async Task Send_OfAVersionThatWasMadeWithAReason_DoesNotAskAgain()
    {
        var proposal = await Propose(Why, actor, own);
        await Send(proposal.Id, null);

        Assert.Single(await Events(AuditKind.ProposalDeviated));
    }

    [Fact]
    public async Task Proposal_WithAReasonThatIsTooLong_IsRefused() =>
        Assert.Contains("hooguit", (await Assert.ThrowsAsync<RefusedException>(() => Propose(new('a', Lead.ReasonLength + 1), actor, own))).Message);
}

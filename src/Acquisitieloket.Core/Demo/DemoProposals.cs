using System.Globalization;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;

namespace Acquisitieloket.Core.Demo;

/// <summary>Matching, shortlists and proposals of invented leads. Matching is the real one, on the supply of now.</summary>
internal sealed class DemoProposals(DemoScene scene)
{
    private const int WithJob = 6, ValidDays = 60;

    private readonly Dictionary<Lead, Ranking> rankings = [];
    private readonly Dictionary<Lead, Proposal> sent = [];
    private readonly DemoApprovals approvals = new(scene);
    private readonly IReadOnlyList<SupplySite> facts = [.. scene.Supply.Select(s => s.Facts)];
    private SupplySnapshot? supply;
    private int jobs;

    /// <summary>Whether any site comes near to what the lead asks.</summary>
    public bool CanServe(Lead lead) => Possible(Rank(lead, lead.CreatedAt)).Any();

    /// <summary>Runs matching, once for a lead.</summary>
    public Ranking Match(Lead lead, DateTime at)
    {
        if (rankings.TryGetValue(lead, out var known))
            return known;
        var actor = scene.ContactPersonOf(lead);
        var ranking = Rank(lead, at);
        scene.Db.MatchRuns.Add(new MatchRun
        {
            Lead = lead, At = at, ById = actor.UserId, RuleVersion = ranking.RuleVersion,
            Requirements = lead.Requirements, Weights = MatchWeights.For(lead.Segment), Supply = supply ??= Keep(),
            Result = MatchService.Write(ranking),
        });
        scene.Db.UnmetDemands.AddRange(UnmetRows.OfRun(lead, ranking, at));
        scene.Record(lead, actor, AuditKind.MatchRun, at, ("rules", ranking.RuleVersion),
            ("suitable", Count(ranking, Verdict.Suitable)), ("almost", Count(ranking, Verdict.AlmostSuitable)));
        return rankings[lead] = ranking;
    }

    /// <summary>Matching and a shortlist; for a handful also a proposal that a worker is still to make.</summary>
    public void Prepare(Lead lead, DateTime at)
    {
        var sites = Shortlist(lead, at);
        if (sites.Count == 0 || jobs++ >= WithJob)
            return;
        var proposal = Ask(lead, sites, scene.Now);
        scene.Db.Proposals.Add(proposal);
        scene.Db.ProposalJobs.Add(new ProposalJob { Proposal = proposal, DueAt = scene.Now });
        approvals.Ask(lead, proposal, scene.Now);
    }

    /// <summary>Matches after <paramref name="from"/> and sends the first version at <paramref name="at"/>; opened, if at all, before the next step.</summary>
    public void Send(Lead lead, DateTime from, DateTime at, DateTime next)
    {
        var sites = Shortlist(lead, scene.Between(from, at, 0.4));
        var proposal = Ask(lead, sites, scene.Between(from, at, 0.8));
        proposal.MadeAt = at;
        proposal.SentAt = at;
        scene.Db.Proposals.Add(proposal);
        sent[lead] = proposal;
        scene.Record(lead, Actor.System, AuditKind.ProposalSent, at, ("number", "1"), ("to", lead.Contact!.Name));
        if (scene.Random.Bool(0.8f))
            Open(lead, proposal, scene.Between(at, next, 0.1));
    }

    /// <summary>The company answers every proposed site; does nothing when no proposal was sent or it was answered.</summary>
    public void Answer(Lead lead, DateTime from, DateTime to, bool interested)
    {
        if (!sent.TryGetValue(lead, out var proposal) || proposal.AnsweredAt is not null)
            return;
        var at = scene.Between(from, to, 0.5);
        if (proposal.OpenedAt is null)
            Open(lead, proposal, at);
        proposal.AnsweredAt = at;
        foreach (var site in proposal.Sites)
        {
            site.AnsweredAt = at;
            site.Answer = !interested || site.Order > 2 ? ProposalAnswer.NotInterested
                : site.Order == 1 ? scene.Random.ArrayElement([ProposalAnswer.Interested, ProposalAnswer.Visit])
                : scene.Random.ArrayElement([ProposalAnswer.Question, ProposalAnswer.NotInterested]);
            if (site.Answer == ProposalAnswer.NotInterested)
                Refuse(lead, site, at);
            scene.Record(lead, Actor.Company(lead.Contact!.Name), AuditKind.ProposalAnswered, at,
                ("number", "1"), ("site", scene.Supply.Single(s => s.SiteId == site.SiteId).Name), ("answer", site.Answer.ToString()));
        }
    }

    // Without asking for chance: what comes after stays the same.
    private void Refuse(Lead lead, ProposalSite site, DateTime at)
    {
        var reasons = Enum.GetValues<RefusalReason>();
        site.Reasons = [reasons[((lead.AskedM2 ?? 0) / 100 + site.Order) % reasons.Length]];
        scene.Db.UnmetDemands.Add(UnmetRows.OfRefusal(
            lead, site.SiteId, scene.Supply.Single(s => s.SiteId == site.SiteId).Municipality, site.Reasons, at));
    }

    /// <summary>The site with which the company goes on.</summary>
    public long ChosenSite(Lead lead) => sent[lead].Sites[0].SiteId;

    private Ranking Rank(Lead lead, DateTime at) =>
        MatchService.Rank(lead.Requirements, facts, MatchWeights.For(lead.Segment), DateOnly.FromDateTime(at));

    private SupplySnapshot Keep()
    {
        var json = SupplyContent.Write(facts);
        return new() { Hash = SupplyContent.Hash(json), Content = SupplyContent.Pack(json) };
    }

    // The suitable ones; where there are none, those with one obstacle that can be talked about.
    private static IEnumerable<SiteMatch> Possible(Ranking ranking) =>
        ranking.Sites.Where(s => s.Verdict != Verdict.Unsuitable && s.Verdict == ranking.Sites[0].Verdict);

    private List<SiteMatch> Shortlist(Lead lead, DateTime at)
    {
        var actor = scene.ContactPersonOf(lead);
        // In the order of the ranking, so that no choice departs from it.
        var sites = Possible(Match(lead, at)).Take(scene.Random.Int(1, 3)).ToList();
        foreach (var (site, index) in sites.Select((s, i) => (s, i)))
        {
            scene.Db.Shortlist.Add(new ShortlistEntry
            {
                Lead = lead, SiteId = site.SiteId, Order = index + 1, AddedAt = at, AddedById = actor.UserId ?? 0,
            });
            scene.Record(lead, actor, AuditKind.Shortlisted, at, ("site", site.Name));
        }
        return sites;
    }

    private Proposal Ask(Lead lead, List<SiteMatch> sites, DateTime at)
    {
        var actor = scene.ContactPersonOf(lead);
        scene.Record(lead, actor, AuditKind.ProposalAsked, at, ("number", "1"), ("language", lead.Language),
            ("sites", sites.Count.ToString(CultureInfo.InvariantCulture)));
        return new Proposal
        {
            Lead = lead, Number = 1, Language = lead.Language, CreatedAt = at, CreatedById = actor.UserId ?? 0,
            CreatedByName = actor.Name, ValidUntil = DateOnly.FromDateTime(at).AddDays(ValidDays),
            // They stand in the order of the ranking.
            FirstIn = sites[0].Municipality, BestIn = sites[0].Municipality,
            Sites = [.. sites.Select((s, i) => new ProposalSite { SiteId = s.SiteId, Order = i + 1 })],
        };
    }

    private void Open(Lead lead, Proposal proposal, DateTime at)
    {
        (proposal.OpenedAt, proposal.DownloadedAt) = (at, scene.Random.Bool(0.6f) ? at : null);
        scene.Record(lead, Actor.Company(lead.Contact!.Name), AuditKind.ProposalOpened, at, ("number", "1"));
    }

    private static string Count(Ranking ranking, Verdict verdict) =>
        ranking.Sites.Count(s => s.Verdict == verdict).ToString(CultureInfo.InvariantCulture);
}

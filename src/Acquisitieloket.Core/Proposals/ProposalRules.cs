using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Reviews;

namespace Acquisitieloket.Core.Proposals;

/// <summary>When a proposal may be made; the one place for screen and service.</summary>
public static class ProposalRules
{
    public const int MostSites = 5;

    private static readonly string[] Languages = ["nl", "en", "de"];

    /// <summary>Whether this proposal may be made on a Dutch calendar day. The sites are those that were found.</summary>
    public static Can Make(LeadStage stage, MakeProposal input, IReadOnlyCollection<Site> sites, DateOnly today) =>
        Can.Not(Obstacles(stage, input, sites, today));

    /// <summary>Whether a site may be proposed on a Dutch calendar day.</summary>
    public static Can Propose(Site site, DateOnly today)
    {
        if (site.Programme == ProgrammeStatus.Dropped)
            return Can.Not($"{site.Name} is vervallen in de regionale programmering.");
        return ReviewDuty.CanRelyOn(site, today);
    }

    private static IEnumerable<string> Obstacles(
        LeadStage stage, MakeProposal input, IReadOnlyCollection<Site> sites, DateOnly today)
    {
        if (stage.IsClosed())
            yield return LeadStages.ReopenFirst;
        if (input.Sites.Count is 0 or > MostSites)
            yield return $"Kies één tot {MostSites} locaties.";
        if (input.Sites.DistinctBy(s => s.SiteId).Count() != input.Sites.Count)
            yield return "Elke locatie kan maar één keer in het voorstel staan.";
        if (input.Sites.Any(s => sites.All(found => found.Id != s.SiteId)))
            yield return "Een van de locaties bestaat niet meer.";
        if (input.Sites.Any(s => s.Motivation?.Length > ProposalSite.TextLength))
            yield return $"Een toelichting is hooguit {ProposalSite.TextLength} tekens lang.";
        if (!Languages.Contains(input.Language))
            yield return "Kies Nederlands, Engels of Duits.";
        if (input.ValidUntil < today)
            yield return "Kies een geldigheidsdatum die niet voorbij is.";
        if (input.ValidUntil > today.AddYears(1))
            yield return "Kies een geldigheidsdatum binnen een jaar: daarna kloppen de feiten niet meer.";
        foreach (var obstacle in sites.SelectMany(s => Propose(s, today).Obstacles))
            yield return obstacle;
    }
}

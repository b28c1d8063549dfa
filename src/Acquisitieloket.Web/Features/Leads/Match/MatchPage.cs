using System.Globalization;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Matching.Runs;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Reviews;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Features.Shared.Maps;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.Match;

public sealed record MatchPage
{
    public required OpenedLead Lead { get; init; }
    /// <summary>Null before the first run.</summary>
    public required Ranking? Ranking { get; init; }
    public required DateTime? At { get; init; }
    /// <summary>What changed since this run of what went into it.</summary>
    public required MatchChanges Changes { get; init; }
    /// <summary>What was picked, in order.</summary>
    public required IReadOnlyList<ListedSite> Shortlist { get; init; }
    /// <summary>Picked sites of which nothing can be had any more that the ranking named, with what became of it.</summary>
    public required IReadOnlyDictionary<long, string> Gone { get; init; }
    /// <summary>How each site stands with its yearly review.</summary>
    public required IReadOnlyDictionary<long, ReviewState> Reviews { get; init; }
    /// <summary>Sites with figures that are derived and not measured.</summary>
    public required IReadOnlySet<long> Indicative { get; init; }
    /// <summary>Where the sites lie.</summary>
    public required IReadOnlyList<MapPin> Pins { get; init; }
    public Refused? Refused { get; init; }

    public IReadOnlyList<SiteMatch> Of(Verdict verdict) => [.. Ranking?.Sites.Where(s => s.Verdict == verdict) ?? []];

    /// <summary>Sites that staff left out for this lead, with the reason.</summary>
    public required IReadOnlyDictionary<long, string> Excluded { get; init; }

    /// <summary>Suitable or almost suitable, as the rules say, and not left out by staff.</summary>
    public IReadOnlyList<SiteMatch> Offered(Verdict verdict) => [.. Of(verdict).Where(s => !Excluded.ContainsKey(s.SiteId))];

    /// <summary>What the rules rank and staff left out.</summary>
    public IReadOnlyList<SiteMatch> LeftOut => [.. Ranking?.Sites.Where(s => Excluded.ContainsKey(s.SiteId)) ?? []];

    /// <summary>The unsuitable sites by the first thing in their way, which the profile comes before: what most share first.</summary>
    public IReadOnlyList<WhyNotGroup> WhyNot => [.. Of(Verdict.Unsuitable).Where(s => !Excluded.ContainsKey(s.SiteId))
        .GroupBy(s => s.KnockOuts.First().Sentence(SiteCard.Dutch))
        .Select(g => new WhyNotGroup(g.Key, [.. g.OrderBy(s => s.Name, StringComparer.Ordinal)])).OrderByDescending(g => g.Sites.Count)];

    /// <summary>Of a verdict the sites that are shown at once, and those that are opened: a page that nobody has to scroll through.</summary>
    public (IReadOnlyList<SiteMatch> First, IReadOnlyList<SiteMatch> Folded) Shown(Verdict verdict)
    {
        var (sites, most) = (Offered(verdict), verdict == Verdict.Suitable ? MostSuitable : MostAlmost);
        return sites.Count <= most + 1 ? (sites, []) : ([.. sites.Take(most)], [.. sites.Skip(most)]);
    }

    private const int MostSuitable = 5, MostAlmost = 3;

    /// <summary>Whether a site has a card of its own in the ranking.</summary>
    public bool HasCard(long siteId) => Ranking?.Find(siteId) is { Verdict: not Verdict.Unsuitable } && !Excluded.ContainsKey(siteId);

    public SiteCard Card(SiteMatch site) => new(
        site, Ranking!.PlaceOf(site.SiteId), Shortlist.Any(s => s.SiteId == site.SiteId), Indicative.Contains(site.SiteId),
        Refused?.SiteId == site.SiteId ? Refused : null, Lead)
    {
        Review = Reviews.GetValueOrDefault(site.SiteId), Gone = Gone.GetValueOrDefault(site.SiteId),
    };
}

/// <summary>Sites with the same thing in their way, in a sentence.</summary>
public sealed record WhyNotGroup(string Sentence, IReadOnlyList<SiteMatch> Sites)
{
    /// <summary>What else stands in the way of one of them.</summary>
    public static IEnumerable<string> Further(SiteMatch site) => site.KnockOuts.Skip(1).Select(k => k.Sentence(SiteCard.Dutch));
}

/// <summary>A site on the shortlist.</summary>
public sealed record ListedSite(long SiteId, string Name, Municipality Municipality, bool Deviates);

/// <summary>A site that could not be added without more.</summary>
public sealed record Refused(long SiteId, string? Reason)
{
    /// <summary>It could not be left out, instead of not put on the shortlist.</summary>
    public bool Excluding { get; init; }
}

/// <summary>One site in the ranking.</summary>
public sealed record SiteCard(
    SiteMatch Site, int Place, bool Shortlisted, bool Indicative, Refused? Refused, OpenedLead Lead)
{
    /// <summary>How it stands with its yearly review.</summary>
    public ReviewState Review { get; init; }

    /// <summary>What became of all that the ranking named; null while something of it can be had.</summary>
    public string? Gone { get; init; }

    public static CultureInfo Dutch { get; } = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Of many plots that are joined the first are named; the ledger of the site has them all.</summary>
    public const int MostPlots = 5;

    /// <summary>What weighs first.</summary>
    public IEnumerable<CriterionResult> Criteria => Site.Criteria.OrderByDescending(c => c.Outcome == Outcome.KnockOut)
        .ThenByDescending(c => c.Weight);

    public string Completeness => Site.Completeness.ToString("P0", Dutch);

    public static Tone ToneOf(Outcome outcome) => outcome switch
    {
        Outcome.KnockOut => Tone.Late,
        Outcome.NotMet or Outcome.Partly => Tone.Warn,
        _ => Tone.Neutral,
    };
}

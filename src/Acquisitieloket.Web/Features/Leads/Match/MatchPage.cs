using System.Globalization;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
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
    /// <summary>Answers that changed since this run.</summary>
    public required IReadOnlyList<RequirementChange> Outdated { get; init; }
    public required IReadOnlySet<long> Shortlisted { get; init; }
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

    public SiteCard Card(SiteMatch site) => new(
        site, Ranking!.PlaceOf(site.SiteId), Shortlisted.Contains(site.SiteId), Indicative.Contains(site.SiteId),
        Refused?.SiteId == site.SiteId ? Refused : null, Lead);
}

/// <summary>Sites with the same thing in their way, in a sentence.</summary>
public sealed record WhyNotGroup(string Sentence, IReadOnlyList<SiteMatch> Sites)
{
    /// <summary>What else stands in the way of one of them.</summary>
    public static IEnumerable<string> Further(SiteMatch site) => site.KnockOuts.Skip(1).Select(k => k.Sentence(SiteCard.Dutch));
}

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

using System.Text.Json.Serialization;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching;

/// <summary>All sites in order: suitable, almost, unsuitable; within each what is in issue before the reserve, then the best score, then by code.</summary>
public sealed record Ranking(string RuleVersion, DateOnly AsOf, IReadOnlyList<SiteMatch> Sites)
{
    /// <summary>The match of one site; null when it was not in the supply.</summary>
    public SiteMatch? Find(long siteId) => Sites.FirstOrDefault(s => s.SiteId == siteId);

    /// <summary>Place of a site in the order, from 1; 0 when it is not in it.</summary>
    public int PlaceOf(long siteId)
    {
        for (var i = 0; i < Sites.Count; i++)
            if (Sites[i].SiteId == siteId)
                return i + 1;
        return 0;
    }
}

/// <summary>How one site does for one request, with every reason.</summary>
public sealed record SiteMatch
{
    public required long SiteId { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required Municipality Municipality { get; init; }
    public required Verdict Verdict { get; init; }
    /// <summary>0–100, over what is known.</summary>
    public required int Score { get; init; }
    /// <summary>Share of the weight for which both sides are known, 0–1, two decimals.</summary>
    public required decimal Completeness { get; init; }
    public required IReadOnlyList<CriterionResult> Criteria { get; init; }
    public required IReadOnlyList<PlotMatch> Plots { get; init; }
    public IReadOnlyList<BuildingMatch> Buildings { get; init; } = [];
    /// <summary>Only with land from the strategic reserve: it comes after what is in issue in the region.</summary>
    public bool FromReserve { get; init; }
    /// <summary>For an almost suitable site what would take the obstacle away, tried and found suitable; null when nothing was found.</summary>
    public Lift? Lift { get; init; }

    /// <summary>Everything that stands in the way.</summary>
    [JsonIgnore]
    public IEnumerable<CriterionResult> KnockOuts => Criteria.Where(c => c.Outcome == Outcome.KnockOut);

    /// <summary>How it does for the power that was asked; null when none was.</summary>
    [JsonIgnore]
    public CriterionResult? PowerAsked => Criteria.Where(c => c.Key == Criterion.Power && c.Phrase != "PowerUnknown")
        .Select(c => (CriterionResult?)c).FirstOrDefault();

    /// <summary>For an almost suitable site the one thing in the way; else null.</summary>
    [JsonIgnore]
    public CriterionResult? Obstacle => Verdict == Verdict.AlmostSuitable ? KnockOuts.First() : null;
}

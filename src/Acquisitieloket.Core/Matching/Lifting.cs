namespace Acquisitieloket.Core.Matching;

/// <summary>
/// Looks for what would lift the one obstacle of an almost suitable site: changes of the request are tried by the rules
/// themselves, the smallest first, and the first that makes the site suitable is the answer. Pure, as the ranking is.
/// </summary>
public static class Lifting
{
    /// <summary>The ranking with, for every almost suitable site, what would lift its obstacle.</summary>
    public static Ranking WithLifts(this Ranking ranking, Requirements asked, IReadOnlyList<SiteSupply> supply, MatchWeights weights)
    {
        if (ranking.Sites.All(s => s.Verdict != Verdict.AlmostSuitable))
            return ranking;
        var byCode = supply.ToDictionary(s => s.Code, StringComparer.Ordinal);
        return ranking with
        {
            Sites = [.. ranking.Sites.Select(s => s.Verdict == Verdict.AlmostSuitable
                ? s with { Lift = Find(asked, byCode[s.Code], weights, ranking.AsOf, s.Obstacle!.Value) } : s)],
        };
    }

    private static Lift? Find(Requirements asked, SiteSupply site, MatchWeights weights, DateOnly today, CriterionResult obstacle)
    {
        foreach (var (changed, lift) in LiftTries.For(asked, site, today, obstacle))
            if (Matcher.RankOne(changed, site, weights, today).Verdict == Verdict.Suitable)
                return lift;
        return null;
    }
}

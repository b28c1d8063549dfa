using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Tests.Matching;

/// <summary>The supply of the region, read once, and the day on which the cases play.</summary>
internal static class Supply
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static IReadOnlyList<SiteSupply> Region { get; } = [.. Sites().Select(SiteSupply.Of)];

    public static Ranking Rank(Requirements requirements) => Matcher.Rank(requirements, Region, Today);

    public static SiteMatch Of(this Ranking ranking, string code) => ranking.Sites.Single(s => s.Code == code);

    public static Verdict VerdictOf(Requirements requirements, string code) => Rank(requirements).Of(code).Verdict;

    public static CriterionResult Criterion(this SiteMatch match, Criterion key) => match.Criteria.Single(c => c.Key == key);

    /// <summary>The region's sites with ids as a database would give them; change one and rank it alone.</summary>
    public static List<Site> Sites()
    {
        var sites = DemoSupply.Build(Today).ToList();
        for (var i = 0; i < sites.Count; i++)
            sites[i].Id = i + 1;
        return sites;
    }

    public static SiteMatch RankOne(string code, Action<Site> change, Requirements requirements)
    {
        var site = Sites().Single(s => s.Code == code);
        change(site);
        return Matcher.Rank(requirements, [SiteSupply.Of(site)], Today).Sites.Single();
    }
}

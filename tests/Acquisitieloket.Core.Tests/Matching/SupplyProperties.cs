using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using FsCheck;
using FsCheck.Fluent;

namespace Acquisitieloket.Core.Tests.Matching;

/// <summary>What must hold for any request on any supply.</summary>
public sealed class SupplyProperties
{
    /// <summary>
    /// Another free plot in issue, or one that was not to be had and now is, makes a site no worse. Plots with a category,
    /// power or date of their own are left out: with those a plot that fits better may be the one that comes later.
    /// </summary>
    [Fact]
    public void Rank_WhenMoreLandComesFree_IsNeverWorse() => Holds((asked, seed) =>
    {
        var before = RandomSites.Make(seed, plain: true);
        if (before.Plots.Count == 0)
            return;
        for (var step = 0; step <= before.Plots.Count; step++)
        {
            var after = RandomSites.Make(seed, plain: true);
            if (step == before.Plots.Count)
                after.Plots.Add(new() { Id = 99, Number = "P-99", AreaM2 = 200 + seed % 1_000 * 90 });
            else
                (after.Plots[step].Registered, after.Plots[step].Reserve) = (PlotStatus.Offered, before.Plots[step].Reserve);
            NoWorse(Rank(asked, before), Rank(asked, after));
        }
    });

    [Fact]
    public void Rank_WhenMoreLandComesFreeInTheRegion_IsNeverWorse() => Holds((asked, seed) =>
    {
        var before = Supply.Rank(asked);
        foreach (var now in Matcher.Rank(asked, MoreInTheRegion[seed % MoreInTheRegion.Count], Supply.Today).Sites)
            NoWorse(before.Of(now.Code), now);
    });

    [Fact]
    public void Rank_WhenAnAnswerIsTakenBack_NeverAddsAnObstacleOnAnySupply() => Holds((asked, seed) =>
    {
        var site = RandomSites.Make(seed, plain: false);
        var full = Rank(asked, site).KnockOuts.Select(k => k.Key).ToHashSet();
        foreach (var less in RandomRequests.Silences(asked))
            Assert.Empty(Rank(less, site).KnockOuts.Where(k => !full.Contains(k.Key)).Select(k => $"{k.Phrase} {less}"));
    });

    [Fact]
    public void Rank_ForAnySupply_GivesEachCriterionAReasonAndAScoreInRange() => Holds((asked, seed) =>
    {
        var match = Rank(asked, RandomSites.Make(seed, plain: false));
        Assert.InRange(match.Score, 0, 100);
        Assert.All(match.Criteria, c => Assert.InRange(c.Score, 0, 100));
        Assert.All(match.Criteria, c => Assert.NotEqual("", c.Phrase));
        Assert.Equal(match.Criteria.Count, match.Criteria.Select(c => c.Key).Distinct().Count());
        Assert.True(match.Verdict == Verdict.Suitable || match.KnockOuts.Any());
    });

    // The region with one plot of every site set free: another plot in each.
    private static readonly IReadOnlyList<IReadOnlyList<SiteSupply>> MoreInTheRegion = [.. Enumerable.Range(0, 24).Select(plot => Supply.Sites().Select(site =>
    {
        if (site.Plots.Count > 0)
            site.Plots[plot % site.Plots.Count].Registered = PlotStatus.Offered;
        return SiteSupply.Of(site);
    }).ToList())];

    private static SiteMatch Rank(Requirements asked, Site site) => Matcher.Rank(asked, [SiteSupply.Of(site)], Supply.Today).Sites[0];

    // A total is compared where land was found before: an area that is known at last may score less than none.
    private static void NoWorse(SiteMatch before, SiteMatch after)
    {
        var (was, now) = (before.Criterion(Criterion.Area), after.Criterion(Criterion.Area));
        Assert.True(after.Verdict <= before.Verdict, $"{before.Code}: {was} {before.Verdict}, then {now} {after.Verdict}");
        if (before.Plots.Count > 0)
            Assert.True(now.Score >= was.Score && after.Score >= before.Score, $"{before.Code}: {was} {before.Score}, then {now} {after.Score}");
    }

    private static void Holds(Action<Requirements, int> property) =>
        Check.One(RandomRequests.Hundreds, Prop.ForAll(RandomRequests.Any().Zip(Gen.Choose(1, 1_000_000)).ToArbitrary(), pair => property(pair.Item1, pair.Item2)));
}

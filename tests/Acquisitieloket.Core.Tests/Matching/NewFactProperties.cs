using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;
using FsCheck;
using FsCheck.Fluent;

namespace Acquisitieloket.Core.Tests.Matching;

/// <summary>What must hold for any request and any facts of a site, its plots and its buildings.</summary>
public sealed class NewFactProperties
{
    [Fact]
    public void Rank_WhenTheGridGivesMore_IsNeverWorse() => Holds((asked, seed) => NoWorse(asked, seed, site =>
    {
        site.Power = [.. site.Power.Select(s => s with { FirmKva = s.FirmKva * 3, FlexibleKva = s.FlexibleKva * 3 })];
        site.Plots.ForEach(p => p.PowerKva *= 3);
        site.Buildings.ForEach(b => b.PowerKva *= 3);
    }));

    [Fact]
    public void Rank_WhenAnotherBuildingComesFree_IsNeverWorse() => Holds((asked, seed) => NoWorse(asked, seed, site => site.Buildings.Add(new Building
    {
        Id = 90, SiteId = 0, Code = "Z", Name = "Hal Z", FloorM2 = 100 + seed % 500 * 40, ClearHeightM = 4 + seed % 9, SpaceTypes = site.SpaceTypes,
    })));

    [Fact]
    public void Rank_WhenOneMayBuildHigher_IsNeverWorse() => Holds((asked, seed) => NoWorse(asked, seed, site =>
    {
        site.MaxBuildingHeightM += 20;
        site.Plots.ForEach(p => p.MaxBuildingHeightM += 20);
    }));

    /// <summary>Each fact in turn forgotten: what nobody knows stands in nobody's way.</summary>
    [Fact]
    public void Rank_WhenAFactIsForgotten_NeverStandsInTheWayByIt() => Holds((asked, seed) =>
    {
        Never(asked, seed, s => s.HomesAtM = null, Criterion.Homes);
        Never(asked, seed, s => s.OutsideStorage = null, Criterion.OutsideStorage);
        Never(asked, seed, s => s.RoundTheClock = null, Criterion.RoundTheClock);
        Never(asked, seed, s => s.Heat = null, Criterion.Heat);
        Never(asked, seed, s => s.Hydrogen = null, Criterion.Hydrogen);
        Never(asked, seed, s => s.ProcessWater = null, Criterion.ProcessWater);
        Never(asked, seed, s => s.ShareCaps = new Dictionary<string, decimal>(), Criterion.ShareCap);
        Never(asked, seed, s => { s.Grid = GridStatus.Unknown; s.Power = []; s.Plots.ForEach(p => p.PowerKva = null); }, Criterion.Power);
        Never(asked, seed, s => { s.MaxBuildingHeightM = null; s.Plots.ForEach(p => p.MaxBuildingHeightM = null); }, Criterion.Height);
    });

    [Fact]
    public void Rank_ForPriceTenureDocksHomesAndCoverage_NeverStandsInTheWay() => Holds((asked, seed) => Assert.DoesNotContain(
        Rank(asked, RandomSites.Make(seed, plain: false)).KnockOuts,
        k => k.Key is Criterion.Price or Criterion.Tenure or Criterion.Docks or Criterion.Homes or Criterion.Coverage));

    /// <summary>What is said to lift an obstacle does.</summary>
    [Fact]
    public void Lift_OfASite_IsSaidOnlyWhenOneThingStandsInTheWay() => Holds((asked, seed) =>
    {
        SiteSupply[] supply = [SiteSupply.Of(RandomSites.Make(seed, plain: false))];
        var weights = MatchWeights.For(Segment.IndustryAndConstruction);
        var match = Matcher.Rank(asked, supply, weights, Supply.Today).WithLifts(asked, supply, weights).Sites[0];
        Assert.True(match.Lift is null || match.Verdict == Verdict.AlmostSuitable);
    });

    private static void Never(Requirements asked, int seed, Action<Site> forget, Criterion key)
    {
        var site = RandomSites.Make(seed, plain: false);
        forget(site);
        Assert.DoesNotContain(Rank(asked, site).KnockOuts, k => k.Key == key);
    }

    private static void NoWorse(Requirements asked, int seed, Action<Site> better)
    {
        var (before, after) = (RandomSites.Make(seed, plain: false), RandomSites.Make(seed, plain: false));
        better(after);
        var (was, now) = (Rank(asked, before), Rank(asked, after));
        Assert.True(now.KnockOuts.Count() <= was.KnockOuts.Count(), $"{string.Join(' ', was.KnockOuts.Select(k => k.Phrase))}, then {string.Join(' ', now.KnockOuts.Select(k => k.Phrase))}");
    }

    private static SiteMatch Rank(Requirements asked, Site site) => Matcher.Rank(asked, [SiteSupply.Of(site)], Supply.Today).Sites[0];

    private static void Holds(Action<Requirements, int> property) =>
        Check.One(RandomRequests.Hundreds, Prop.ForAll(RandomRequests.Any().Zip(Gen.Choose(1, 1_000_000)).ToArbitrary(), pair => property(pair.Item1, pair.Item2)));
}

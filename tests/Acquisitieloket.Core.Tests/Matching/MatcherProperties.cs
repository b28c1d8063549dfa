using System.Globalization;
using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using FsCheck;
using FsCheck.Fluent;

namespace Acquisitieloket.Core.Tests.Matching;

/// <summary>What must hold for any request whatsoever.</summary>
public sealed class MatcherProperties
{
    [Fact]
    public void Rank_ForAnyRequest_RanksEverySiteOnceWithAVerdict() => Holds(asked =>
    {
        var sites = Supply.Rank(asked).Sites;
        return sites.Select(s => s.Code).Distinct().Count() == Supply.Region.Count
            && sites.All(s => s.Score is >= 0 and <= 100 && s.Completeness is >= 0 and <= 1 && Agrees(s));
    });

    [Fact]
    public void Rank_ForAnyOrderOfSupplyAndCulture_IsTheSame() => Holds(asked =>
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            var turkish = Matcher.Rank(asked, [.. Supply.Region.Reverse()], Supply.Today);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
            return Json(turkish) == Json(Supply.Rank(asked));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    });

    [Fact]
    public void Rank_WhenTheCompanyKnowsNothing_KnocksNoSiteInIssueOut() => Assert.All(
        Supply.Rank(new Requirements()).Sites.Where(s => s.Code != "USS"),
        s => Assert.Equal(Verdict.Suitable, s.Verdict));

    [Fact]
    public void Rank_WhenAnAnswerIsTakenBack_NeverAddsAnObstacle() => Holds(asked =>
    {
        var full = Supply.Rank(asked);
        Assert.Empty(RandomRequests.Silences(asked).SelectMany(less => Supply.Rank(less).Sites.SelectMany(s => s.KnockOuts
            .Where(k => full.Of(s.Code).KnockOuts.All(f => f.Key != k.Key)).Select(k => $"{s.Code} {k.Phrase} by {less} {string.Join(' ', less.Features)}"))));
        return true;
    });

    [Fact]
    public void Rank_WhenTheSiteKnowsNothing_IsNeverKnockedOut() => Holds(asked => Supply.RankOne("VEL", Forget, asked)
        .KnockOuts.All(k => k.Key == Criterion.Profile));

    [Fact]
    public void Rank_WhenExcluded_IsUnsuitableWhateverTheWeights() =>
        Check.One(RandomRequests.Hundreds, Prop.ForAll(RandomRequests.Any().Zip(Gen.Choose(0, 50).ListOf(17)).ToArbitrary(), pair =>
        {
            var (asked, w) = pair;
            var weights = new MatchWeights
            {
                Profile = w[0], SpaceType = w[1], Area = w[2], Category = w[3], Accessibility = w[4], Power = w[5],
                Timing = w[6], Height = w[7], Preference = w[8], Programme = w[9], Knowledge = w[10],
                Price = w[11], Tenure = w[12], Operation = w[13], Utilities = w[14], Homes = w[15], ShareCap = w[16],
            };
            var weighted = Matcher.Rank(asked, Supply.Region, weights, Supply.Today).Sites;
            // What is excluded does not depend on the weights either.
            return weighted.Where(Excluded).All(s => s.Verdict == Verdict.Unsuitable)
                && weighted.Count(Excluded) == Supply.Rank(asked).Sites.Count(Excluded);
        }));

    private static bool Excluded(SiteMatch site) => site.Criteria.Any(c => c.Phrase is "ProfileExcluded" or "ProfileReserved");

    private static bool Agrees(SiteMatch site) => (site.Verdict, site.KnockOuts.Count()) switch
    {
        (Verdict.Suitable, var n) => n == 0,
        (Verdict.AlmostSuitable, var n) => n == 1 && site.Obstacle is not null,
        (_, var n) => n > 0,
    };

    private static void Forget(Site site)
    {
        (site.SpaceTypes, site.Accessibility, site.Plots, site.Buildings) = ([], [], [], []);
        (site.Power, site.Tenures, site.ShareCaps) = ([], [], new Dictionary<string, decimal>());
        (site.HomesAtM, site.MaxCoveragePercent, site.PriceMinEuroM2, site.PriceMaxEuroM2) = (null, null, null, null);
        (site.OutsideStorage, site.RoundTheClock, site.Heat, site.Hydrogen, site.ProcessWater) = (null, null, null, null, null);
        (site.MaxEnvironmentalCategory, site.MaxBuildingHeightM, site.Grid) = (null, null, GridStatus.Unknown);
    }

    private static void Holds(Func<Requirements, bool> property) =>
        Check.One(RandomRequests.Hundreds, Prop.ForAll(RandomRequests.Any().ToArbitrary(), property));

    private static string Json(Ranking ranking) => JsonSerializer.Serialize(ranking, JsonColumn.Options);
}

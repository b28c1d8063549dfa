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
    public void Rank_WhenAnAnswerIsTakenBack_NeverAddsAnObstacle() => Holds(asked => Silences(asked).All(less =>
    {
        var full = Supply.Rank(asked);
        return Supply.Rank(less).Sites.All(s => s.KnockOuts.Count() <= full.Of(s.Code).KnockOuts.Count());
    }));

    [Fact]
    public void Rank_WhenTheSiteKnowsNothing_IsNeverKnockedOut() => Holds(asked => Supply.RankOne("VEL", Forget, asked)
        .KnockOuts.All(k => k.Key == Criterion.Profile));

    [Fact]
    public void Rank_WhenExcluded_IsUnsuitableWhateverTheWeights() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Requests().Zip(Gen.Choose(0, 50).ListOf(11)).ToArbitrary(), pair =>
        {
            var (asked, w) = pair;
            var weights = new MatchWeights
            {
                Profile = w[0], SpaceType = w[1], Area = w[2], Category = w[3], Accessibility = w[4], Power = w[5],
                Timing = w[6], Height = w[7], Preference = w[8], Programme = w[9], Knowledge = w[10],
            };
            return Matcher.Rank(asked, Supply.Region, weights, Supply.Today).Sites
                .Where(s => s.Criteria.Any(c => c.Phrase == "ProfileExcluded"))
                .All(s => s.Verdict == Verdict.Unsuitable);
        }));

    private static bool Agrees(SiteMatch site) => (site.Verdict, site.KnockOuts.Count()) switch
    {
        (Verdict.Suitable, var n) => n == 0,
        (Verdict.AlmostSuitable, var n) => n == 1 && site.Obstacle is not null,
        (_, var n) => n > 0,
    };

    private static void Forget(Site site)
    {
        (site.SpaceTypes, site.Accessibility, site.Plots) = ([], [], []);
        (site.MaxEnvironmentalCategory, site.MaxBuildingHeightM, site.Grid) = (null, null, GridStatus.Unknown);
    }

    private static IEnumerable<Requirements> Silences(Requirements asked) =>
    [
        asked with { Category = null }, asked with { PowerKva = null }, asked with { PlotM2 = null },
        asked with { Water = Need.No }, asked with { Road = Need.Unknown }, asked with { OperationalOn = null },
        asked with { FloorM2 = null },
    ];

    private static void Holds(Func<Requirements, bool> property) =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Requests().ToArbitrary(), property));

    private static string Json(Ranking ranking) => JsonSerializer.Serialize(ranking, JsonColumn.Options);

    private static Gen<Requirements> Requests() =>
        from activity in Gen.Elements(Enum.GetValues<ActivityKind>().Cast<ActivityKind?>().Append(null).ToArray())
        from features in Gen.SubListOf(Feature.Known.ToArray())
        from forms in Gen.SubListOf(SpaceForm.Plot, SpaceForm.Building)
        from min in Gen.Elements<int?>(null, 200, 1_000, 4_000, 20_000, 80_000, 400_000)
        from wider in Gen.Choose(1, 4)
        from floor in Gen.Elements<int?>(null, 100, 2_000, 40_000)
        from category in Gen.Elements(Enum.GetValues<EnvironmentalCategory>().Cast<EnvironmentalCategory?>().Append(null).ToArray())
        from kva in Gen.Elements<int?>(null, 50, 600, 4_000, 15_000)
        from flexible in Gen.Elements<bool?>(null, true, false)
        from needs in Gen.Elements(Enum.GetValues<Need>()).ListOf(5)
        from month in Gen.Choose(0, 60)
        select new Requirements
        {
            Activity = activity, Features = [.. features], Forms = [.. forms],
            PlotM2 = min is null ? null : new(min, min * wider), FloorM2 = floor is null ? null : new(floor, null),
            Category = category, PowerKva = kva, PowerFlexible = flexible,
            Road = needs[0], Water = needs[1], Rail = needs[2], Air = needs[3], PublicTransport = needs[4],
            OperationalOn = month == 0 ? null : Supply.Today.AddMonths(month),
        };
}

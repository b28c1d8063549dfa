using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

public sealed class ProfileCases
{
    [Theory]
    [InlineData(ActivityKind.Logistics, "KEN")]
    [InlineData(ActivityKind.Logistics, "BUI")]
    [InlineData(ActivityKind.Retail, "XLB")]
    [InlineData(ActivityKind.LargeScaleRetail, "BIE")]
    [InlineData(ActivityKind.Office, "HAL")]
    [InlineData(ActivityKind.Production, "BIH")]
    [InlineData(ActivityKind.Construction, "STE")]
    public void Rank_WhenProfileExcludesTheActivity_IsUnsuitableAndNeverAlmost(ActivityKind activity, string code)
    {
        var match = Supply.Rank(new() { Activity = activity }).Of(code);

        Assert.Equal(Verdict.Unsuitable, match.Verdict);
        Assert.Equal("ProfileExcluded", match.Criterion(Criterion.Profile).Phrase);
        Assert.Null(match.Obstacle);
    }

    [Theory]
    [InlineData(ActivityKind.Wholesale, "KEN", Verdict.Unsuitable)]
    [InlineData(ActivityKind.Craft, "XLB", Verdict.Unsuitable)]
    [InlineData(ActivityKind.DataCentre, "KEN", Verdict.Unsuitable)]
    [InlineData(ActivityKind.Leisure, "HAN", Verdict.Suitable)]
    public void Rank_WhenProfileDoesNotNameTheActivity_OnlyAnExclusiveSiteIsUnfit(
        ActivityKind activity, string code, Verdict expected) =>
        Assert.Equal(expected, Supply.VerdictOf(new() { Activity = activity }, code));

    [Theory]
    [InlineData(Feature.CarDealer)]
    [InlineData(Feature.Boats)]
    [InlineData(Feature.Caravans)]
    [InlineData(Feature.GardenCentre)]
    public void Rank_WhenFeatureIsExcluded_IsUnsuitable(string feature) => Assert.Equal(
        Verdict.Unsuitable,
        Supply.VerdictOf(new() { Activity = ActivityKind.LargeScaleRetail, Features = [feature] }, "WPL"));

    [Fact]
    public void Rank_WhenCreativeStudio_OffersTheCreativeSitesFirst()
    {
        var ranking = Supply.Rank(new()
        {
            Activity = ActivityKind.Creative, Forms = [SpaceForm.Building], FloorM2 = new(100, 250),
        });

        Assert.Equal(["CCE", "CFH"], ranking.Sites.Take(2).Select(s => s.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rank_WhenShopLooksForSpace_OffersTheInnerCitiesFirst()
    {
        var ranking = Supply.Rank(new() { Activity = ActivityKind.Retail, Forms = [SpaceForm.Building], FloorM2 = new(150, 300) });

        Assert.All(ranking.Sites.Take(5), s => Assert.StartsWith("BI", s.Code));
        Assert.Equal(5, ranking.Sites.Count(s => s.Verdict == Verdict.Suitable));
    }

    [Fact]
    public void Rank_WhenStartUpIsABakery_KennisparkStaysReserved() => Assert.Equal(
        Verdict.Unsuitable,
        Supply.VerdictOf(new() { Activity = ActivityKind.Production, Features = [Feature.StartUp] }, "KEN"));

    [Fact]
    public void Rank_WhenCraftWithHome_OffersBuitenhavenWestFirst()
    {
        var ranking = Supply.Rank(new()
        {
            Activity = ActivityKind.Craft, Features = [Feature.LiveWork], Forms = [SpaceForm.Building],
            Category = EnvironmentalCategory.Two,
        });

        Assert.Equal("BUI", ranking.Sites[0].Code);
    }

    [Theory]
    [InlineData(ProgrammeStatus.StrategicReserve, Verdict.AlmostSuitable)]
    [InlineData(ProgrammeStatus.Dropped, Verdict.Unsuitable)]
    public void Rank_WhenSiteIsNotInIssue_IsNotSuitable(ProgrammeStatus status, Verdict expected) => Assert.Equal(
        expected,
        Supply.RankOne("VEL", s => s.Programme = status, new() { Activity = ActivityKind.Construction }).Verdict);
}

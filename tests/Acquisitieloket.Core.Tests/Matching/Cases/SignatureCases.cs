using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

/// <summary>Eight requests to which an expert of the region knows the answer.</summary>
public sealed class SignatureCases
{
    private static readonly Requirements GardenCentre = new()
    {
        Activity = ActivityKind.LargeScaleRetail, Features = [Feature.GardenCentre], Forms = [SpaceForm.Plot],
        PlotM2 = new(8_000, 12_000), Road = Need.Needed,
    };

    [Fact]
    public void Rank_WhenGardenCentre_NeverOffersWestermaatPlein()
    {
        var ranking = Supply.Rank(GardenCentre);

        Assert.Equal(Verdict.Unsuitable, ranking.Of("WPL").Verdict);
        Assert.Equal("tuincentrum", ranking.Of("WPL").Criterion(Criterion.Profile).Text);
        Assert.DoesNotContain(ranking.Sites, s => s.Verdict == Verdict.Suitable);
    }

    [Fact]
    public void Rank_WhenLargeScaleRetail_OffersWestermaatPleinOnly()
    {
        var ranking = Supply.Rank(GardenCentre with { Features = [] });

        Assert.Equal(["WPL"], ranking.Sites.Where(s => s.Verdict == Verdict.Suitable).Select(s => s.Code));
    }

    [Theory]
    [InlineData(ActivityKind.Research)]
    [InlineData(ActivityKind.Production)]
    public void Rank_WhenDronesAreTested_OffersTechnologyBaseFirst(ActivityKind activity)
    {
        var ranking = Supply.Rank(new()
        {
            Activity = activity, Features = [Feature.HighTech, Feature.TestSpace], Forms = [SpaceForm.Plot],
            PlotM2 = new(5_000, 10_000), Category = EnvironmentalCategory.ThreeTwo, Road = Need.Nice, PowerKva = 250,
        });

        Assert.Equal("TBT", ranking.Sites[0].Code);
        Assert.Equal(Verdict.Suitable, ranking.Sites[0].Verdict);
    }

    [Fact]
    public void Rank_WhenTenHectaresOfWaterBoundDistribution_OffersXlBusinessparkFirst()
    {
        var ranking = Supply.Rank(new()
        {
            Activity = ActivityKind.Logistics, Features = [Feature.WaterBound], Forms = [SpaceForm.Plot],
            PlotM2 = new(80_000, 120_000), Category = EnvironmentalCategory.FourTwo, Road = Need.Needed,
            Water = Need.Needed, Rail = Need.Nice, PowerKva = 2_000, PowerFlexible = true, OperationalOn = new(2028, 6, 1),
        });

        var first = ranking.Sites[0];
        Assert.Equal(("XLB", Verdict.Suitable), (first.Code, first.Verdict));
        Assert.All(first.Plots, p => Assert.InRange(p.AreaM2, 80_000, 150_000));
        Assert.Equal("NoWater", ranking.Of("HAN").Criterion(Criterion.Water).Phrase);
    }

    [Theory]
    [InlineData(ActivityKind.Research)]
    [InlineData(ActivityKind.Production)]
    public void Rank_WhenPhotonicsStartUp_OffersKennisparkFirst(ActivityKind activity)
    {
        var ranking = Supply.Rank(new()
        {
            Activity = activity, Features = [Feature.HighTech, Feature.StartUp, Feature.CleanRoom],
            Forms = [SpaceForm.Building], FloorM2 = new(400, 400), Category = EnvironmentalCategory.Two, PowerKva = 100,
        });

        Assert.Equal(("KEN", Verdict.Suitable), (ranking.Sites[0].Code, ranking.Sites[0].Verdict));
    }

    [Fact]
    public void Rank_WhenDigester_OffersBoeldershoekFirst()
    {
        var ranking = Supply.Rank(new()
        {
            Activity = ActivityKind.Energy, Features = [Feature.BioEnergy], Forms = [SpaceForm.Plot],
            PlotM2 = new(15_000, 25_000), Category = EnvironmentalCategory.FourTwo, Road = Need.Needed, FeedInKva = 1_500,
        });

        Assert.Equal(("BOE", Verdict.Suitable), (ranking.Sites[0].Code, ranking.Sites[0].Verdict));
    }

    [Theory]
    [InlineData(ActivityKind.Office)]
    [InlineData(ActivityKind.BusinessService)]
    public void Rank_WhenOfficeNearStation_OffersTheOfficeLocationsFirst(ActivityKind activity)
    {
        var ranking = Supply.Rank(new()
        {
            Activity = activity, Forms = [SpaceForm.Building], FloorM2 = new(800, 1_200), PublicTransport = Need.Needed,
        });

        Assert.Equal(["HVZ", "STA", "STE"], ranking.Sites.Take(3).Select(s => s.Code).Order(StringComparer.Ordinal));
        Assert.Equal(Verdict.Unsuitable, ranking.Of("XLB").Verdict);
    }

    [Fact]
    public void Rank_WhenCategoryFiveThree_OffersOnlySitesThatAdmitIt()
    {
        var ranking = Supply.Rank(HeavyIndustry with { Category = EnvironmentalCategory.FiveThree });

        var suitable = ranking.Sites.Where(s => s.Verdict == Verdict.Suitable).Select(s => s.Code).ToList();
        Assert.Contains("XLB", suitable);
        Assert.Contains("HHE", suitable);
        Assert.DoesNotContain("VEL", suitable);
        Assert.Equal(("CategoryTooHigh", Verdict.AlmostSuitable),
            (ranking.Of("VEL").Obstacle?.Phrase, ranking.Of("VEL").Verdict));
    }

    [Fact]
    public void Rank_WhenCategorySix_SaysThatNoSiteAdmitsIt()
    {
        var ranking = Supply.Rank(HeavyIndustry with { Category = EnvironmentalCategory.Six });

        Assert.DoesNotContain(ranking.Sites, s => s.Verdict == Verdict.Suitable);
        Assert.All(ranking.Sites, s => Assert.Equal("CategoryTooHigh", s.Criterion(Criterion.Category).Phrase));
    }

    [Fact]
    public void Rank_WhenDataCentreOfTwelveMva_NamesThePowerAsTheObstacle()
    {
        var ranking = Supply.Rank(new()
        {
            Activity = ActivityKind.DataCentre, Forms = [SpaceForm.Plot], PlotM2 = new(10_000, 20_000),
            PowerKva = 12_000, PowerFlexible = false, Road = Need.Needed,
        });

        Assert.DoesNotContain(ranking.Sites, s => s.Verdict == Verdict.Suitable);
        var almost = ranking.Sites.Where(s => s.Verdict == Verdict.AlmostSuitable).ToList();
        Assert.NotEmpty(almost);
        Assert.All(almost, s => Assert.Equal(Criterion.Power, s.Obstacle?.Key));
    }

    private static readonly Requirements HeavyIndustry = new()
    {
        Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(10_000, 20_000), Road = Need.Needed,
    };
}

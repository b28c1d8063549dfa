using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

/// <summary>What the register says of plots, power and prices, judged as someone who knows the region would.</summary>
public sealed class PlotFactCases
{
    private static readonly Requirements Builder = new()
    {
        Activity = ActivityKind.Construction, Forms = [SpaceForm.Plot], PlotM2 = new(4_000, 5_000), OperationalOn = new(2028, 6, 1),
    };

    private static readonly PowerStep[] Steps = [new(new(2026, 1, 1), 100, 600), new(new(2029, 1, 1), 1_000, null)];

    private static SiteMatch Veldkamp(Action<Site> change, Requirements asked) => Supply.RankOne("VEL", change, asked);

    private static SiteMatch On(Requirements asked, params Plot[] plots) => Veldkamp(s => s.Plots = [.. plots], asked);

    private static Plot Plot(int number, int area) => new() { Id = number, Number = $"VK-{number:00}", AreaM2 = area };

    private static (Outcome, string) Told(SiteMatch match, Criterion key) => (match.Criterion(key).Outcome, match.Criterion(key).Phrase);

    [Theory]
    [InlineData(140, Outcome.Met, "PriceFits")]
    [InlineData(110, Outcome.Partly, "PriceWithin")]
    [InlineData(92, Outcome.Partly, "PriceAbove")]
    [InlineData(40, Outcome.NotMet, "PriceAbove")]
    public void Budget_AgainstThePriceOfTheLand_ScoresAndNeverStandsInTheWay(int budget, Outcome outcome, string phrase)
    {
        var match = Veldkamp(s => (s.PriceMinEuroM2, s.PriceMaxEuroM2) = (100, 130), Builder with { BudgetEuroM2 = budget });

        Assert.Equal((Verdict.Suitable, (outcome, phrase)), (match.Verdict, Told(match, Criterion.Price)));
    }

    [Fact]
    public void Budget_WhenThePlotHasAPriceOfItsOwn_FollowsThePlotAndItsDay()
    {
        var own = Plot(1, 4_500);
        (own.PriceEuroM2, own.Stamps) = (90, new Dictionary<string, FactStamp> { ["PriceEuroM2"] = new(new(2026, 11, 2), "Grondprijsbrief") });
        var price = On(Builder with { BudgetEuroM2 = 95 }, own).Criterion(Criterion.Price);

        Assert.Equal((Outcome.Met, 90.0, new DateOnly(2026, 11, 2)), (price.Outcome, price.First, price.FactDate));
    }

    [Theory]
    // 80 kVA is always there; 500 with a contract that gives way; 500 at any time from 2029 on.
    [InlineData(80, false, 2028, Outcome.Met, "PowerFirm")]
    [InlineData(500, true, 2028, Outcome.Partly, "PowerFlexible")]
    [InlineData(500, null, 2028, Outcome.Partly, "PowerFlexibleAsk")]
    [InlineData(500, false, 2028, Outcome.KnockOut, "PowerLater")]
    [InlineData(500, false, 2030, Outcome.Met, "PowerFirm")]
    [InlineData(500, false, null, Outcome.Partly, "PowerFirm")]
    [InlineData(3_000, false, 2030, Outcome.KnockOut, "PowerShort")]
    public void Power_AtTheWantedDate_FollowsWhatTheOperatorSaid(int kva, bool? flexible, int? year, Outcome outcome, string phrase)
    {
        var asked = Builder with { PowerKva = kva, PowerFlexible = flexible, OperationalOn = year is { } y ? new(y, 6, 1) : null };

        Assert.Equal((outcome, phrase), Told(Veldkamp(s => s.Power = Steps, asked), Criterion.Power));
    }

    [Fact]
    public void Power_WhenItComesLater_NamesTheDayFromWhichItIsThere()
    {
        var power = Veldkamp(s => s.Power = Steps, Builder with { PowerKva = 500, PowerFlexible = false }).Obstacle!.Value;

        Assert.Equal(new DateOnly(2029, 1, 1), power.Day);
        Assert.Contains("1 januari 2029", power.Sentence(new("nl")));
    }

    [Fact]
    public void Power_WhenThePlotAlreadyHasIt_NeedsNothingOfTheGrid()
    {
        var powered = Plot(1, 4_500);
        powered.PowerKva = 800;

        Assert.Equal((Outcome.Met, "PowerPlotEnough"), Told(Veldkamp(s => (s.Power, s.Plots) = (Steps, [powered]), Builder with { PowerKva = 500 }), Criterion.Power));
    }

    [Fact]
    public void Height_WhenOnePlotAllowsMore_TakesThatPlot()
    {
        var high = Plot(2, 4_900);
        high.MaxBuildingHeightM = 20;
        var match = Veldkamp(s => (s.MaxBuildingHeightM, s.Plots) = (12, [Plot(1, 4_500), high]), Builder with { BuildingHeightM = 18 });

        Assert.Equal((Verdict.Suitable, "VK-02"), (match.Verdict, match.Plots[0].Number));
    }

    [Theory]
    [InlineData(3_000, Verdict.Suitable, "AreaDivisible")]
    [InlineData(8_000, Verdict.AlmostSuitable, "AreaTooSmall")]
    public void Area_WhenThePlotSaysFromWhereItMayBeDivided_FollowsThat(int from, Verdict verdict, string phrase)
    {
        var large = Plot(1, 20_000);
        large.DivisibleFromM2 = from;
        var match = On(Builder, large);

        Assert.Equal((verdict, phrase), (match.Verdict, match.Criterion(Criterion.Area).Phrase));
    }

    [Fact]
    public void Area_WhenTheRegisterSaysWhatBelongsTogether_JoinsThoseThoughTheyLieApart()
    {
        var first = Plot(1, 2_500);
        first.MergeableWith = ["VK-03"];
        var match = On(Builder, first, Plot(2, 1_000), Plot(3, 2_300));

        Assert.Equal((Verdict.Suitable, "AreaMergeable"), (match.Verdict, match.Criterion(Criterion.Area).Phrase));
        Assert.Equal(["VK-01", "VK-03"], match.Plots.Select(p => p.Number));
        Assert.Contains("VK-01 + VK-03", match.Criterion(Criterion.Area).Sentence(new("nl")));
    }

    [Fact]
    public void Area_OfManyPlotsThatBelongTogether_NamesTheFirstAndTheLast()
    {
        Plot[] plots = [.. Enumerable.Range(1, 5).Select(i => Plot(i, 950))];
        for (var i = 0; i < 4; i++)
            plots[i].MergeableWith = [plots[i + 1].Number];

        Assert.Contains("VK-01 + … + VK-05", On(Builder with { PlotM2 = new(4_500, 5_000) }, plots).Criterion(Criterion.Area).Sentence(new("nl")));
    }

    [Fact]
    public void Area_WhenTheRegisterNamesOthersThanTheNeighbour_DoesNotJoinTheNeighbour()
    {
        var first = Plot(1, 2_500);
        first.MergeableWith = ["VK-09"];

        Assert.Equal("AreaApart", On(Builder, first, Plot(2, 2_300)).Obstacle?.Phrase);
    }

    [Theory]
    [InlineData(2_000, "CoverageFits")]
    [InlineData(6_000, "CoverageStoreys")]
    public void Coverage_OfThePlot_SaysWhatFitsOnTheGroundFloor(int floor, string phrase)
    {
        var match = Veldkamp(s => (s.MaxCoveragePercent, s.Plots) = (60, [Plot(1, 4_500)]), Builder with { FloorM2 = new(floor, null) });

        Assert.Equal((Verdict.Suitable, phrase, 2_700.0), (match.Verdict, match.Criterion(Criterion.Coverage).Phrase, match.Criterion(Criterion.Coverage).Second));
    }
}

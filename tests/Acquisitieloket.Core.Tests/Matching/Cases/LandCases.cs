using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

public sealed class LandCases
{
    private static readonly Requirements Builder = new()
    {
        Activity = ActivityKind.Construction, Forms = [SpaceForm.Plot], PlotM2 = new(4_000, 5_000),
    };

    private static SiteMatch Veldkamp(Requirements requirements, params Plot[] plots) =>
        Supply.RankOne("VEL", s => s.Plots = [.. plots], requirements);

    private static Plot Plot(int number, int area, bool reserve = false, PlotStatus status = PlotStatus.Offered) =>
        new() { Id = number, Number = $"VK-{number:00}", AreaM2 = area, Reserve = reserve, Registered = status };

    private static (string Phrase, int Score) Area(SiteMatch match) =>
        (match.Criterion(Criterion.Area).Phrase, match.Criterion(Criterion.Area).Score);

    [Fact]
    public void Rank_WhenOnePlotFits_NamesItFirst()
    {
        var match = Veldkamp(Builder, Plot(1, 9_000), Plot(2, 4_900), Plot(3, 4_100));

        Assert.Equal(("AreaFits", 100), Area(match));
        Assert.Equal(["VK-02", "VK-03"], match.Plots.Select(p => p.Number));
    }

    [Fact]
    public void Rank_WhenPlotsAreTooLargeButCanBeCut_StaysSuitable() =>
        Assert.Equal(("AreaCut", 75), Area(Veldkamp(Builder, Plot(1, 9_000))));

    [Fact]
    public void Rank_WhenWishIsBelowTheSmallestPlotOfALargeScaleSite_IsKnockedOut()
    {
        var match = Supply.Rank(new()
        {
            Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(1_000, 2_000),
        }).Of("XLB");

        Assert.Equal((Verdict.AlmostSuitable, "AreaTooSmall"), (match.Verdict, match.Obstacle?.Phrase));
    }

    [Fact]
    public void Rank_WhenWishIsBelowTheSmallestPlotOfASmallScaleSite_CutsOne() => Assert.Equal(
        Verdict.Suitable,
        Supply.VerdictOf(new() { Activity = ActivityKind.Craft, Forms = [SpaceForm.Plot], PlotM2 = new(400, 500) }, "JUF"));

    [Fact]
    public void Rank_WhenNeighboursTogetherSuffice_MergesTheFewest()
    {
        var match = Veldkamp(Builder with { PlotM2 = new(7_000, 9_000) },
            Plot(1, 3_000), Plot(2, 3_500), Plot(3, 4_000), Plot(4, 2_000));

        Assert.Equal(("AreaMerged", 65), Area(match));
        Assert.Equal(["VK-02", "VK-03"], match.Plots.Select(p => p.Number));
    }

    [Fact]
    public void Rank_WhenASoldPlotLiesBetween_DoesNotMerge()
    {
        var match = Veldkamp(Builder with { PlotM2 = new(7_000, 9_000) },
            Plot(1, 4_000), Plot(2, 1_000, status: PlotStatus.Sold), Plot(3, 4_000));

        Assert.Equal(Verdict.AlmostSuitable, match.Verdict);
    }

    [Fact]
    public void Rank_WhenOnlyTheReserveSuffices_CountsItAfterWhatIsInIssue()
    {
        var withReserve = Veldkamp(Builder, Plot(1, 2_000), Plot(2, 4_500, reserve: true));
        var inIssue = Veldkamp(Builder, Plot(1, 4_500), Plot(2, 4_500, reserve: true));

        Assert.Equal(Verdict.Suitable, withReserve.Verdict);
        Assert.Equal("ProgrammeReservePlots", withReserve.Criterion(Criterion.Programme).Phrase);
        Assert.Equal(["VK-01"], inIssue.Plots.Select(p => p.Number));
        Assert.True(withReserve.Score < inIssue.Score);
    }

    [Fact]
    public void Rank_WhenTheSitesHectaresAreUsedUp_SaysWhatIsLeft()
    {
        var match = Veldkamp(Builder with { PlotM2 = new(200_000, null) }, Plot(1, 30_000), Plot(2, 20_000));

        Assert.Equal((Verdict.AlmostSuitable, 50_000, 200_000),
            (match.Verdict, match.Obstacle?.First, match.Obstacle?.Second));
    }

    [Fact]
    public void Rank_WhenEveryPlotIsSold_SaysThatNoneIsLeft() => Assert.Equal(
        "AreaNoneLeft", Veldkamp(Builder, Plot(1, 4_500, status: PlotStatus.Sold)).Obstacle?.Phrase);

    [Fact]
    public void Rank_WhenAFreePlotStandsBesideOneUnderOption_PrefersTheFreeOne() => Assert.Equal(
        ["VK-02", "VK-01"],
        Veldkamp(Builder, Plot(1, 5_000, status: PlotStatus.Option), Plot(2, 4_000)).Plots.Select(p => p.Number));

    [Fact]
    public void Rank_WhenAPlotAllowsMoreThanTheSite_FollowsThePlot()
    {
        var exception = Plot(1, 4_500);
        exception.CategoryOverride = 5;

        Assert.Equal(Verdict.Suitable,
            Veldkamp(Builder with { Category = EnvironmentalCategory.FiveOne }, exception, Plot(2, 4_500)).Verdict);
        Assert.Equal(Verdict.AlmostSuitable,
            Veldkamp(Builder with { Category = EnvironmentalCategory.FiveOne }, Plot(2, 4_500)).Verdict);
    }

    [Fact]
    public void Rank_WhenThePlotComesFreeTooLate_NamesThatAsTheObstacle()
    {
        var late = Plot(1, 4_500);
        late.AvailableFrom = new(2029, 1, 1);

        Assert.Equal("TimingTooLate",
            Veldkamp(Builder with { OperationalOn = new(2028, 1, 1) }, late).Obstacle?.Phrase);
    }

    [Theory]
    [InlineData(GridStatus.Full, false, Verdict.AlmostSuitable)]
    [InlineData(GridStatus.Full, true, Verdict.Suitable)]
    [InlineData(GridStatus.Limited, false, Verdict.Suitable)]
    [InlineData(GridStatus.Unknown, false, Verdict.Suitable)]
    public void Rank_WhenPowerIsAsked_FollowsTheGrid(GridStatus grid, bool flexible, Verdict expected) => Assert.Equal(
        expected,
        Supply.RankOne("VEL", s => s.Grid = grid, Builder with { PowerKva = 1_000, PowerFlexible = flexible }).Verdict);

    [Fact]
    public void Rank_WhenOnlyOnePlotHasThePower_TakesThatOne()
    {
        var powered = Plot(2, 4_900);
        powered.PowerKva = 2_000;
        SiteMatch Full(Requirements asked) => Supply.RankOne("VEL", s => (s.Grid, s.Plots) = (GridStatus.Full, [Plot(1, 4_500), powered]), asked);

        Assert.Equal((Verdict.Suitable, "VK-02"), (Full(Builder with { PowerKva = 1_000 }).Verdict, Full(Builder with { PowerKva = 1_000 }).Plots[0].Number));
        Assert.Equal("PowerPlotEnough", Full(new() { PowerKva = 1_000 }).Criterion(Criterion.Power).Phrase);
        Assert.Equal("PowerFullFlexible", Full(new() { PowerKva = 3_000 }).Obstacle?.Phrase);
    }

    [Fact]
    public void Rank_WhenAFreePlotCanBeCut_PrefersItToALargerOneUnderOption() => Assert.Equal(
        ("AreaCut", "VK-02"),
        (Area(Veldkamp(Builder, Plot(1, 6_000, status: PlotStatus.Option), Plot(2, 9_000))).Phrase,
            Veldkamp(Builder, Plot(1, 6_000, status: PlotStatus.Option), Plot(2, 9_000)).Plots[0].Number));

    [Fact]
    public void Rank_WithoutAnUpperEnd_PrefersAPlotUnderOptionToOneManyTimesTooLarge() => Assert.Equal(
        "AreaOption",
        Area(Veldkamp(Builder with { PlotM2 = new(2_000, null) }, Plot(1, 2_500, status: PlotStatus.Option), Plot(2, 29_000))).Phrase);

    [Fact]
    public void Rank_WhenThePlotsLieApart_SaysHowMuchLiesTogether()
    {
        var match = Veldkamp(Builder with { PlotM2 = new(9_000, 10_000) },
            Plot(1, 4_000), Plot(2, 3_000), Plot(3, 1_000, status: PlotStatus.Sold), Plot(4, 5_000));

        Assert.Equal(("AreaApart", 7_000, 9_000), (match.Obstacle?.Phrase, match.Obstacle?.First, match.Obstacle?.Second));
    }

    [Fact]
    public void Rank_WhenTheBuildingIsHigherThanAllowed_IsKnockedOut() => Assert.Equal(
        "HeightTooLow",
        Supply.RankOne("VEL", s => s.MaxBuildingHeightM = 12, Builder with { BuildingHeightM = 18 }).Obstacle?.Phrase);
}

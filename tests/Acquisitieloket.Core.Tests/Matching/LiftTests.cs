using System.Globalization;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Tests.Matching;

/// <summary>What would lift the one obstacle of an almost suitable site.</summary>
public sealed class LiftTests
{
    private static readonly MatchWeights Weights = MatchWeights.For(Segment.IndustryAndConstruction);

    private static readonly Requirements Maker = new()
    {
        Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(4_000, 5_000), Category = EnvironmentalCategory.ThreeTwo,
        OperationalOn = new(2028, 6, 1),
    };

    private static SiteMatch Lifted(Action<Site> change, Requirements asked)
    {
        var site = Supply.Sites().Single(s => s.Code == "VEL");
        change(site);
        SiteSupply[] supply = [SiteSupply.Of(site)];
        return Matcher.Rank(asked, supply, Weights, Supply.Today).WithLifts(asked, supply, Weights).Sites[0];
    }

    private static Plot Plot(int area, DateOnly? from = null) => new() { Number = "P-1", AreaM2 = area, AvailableFrom = from };

    public static TheoryData<string, Action<Site>, Requirements, string> Obstacles => new()
    {
        { "Lift.SmallerPlot", s => s.Plots = [Plot(3_000)], Maker, "Met 3.000 m² grond of minder past het wel." },
        { "Lift.LargerPlot", s => (s.Plots, s.PlotMinM2) = ([Plot(9_000)], 8_000), Maker, "Als 9.000 m² grond ook mag, past het wel." },
        { "Lift.FromDate", s => s.Plots = [Plot(4_500, new(2029, 3, 1))], Maker, "Met een start vanaf 1 maart 2029 past het wel." },
        { "Lift.FromDate", s => s.Power = [new(new(2026, 1, 1), 100, null), new(new(2030, 1, 1), 2_000, null)], Maker with { PowerKva = 900 }, "Met een start vanaf 1 januari 2030 past het wel." },
        { "Lift.Flexible", s => s.Power = [new(new(2026, 1, 1), 100, 1_000)], Maker with { PowerKva = 900, PowerFlexible = false }, "Met een flexibel stroomcontract (minder op drukke uren) past het wel." },
        { "Lift.LessPower", s => s.Power = [new(new(2026, 1, 1), 250, null)], Maker with { PowerKva = 900 }, "Met 250 kVA of minder past het wel." },
        { "Lift.Category", s => s.MaxEnvironmentalCategory = 3, Maker with { Category = EnvironmentalCategory.FiveOne }, "Met milieucategorie 3.2 past het wel." },
        { "Lift.Height", s => s.MaxBuildingHeightM = 12, Maker with { BuildingHeightM = 18 }, "Met een gebouw tot 12 meter hoog past het wel." },
        { "Lift.Water", _ => { }, Maker with { Water = Need.Needed }, "Als vaarwater prettig is maar niet nodig, past het wel." },
        { "Lift.OutsideStorage", s => s.OutsideStorage = false, Maker with { OutsideStorage = true }, "Zonder buitenopslag past het wel." },
        { "Lift.Building", s => s.SpaceTypes = ["bedrijfshal"], Maker, "Als een bestaand pand ook mag, past het wel." },
    };

    [Theory]
    [MemberData(nameof(Obstacles))]
    public void Lift_OfAnObstacle_IsTheChangeThatMakesTheSiteSuitable(string phrase, Action<Site> change, Requirements asked, string sentence)
    {
        var match = Lifted(change, asked);

        Assert.Equal((Verdict.AlmostSuitable, phrase), (match.Verdict, match.Lift?.Phrase));
        Assert.Equal(sentence, match.Lift!.Sentence(CultureInfo.GetCultureInfo("nl-NL")));
    }

    [Fact]
    public void Lift_WhenNoChangeOfTheRequestHelps_IsNotSaid()
    {
        Assert.Null(Lifted(s => s.Programme = ProgrammeStatus.StrategicReserve, Maker).Lift);
        Assert.Null(Lifted(s => s.Plots = [], Maker).Lift);
    }

    [Fact]
    public void Lift_WhenTheWishWouldStillMissSomething_IsNotSaid() =>
        // The plot that is small enough comes free too late.
        Assert.Null(Lifted(s => s.Plots = [Plot(3_000, new(2031, 1, 1))], Maker).Lift);

    [Fact]
    public void Lift_OfASuitableOrUnsuitableSite_IsNotLookedFor() => Assert.All(
        Matcher.Rank(Maker, Supply.Region, Weights, Supply.Today).WithLifts(Maker, Supply.Region, Weights).Sites.Where(s => s.Verdict != Verdict.AlmostSuitable),
        s => Assert.Null(s.Lift));
}

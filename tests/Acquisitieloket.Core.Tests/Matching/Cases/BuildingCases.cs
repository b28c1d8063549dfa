using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites.Buildings;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

/// <summary>Existing buildings, judged as someone who knows the region would.</summary>
public sealed class BuildingCases
{
    private static readonly Requirements Craft = new()
    {
        Activity = ActivityKind.Craft, Forms = [SpaceForm.Building], FloorM2 = new(350, 450), OperationalOn = new(2027, 6, 1),
    };

    private static Building Hall(string code, int floor, decimal? clear = null, int? docks = null) => new()
    {
        Id = code[^1], SiteId = 1, Code = code, Name = $"Hal {code}", FloorM2 = floor, ClearHeightM = clear, Docks = docks, SpaceTypes = ["bedrijfshal"],
    };

    private static SiteMatch With(Requirements asked, params Building[] buildings) => Supply.RankOne("JUF", s => s.Buildings = [.. buildings], asked);

    private static (Outcome, string) Told(SiteMatch match, Criterion key) => (match.Criterion(key).Outcome, match.Criterion(key).Phrase);

    [Fact]
    public void Area_WithABuildingOfFourHundred_NamesIt()
    {
        var match = With(Craft, Hall("J1", 2_000), Hall("J2", 400));

        Assert.Equal((Outcome.Met, "AreaBuilding"), Told(match, Criterion.Area));
        Assert.Equal(["J2"], match.Buildings.Select(b => b.Code));
        Assert.Equal("TimingBuilding", match.Criterion(Criterion.Timing).Phrase);
    }

    [Fact]
    public void Area_WhenABuildingGoesInParts_TakesAPart()
    {
        var hall = Hall("J1", 2_000);
        hall.DivisibleFromM2 = 300;

        Assert.Equal((Outcome.Met, "AreaBuildingPart"), Told(With(Craft, hall), Criterion.Area));
    }

    [Theory]
    [InlineData(BuildingStatus.UnderOffer, "AreaBuildingOffer")]
    [InlineData(BuildingStatus.Taken, "AreaUnknownBuildings")]
    [InlineData(BuildingStatus.NotOffered, "AreaUnknownBuildings")]
    public void Area_WhenTheBuildingIsNotFree_SaysSo(BuildingStatus status, string phrase)
    {
        var hall = Hall("J1", 400);
        hall.Status = status;

        Assert.Equal(phrase, With(Craft, hall).Criterion(Criterion.Area).Phrase);
    }

    [Fact]
    public void Area_WhenNoRegisteredBuildingFits_StaysOpen() =>
        Assert.Equal((Outcome.Unknown, "AreaBuildingsNoneFit"), Told(With(Craft, Hall("J1", 100)), Criterion.Area));

    [Fact]
    public void Hall_WithTheClearHeightAndDocks_IsTakenBeforeOneThatFitsTheAreaBetter()
    {
        var asked = Craft with { BuildingHeightM = 8, Docks = 2 };
        var match = With(asked, Hall("J1", 400, clear: 5, docks: 3), Hall("J2", 540, clear: 9, docks: 2));

        Assert.Equal([("J2", false), ("J1", true)], match.Buildings.Select(b => (b.Code, b.Lacks)));
        Assert.Equal((Outcome.Met, "HeightClear"), Told(match, Criterion.Height));
        Assert.Equal((Outcome.Met, "DocksEnough"), Told(match, Criterion.Docks));
    }

    [Fact]
    public void Hall_WithoutThem_IsSaidToLackThemAndForbidsNothing()
    {
        var match = With(Craft with { BuildingHeightM = 8, Docks = 2 }, Hall("J1", 400, clear: 5, docks: 0));

        Assert.Equal((Outcome.NotMet, "HeightClearTooLow"), Told(match, Criterion.Height));
        Assert.Equal((Outcome.NotMet, "DocksTooFew"), Told(match, Criterion.Docks));
        Assert.Equal(Verdict.Suitable, match.Verdict);
    }

    [Theory]
    [InlineData(70, Outcome.Met, "RentFits")]
    [InlineData(40, Outcome.NotMet, "RentAbove")]
    public void Rent_AgainstTheBudget_Scores(int budget, Outcome outcome, string phrase)
    {
        var hall = Hall("J1", 400);
        hall.RentEuroM2Year = 60;

        Assert.Equal((outcome, phrase), Told(With(Craft with { RentEuroM2Year = budget }, hall), Criterion.Price));
    }

    [Fact]
    public void Hall_ThatComesFreeTooLate_SaysWhen()
    {
        var hall = Hall("J1", 400);
        hall.AvailableFrom = new(2028, 3, 1);
        var timing = With(Craft, hall).Criterion(Criterion.Timing);

        Assert.Equal((Outcome.NotMet, new DateOnly(2028, 3, 1)), (timing.Outcome, timing.Day));
    }

    [Fact]
    public void Hall_ForWhoTakesLandOrABuilding_WinsFromLandThatFitsWorse()
    {
        var either = Craft with { Forms = [SpaceForm.Plot, SpaceForm.Building], PlotM2 = new(500, 600) };
        var match = Supply.RankOne("JUF", s => (s.Buildings, s.Plots) = ([Hall("J1", 400)], [new() { Number = "K-1", AreaM2 = 9_000 }]), either);

        Assert.Equal("AreaBuilding", match.Criterion(Criterion.Area).Phrase);
        Assert.Equal(["K-1"], match.Plots.Select(p => p.Number));
    }
}

using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Matching.Runs;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;

namespace Acquisitieloket.Core.Tests.Matching;

public sealed class SupplyDifferenceTests
{
    private static readonly SupplyPlot Plot = new() { Id = 7, Number = "3", AreaM2 = 10_000, Status = PlotStatus.Offered };
    private static readonly SupplyBuilding Hall = new() { Id = 9, Code = "H", Name = "Hal Noord", FloorM2 = 2_000, Status = BuildingStatus.Available };
    private static readonly SupplySite Site = new()
    {
        Id = 1, Code = "A", Name = "De Haven", Municipality = Municipality.Almelo, Kind = SiteKind.Port, Plots = [Plot], Buildings = [Hall],
    };

    private static string[] What(SupplySite after) => [.. SupplyDifference.Between([Site], [after]).SelectMany(c => c.What)];

    [Fact]
    public void Between_WhatWasOnlyLookedAtAgain_IsNoChange() => Assert.Empty(What(Site with
    {
        FactsAsOf = new(2026, 9, 1),
        GridAsOf = new(2026, 9, 1),
        AsOf = new Dictionary<string, DateOnly> { ["Grid"] = new(2026, 9, 1) },
        Plots = [Plot with { AsOf = new Dictionary<string, DateOnly> { ["AreaM2"] = new(2026, 9, 1) } }],
    }));

    [Theory]
    [InlineData(PlotStatus.Sold, "kavel 3 verkocht")]
    [InlineData(PlotStatus.Option, "kavel 3 onder optie")]
    [InlineData(PlotStatus.NotOffered, "kavel 3 niet aangeboden")]
    public void Between_AnotherStatusOfAPlot_SaysWhich(PlotStatus status, string said) =>
        Assert.Equal([said], What(Site with { Plots = [Plot with { Status = status }] }));

    [Fact]
    public void Between_ADividedPlot_NamesTheOldAndTheNewOnes() => Assert.Equal(
        ["kavel 3a nieuw", "kavel 3 gesplitst of samengevoegd"], What(Site with { Plots = [Plot with { Id = 8, Number = "3a" }] }));

    [Fact]
    public void Between_OtherFacts_NamesThemAsTheRegisterDoes() => Assert.Equal(
        ["kavel 3 oppervlakte", "pand Hal Noord huur", "hoogste milieucategorie", "netcapaciteit"],
        What(Site with
        {
            MaxCategory = 4,
            Grid = GridStatus.Full,
            Plots = [Plot with { AreaM2 = 9_000 }],
            Buildings = [Hall with { RentEuroM2Year = 60 }],
        }));

    [Fact]
    public void Between_ABuildingThatWasTaken_SaysSo() => Assert.Equal(["pand Hal Noord niet meer te krijgen"], What(Site with { Buildings = [] }));

    [Fact]
    public void Between_ANewAndALeftSite_SaysSo() => Assert.Equal(
        ["De Haven: niet meer in het register", "Nieuw: nieuw in het register"],
        SupplyDifference.Between([Site], [Site with { Id = 2, Code = "B", Name = "Nieuw" }]).Select(c => c.Sentence(3)));

    [Fact]
    public void Between_EveryFactThatMatchingReads_HasAName()
    {
        var site = new SupplySite
        {
            Id = 1, Code = "Z", Name = "Anders", Municipality = Municipality.Borne, Kind = SiteKind.Local, Wanted = ["a"], Allowed = ["a"], Excluded = ["a"],
            SpaceTypes = ["a"], ExclusiveProfile = true, BuildingsOnly = true, Accessibility = [new(Modality.Road, "A1", 1, null)], MaxCategory = 1,
            MaxHeightM = 1, MaxCoveragePercent = 1, HomesAtM = 1, OutsideStorage = true, RoundTheClock = true, Tenures = [Tenure.Buy], Heat = true, Hydrogen = true,
            ProcessWater = true, PriceMinEuroM2 = 1, PriceMaxEuroM2 = 1, PlotMinM2 = 1, PlotMaxM2 = 1, Programme = ProgrammeStatus.Dropped,
            Grid = GridStatus.Full, Power = [new(new(2026, 1, 1), 100, null)], ShareCaps = new Dictionary<string, decimal> { ["a"] = 1 },
            Plots = [new()
            {
                Id = 7, Number = "4", AreaM2 = 1, Status = PlotStatus.Offered, Reserve = true, DivisibleFromM2 = 1, MergeableWith = ["5"], CategoryOverride = 1,
                MaxHeightM = 1, PowerKva = 1, PriceEuroM2 = 1, AvailableFrom = new(2026, 1, 1),
            }],
            Buildings = [new()
            {
                Id = 9, Code = "Z", Name = "Z", FloorM2 = 1, Status = BuildingStatus.Available, DivisibleFromM2 = 1, ClearHeightM = 1, Docks = 1, SpaceTypes = ["a"],
                Tenures = [Tenure.Buy], RentEuroM2Year = 1, PowerKva = 1, AvailableFrom = new(2026, 1, 1),
            }],
        };
        string[] aside = ["Id", "Plots", "Buildings", "AsOf", "FactsAsOf", "GridAsOf", "Status", "TakenBy", "IssuesPlots"];
        var facts = new[] { typeof(SupplySite), typeof(SupplyPlot), typeof(SupplyBuilding) }.Sum(t => t.GetProperties().Count(p => !aside.Contains(p.Name)));

        Assert.Equal(facts, What(site).Length);
        Assert.Equal("Anders: a, b en nog 1", new SiteChange("Z", "Anders", ["a", "b", "c"]).Sentence(2));
    }
}

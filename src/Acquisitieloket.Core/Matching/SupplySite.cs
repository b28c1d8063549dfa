using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;

namespace Acquisitieloket.Core.Matching;

/// <summary>
/// All that matching reads of a site, in the words of the register. It is what a run keeps of the supply, so it holds facts
/// of places only: of a claim what it does to the plot and for which cluster, never who holds it.
/// </summary>
public sealed record SupplySite
{
    public required long Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required Municipality Municipality { get; init; }
    public required SiteKind Kind { get; init; }
    public IReadOnlyList<string> Wanted { get; init; } = [];
    public IReadOnlyList<string> Allowed { get; init; } = [];
    public IReadOnlyList<string> Excluded { get; init; } = [];
    public IReadOnlyList<string> SpaceTypes { get; init; } = [];
    public bool ExclusiveProfile { get; init; }
    public bool BuildingsOnly { get; init; }
    /// <summary>False when its hectares go to buildings: see <see cref="Site.IssuesPlots"/>.</summary>
    public bool IssuesPlots { get; init; }
    public IReadOnlyList<Accessibility> Accessibility { get; init; } = [];
    public int? MaxCategory { get; init; }
    public int? MaxHeightM { get; init; }
    public int? MaxCoveragePercent { get; init; }
    public int? HomesAtM { get; init; }
    public bool? OutsideStorage { get; init; }
    public bool? RoundTheClock { get; init; }
    public IReadOnlyList<Tenure> Tenures { get; init; } = [];
    public bool? Heat { get; init; }
    public bool? Hydrogen { get; init; }
    public bool? ProcessWater { get; init; }
    public int? PriceMinEuroM2 { get; init; }
    public int? PriceMaxEuroM2 { get; init; }
    public int? PlotMinM2 { get; init; }
    public int? PlotMaxM2 { get; init; }
    public ProgrammeStatus Programme { get; init; }
    public GridStatus Grid { get; init; }
    public DateOnly? GridAsOf { get; init; }
    public IReadOnlyList<PowerStep> Power { get; init; } = [];
    public IReadOnlyDictionary<string, decimal> ShareCaps { get; init; } = new Dictionary<string, decimal>();
    public DateOnly FactsAsOf { get; init; }
    /// <summary>The day of each fact that has one of its own, by the name of its property in the register.</summary>
    public IReadOnlyDictionary<string, DateOnly>? AsOf { get; init; }
    /// <summary>All plots, also those that are gone: they are part of the land and of the street.</summary>
    public IReadOnlyList<SupplyPlot> Plots { get; init; } = [];
    /// <summary>Buildings that can be had.</summary>
    public IReadOnlyList<SupplyBuilding> Buildings { get; init; } = [];

    /// <summary>What matching reads of a site that has its plots, their claims and its buildings loaded.</summary>
    public static SupplySite Of(Site site) => new()
    {
        Id = site.Id, Code = site.Code, Name = site.Name, Municipality = site.Municipality, Kind = site.Kind,
        Wanted = site.Wanted, Allowed = site.Allowed, Excluded = site.Excluded, SpaceTypes = site.SpaceTypes,
        ExclusiveProfile = site.ExclusiveProfile, BuildingsOnly = site.BuildingsOnly, IssuesPlots = site.IssuesPlots(),
        Accessibility = site.Accessibility, MaxCategory = site.MaxEnvironmentalCategory, MaxHeightM = site.MaxBuildingHeightM,
        MaxCoveragePercent = site.MaxCoveragePercent, HomesAtM = site.HomesAtM, OutsideStorage = site.OutsideStorage,
        RoundTheClock = site.RoundTheClock, Tenures = site.Tenures, Heat = site.Heat, Hydrogen = site.Hydrogen,
        ProcessWater = site.ProcessWater, PriceMinEuroM2 = site.PriceMinEuroM2, PriceMaxEuroM2 = site.PriceMaxEuroM2,
        PlotMinM2 = site.PlotMinM2, PlotMaxM2 = site.PlotMaxM2, Programme = site.Programme, Grid = site.Grid,
        GridAsOf = site.GridAsOf, Power = site.Power, ShareCaps = site.ShareCaps, FactsAsOf = site.FactsAsOf,
        AsOf = SupplyDates.Of(site.Stamps),
        Plots = [.. site.Plots.Where(p => p.ReplacedOn is null).OrderBy(p => p.Number, StringComparer.Ordinal).Select(p => SupplyPlot.Of(site, p))],
        Buildings = [.. site.Buildings.Where(b => b.Status is BuildingStatus.Available or BuildingStatus.UnderOffer)
            .OrderBy(b => b.Code, StringComparer.Ordinal).Select(SupplyBuilding.Of)],
    };
}

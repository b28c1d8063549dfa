using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Matching;

/// <summary>What matching reads of a plot.</summary>
public sealed record SupplyPlot
{
    public required long Id { get; init; }
    public required string Number { get; init; }
    public required int AreaM2 { get; init; }
    public required PlotStatus Status { get; init; }
    /// <summary>Comes only after what is in issue: its own reserve or that of the whole site.</summary>
    public bool Reserve { get; init; }
    public int? DivisibleFromM2 { get; init; }
    /// <summary>Null when nobody said.</summary>
    public IReadOnlyList<string>? MergeableWith { get; init; }
    public int? CategoryOverride { get; init; }
    public int? MaxHeightM { get; init; }
    public int? PowerKva { get; init; }
    public int? PriceEuroM2 { get; init; }
    public DateOnly? AvailableFrom { get; init; }
    /// <summary>For which cluster it was reserved or sold, where that is known.</summary>
    public Cluster? TakenBy { get; init; }
    public IReadOnlyDictionary<string, DateOnly>? AsOf { get; init; }

    /// <summary>Reserved or sold: it counts for the share of a cluster.</summary>
    internal bool IsTaken => Status is PlotStatus.Reserved or PlotStatus.Sold;

    internal static SupplyPlot Of(Site site, Plot plot) => new()
    {
        Id = plot.Id, Number = plot.Number, AreaM2 = plot.AreaM2, Status = plot.Status, Reserve = site.KeepsBack(plot),
        DivisibleFromM2 = plot.DivisibleFromM2, MergeableWith = plot.MergeableWith.Count == 0 ? null : plot.MergeableWith,
        CategoryOverride = plot.CategoryOverride, MaxHeightM = plot.MaxBuildingHeightM, PowerKva = plot.PowerKva,
        PriceEuroM2 = plot.PriceEuroM2, AvailableFrom = plot.AvailableFrom,
        TakenBy = plot.Claims.Find(c => c.HeldPlotId is not null && c.Kind is ClaimKind.Reservation or ClaimKind.Sale)?.Cluster,
        AsOf = SupplyDates.Of(plot.Stamps),
    };
}

/// <summary>What matching reads of a building that can be had.</summary>
public sealed record SupplyBuilding
{
    public required long Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required int FloorM2 { get; init; }
    public required BuildingStatus Status { get; init; }
    public int? DivisibleFromM2 { get; init; }
    public decimal? ClearHeightM { get; init; }
    public int? Docks { get; init; }
    public IReadOnlyList<string> SpaceTypes { get; init; } = [];
    public IReadOnlyList<Tenure> Tenures { get; init; } = [];
    public int? RentEuroM2Year { get; init; }
    public int? PowerKva { get; init; }
    public DateOnly? AvailableFrom { get; init; }
    public IReadOnlyDictionary<string, DateOnly>? AsOf { get; init; }

    internal static SupplyBuilding Of(Building building) => new()
    {
        Id = building.Id, Code = building.Code, Name = building.Name, FloorM2 = building.FloorM2, Status = building.Status,
        DivisibleFromM2 = building.DivisibleFromM2, ClearHeightM = building.ClearHeightM, Docks = building.Docks,
        SpaceTypes = building.SpaceTypes, Tenures = building.Tenures, RentEuroM2Year = building.RentEuroM2Year,
        PowerKva = building.PowerKva, AvailableFrom = building.AvailableFrom, AsOf = SupplyDates.Of(building.Stamps),
    };
}

internal static class SupplyDates
{
    /// <summary>The days of the stamps in order of name, so that the same facts are written the same; null for none.</summary>
    public static IReadOnlyDictionary<string, DateOnly>? Of(IReadOnlyDictionary<string, FactStamp> stamps) =>
        stamps.Count == 0 ? null : stamps.OrderBy(s => s.Key, StringComparer.Ordinal).ToDictionary(s => s.Key, s => s.Value.AsOf);
}

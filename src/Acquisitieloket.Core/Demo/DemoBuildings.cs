using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;

namespace Acquisitieloket.Core.Demo;

/// <summary>Invented buildings on sites that have them (buildings.json), with indicative figures.</summary>
internal static class DemoBuildings
{
    // About a metre.
    private const int Decimals = 5;

    private static readonly Lazy<ILookup<string, BuildingFacts>> All = new(() =>
    {
        using var file = typeof(DemoBuildings).Assembly.GetManifestResourceStream("Acquisitieloket.Core.Demo.buildings.json")!;
        return JsonSerializer.Deserialize<List<BuildingFacts>>(file, JsonColumn.Options)!.ToLookup(b => b.Site);
    });

    /// <summary>Gives the site its buildings; one that comes free does so some months after <paramref name="today"/>.</summary>
    public static void Add(Site site, DateOnly today) => site.Buildings = [.. All.Value[site.Code].Select((b, i) => new Building
    {
        SiteId = 0, Code = $"{site.Code}-P{i + 1:00}", Name = b.Name, Address = b.Address, FloorM2 = b.FloorM2,
        DivisibleFromM2 = b.DivisibleFromM2, HallM2 = b.HallM2, OfficeM2 = b.OfficeM2, ClearHeightM = b.ClearHeightM, Docks = b.Docks,
        SpaceTypes = b.SpaceTypes, Tenures = b.Tenures, RentEuroM2Year = b.RentEuroM2Year, PowerKva = b.PowerKva, Status = b.Status,
        AvailableFrom = b.FreeInMonths is { } months ? new DateOnly(today.Year, today.Month, 1).AddMonths(months) : null,
        Latitude = Math.Round(site.Latitude + b.North, Decimals), Longitude = Math.Round(site.Longitude + b.East, Decimals), Indicative = true,
    })];

    /// <summary>One entry of buildings.json; north and east in degrees from the middle of the site.</summary>
    private sealed record BuildingFacts
    {
        public required string Site { get; init; }
        public required string Name { get; init; }
        public string? Address { get; init; }
        public required int FloorM2 { get; init; }
        public int? DivisibleFromM2 { get; init; }
        public int? HallM2 { get; init; }
        public int? OfficeM2 { get; init; }
        public decimal? ClearHeightM { get; init; }
        public int? Docks { get; init; }
        public required IReadOnlyList<string> SpaceTypes { get; init; }
        public IReadOnlyList<Tenure> Tenures { get; init; } = [];
        public int? RentEuroM2Year { get; init; }
        public int? PowerKva { get; init; }
        public BuildingStatus Status { get; init; } = BuildingStatus.Available;
        public int? FreeInMonths { get; init; }
        public required double North { get; init; }
        public required double East { get; init; }
    }
}

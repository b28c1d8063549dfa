using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Sites.Buildings;

/// <summary>A building (pand) or a part of one that a company can have on a site; areas in whole m².</summary>
public sealed class Building : IHasFacts
{
    public const int CodeLength = 20;
    public const int NameLength = 120;
    public const int AddressLength = 200;

    public long Id { get; set; }
    public required long SiteId { get; set; }
    public Site? Site { get; set; }
    /// <summary>Unique on its site, such as "KEN-P03".</summary>
    public required string Code { get; set; }
    public required string Name { get; set; }
    public string? Address { get; set; }
    /// <summary>All floors together.</summary>
    public required int FloorM2 { get; set; }
    /// <summary>The smallest part that can be had; null when it goes as a whole or nobody knows.</summary>
    public int? DivisibleFromM2 { get; set; }
    public int? HallM2 { get; set; }
    public int? OfficeM2 { get; set; }
    /// <summary>Height under the lowest beam of the hall, in metres.</summary>
    public decimal? ClearHeightM { get; set; }
    public int? Docks { get; set; }
    /// <summary>Kinds of space in it, as the words of the register.</summary>
    public IReadOnlyList<string> SpaceTypes { get; set; } = [];
    /// <summary>How it can be had; empty when nobody said.</summary>
    public IReadOnlyList<Tenure> Tenures { get; set; } = [];
    /// <summary>Rent in whole euros a m² a year.</summary>
    public int? RentEuroM2Year { get; set; }
    public int? PowerKva { get; set; }
    public BuildingStatus Status { get; set; } = BuildingStatus.Available;
    public DateOnly? AvailableFrom { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public bool Indicative { get; set; }
    /// <summary>By property name; what is not in it rests on the facts of the site.</summary>
    public IReadOnlyDictionary<string, FactStamp> Stamps { get; set; } = new Dictionary<string, FactStamp>();
    /// <summary>The day on which it was taken out of the register, where it should not have been; its history stays and it can come back.</summary>
    public DateOnly? TakenOutOn { get; set; }
    public Guid Version { get; set; } = Guid.NewGuid();
}

/// <summary>Availability of a building. Numbers are stored.</summary>
public enum BuildingStatus
{
    Available = 1,
    UnderOffer = 2,
    Taken = 3,
    NotOffered = 4,
}

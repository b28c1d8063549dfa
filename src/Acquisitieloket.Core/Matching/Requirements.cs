using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching;

/// <summary>What a company needs of a place. Null and <see cref="Need.Unknown"/> mean "weet ik nog niet", never "no".</summary>
public sealed record Requirements
{
    public ActivityKind? Activity { get; init; }
    /// <summary>SBI 2025 section letter or code as given.</summary>
    public string? SbiCode { get; init; }
    /// <summary>Free set; see <see cref="Feature"/> for those that steer.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    public IReadOnlyList<SpaceForm> Forms { get; init; } = [];
    public Tenure? Tenure { get; init; }
    /// <summary>m² of land.</summary>
    public AreaRange? PlotM2 { get; init; }
    /// <summary>m² of floor.</summary>
    public AreaRange? FloorM2 { get; init; }
    /// <summary>m² of land to keep for growth.</summary>
    public int? ExpansionM2 { get; init; }
    /// <summary>Share of the floor that is office, 0–100 %.</summary>
    public int? OfficePercent { get; init; }
    /// <summary>Height of the building in whole metres.</summary>
    public int? BuildingHeightM { get; init; }
    /// <summary>Doors for lorries that a building must have at least.</summary>
    public int? Docks { get; init; }
    public bool? OutsideStorage { get; init; }
    public bool? RoundTheClock { get; init; }

    /// <summary>The most to pay for land, in whole euros a m². Staff hears it; the public form does not ask.</summary>
    public int? BudgetEuroM2 { get; init; }
    /// <summary>The most to pay in rent, in whole euros a m² of floor a year.</summary>
    public int? RentEuroM2Year { get; init; }

    public EnvironmentalCategory? Category { get; init; }
    /// <summary>Power to be drawn in kVA.</summary>
    public int? PowerKva { get; init; }
    /// <summary>Power to be fed back in kVA.</summary>
    public int? FeedInKva { get; init; }
    public bool? PowerFlexible { get; init; }
    /// <summary>Heat from a network or a neighbour.</summary>
    public Need Heat { get; init; }
    public Need Hydrogen { get; init; }
    /// <summary>Water for the process, beyond what a tap gives.</summary>
    public Need ProcessWater { get; init; }
    public Need Road { get; init; }
    public Need Water { get; init; }
    public Need Rail { get; init; }
    public Need Air { get; init; }
    public Need PublicTransport { get; init; }
    public int? TrucksPerDay { get; init; }

    public DateOnly? OperationalOn { get; init; }
    public IReadOnlyList<Municipality> PreferredMunicipalities { get; init; } = [];
    /// <summary>Codes of named sites.</summary>
    public IReadOnlyList<string> PreferredSites { get; init; } = [];
    public int? JobsAtStart { get; init; }
    public int? JobsAfterThreeYears { get; init; }
}

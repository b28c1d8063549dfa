using System.ComponentModel;
using System.Text.Json.Serialization;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Api.Questions;

/// <summary>What the company does.</summary>
public sealed record ActivityPart
{
    [JsonPropertyName("soort"), Description("De belangrijkste activiteit op de nieuwe plek.")]
    public ActivityKind? Kind { get; init; }
    [JsonPropertyName("omschrijving"), Description("In eigen woorden.")]
    public string? Description { get; init; }
    [JsonPropertyName("sbi"), Description("SBI 2025: een letter of 2 tot 6 cijfers.")]
    public string? Sbi { get; init; }
    [JsonPropertyName("kenmerken"), Description("Vrije woorden; bekende sturen de matching: watergebonden, luchthavengebonden, "
        + "hightech, laboratorium, cleanroom, startup, testruimte, tuincentrum, autobedrijf, boten, caravans, bioEnergie, "
        + "recycling, wonenWerken.")]
    public List<string>? Features { get; init; }
}

/// <summary>What space it needs.</summary>
public sealed record SpacePart
{
    [JsonPropertyName("vorm"), Description("Een kavel om op te bouwen, een bestaand pand, of beide.")]
    public List<SpaceForm>? Forms { get; init; }
    [JsonPropertyName("gebruiksvorm")]
    public Tenure? Tenure { get; init; }
    [JsonPropertyName("kavelM2"), Description("Hele m² grond.")]
    public RangePart? PlotM2 { get; init; }
    [JsonPropertyName("vloerM2"), Description("Hele m² vloer.")]
    public RangePart? FloorM2 { get; init; }
    [JsonPropertyName("uitbreidingM2"), Description("Hele m² grond om later te groeien.")]
    public int? ExpansionM2 { get; init; }
    [JsonPropertyName("kantoorPercentage"), Description("Deel van de vloer dat kantoor is, 0 tot en met 100.")]
    public int? OfficePercent { get; init; }
    [JsonPropertyName("milieucategorie"), Description("Volgens VNG, Bedrijven en milieuzonering.")]
    public EnvironmentalCategory? Category { get; init; }
    [JsonPropertyName("bouwhoogteM"), Description("Hele meters.")]
    public int? BuildingHeightM { get; init; }
    [JsonPropertyName("buitenopslag")]
    public bool? OutsideStorage { get; init; }
    [JsonPropertyName("dagEnNacht"), Description("Werk op alle uren van de dag.")]
    public bool? RoundTheClock { get; init; }
}

/// <summary>Two ends; either may be open.</summary>
public sealed record RangePart
{
    [JsonPropertyName("min")]
    public int? Min { get; init; }
    [JsonPropertyName("max")]
    public int? Max { get; init; }

    public AreaRange ToDomain() => new(Min, Max);
}

/// <summary>How it must be reached. What is left out is not known yet, which is not the same as no.</summary>
public sealed record AccessPart
{
    [JsonPropertyName("weg")]
    public Need? Road { get; init; }
    [JsonPropertyName("water")]
    public Need? Water { get; init; }
    [JsonPropertyName("spoor")]
    public Need? Rail { get; init; }
    [JsonPropertyName("lucht")]
    public Need? Air { get; init; }
    [JsonPropertyName("openbaarVervoer")]
    public Need? PublicTransport { get; init; }
    [JsonPropertyName("vrachtwagensPerDag")]
    public int? TrucksPerDay { get; init; }
}

/// <summary>Power, heat and water.</summary>
public sealed record PowerPart
{
    [JsonPropertyName("kva"), Description("Af te nemen vermogen in hele kVA.")]
    public int? Kva { get; init; }
    [JsonPropertyName("terugleveringKva"), Description("Terug te leveren vermogen in hele kVA.")]
    public int? FeedInKva { get; init; }
    [JsonPropertyName("flexibel"), Description("Kan het bedrijf minder afnemen als het net vol is?")]
    public bool? Flexible { get; init; }
    [JsonPropertyName("warmte")]
    public Need? Heat { get; init; }
    [JsonPropertyName("waterstof")]
    public Need? Hydrogen { get; init; }
    [JsonPropertyName("proceswater")]
    public Need? ProcessWater { get; init; }
}

/// <summary>When.</summary>
public sealed record PlanningPart
{
    [JsonPropertyName("operationeelOp"), Description("De dag waarop de nieuwe plek open moet zijn.")]
    public DateOnly? OperationalOn { get; init; }
    [JsonPropertyName("besluitOp"), Description("De dag waarop het bedrijf besluit.")]
    public DateOnly? DecisionOn { get; init; }
}

/// <summary>Where, if it matters.</summary>
public sealed record PreferencePart
{
    [JsonPropertyName("gemeenten")]
    public List<Municipality>? Municipalities { get; init; }
    [JsonPropertyName("terreinen"), Description("Codes van bedrijventerreinen, ten hoogste 5.")]
    public List<string>? Sites { get; init; }
    [JsonPropertyName("andereRegios"), Description("Waar het bedrijf ook kijkt.")]
    public string? OtherRegions { get; init; }
}

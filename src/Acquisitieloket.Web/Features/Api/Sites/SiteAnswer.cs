using System.ComponentModel;
using System.Text.Json.Serialization;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Api.Sites;

/// <summary>One page of sites.</summary>
public sealed record SiteList([property: JsonPropertyName("terreinen")] IReadOnlyList<SiteAnswer> Sites);

/// <summary>One page of plots.</summary>
public sealed record PlotList([property: JsonPropertyName("kavels")] IReadOnlyList<PlotAnswer> Plots);

/// <summary>A site of the public register.</summary>
public sealed record SiteAnswer
{
    [JsonPropertyName("code")]
    public required string Code { get; init; }
    [JsonPropertyName("naam")]
    public required string Name { get; init; }
    [JsonPropertyName("gemeente")]
    public required Municipality Municipality { get; init; }
    [JsonPropertyName("soort")]
    public required string Kind { get; init; }
    [JsonPropertyName("status"), Description("Plaats in het regionale programma.")]
    public required string Programme { get; init; }
    [JsonPropertyName("profiel"), Description("Voor wie het terrein is bedoeld, in nl, en en de.")]
    public required LocalText Profile { get; init; }
    [JsonPropertyName("gezocht")]
    public required IReadOnlyList<string> Wanted { get; init; }
    [JsonPropertyName("toegestaan")]
    public required IReadOnlyList<string> Allowed { get; init; }
    [JsonPropertyName("uitgesloten")]
    public required IReadOnlyList<string> Excluded { get; init; }
    [JsonPropertyName("ruimtesoorten")]
    public required IReadOnlyList<string> Spaces { get; init; }
    [JsonPropertyName("bereikbaarheid")]
    public required IReadOnlyList<WayAnswer> Ways { get; init; }
    [JsonPropertyName("maxMilieucategorie")]
    public required int? MaxCategory { get; init; }
    [JsonPropertyName("maxBouwhoogteM")]
    public required int? MaxHeightM { get; init; }
    [JsonPropertyName("kavelMinM2")]
    public required int? PlotMinM2 { get; init; }
    [JsonPropertyName("kavelMaxM2")]
    public required int? PlotMaxM2 { get; init; }
    [JsonPropertyName("kavelsBeschikbaar"), Description("Nu in uitgifte, en aangeboden, in selectieprocedure of onder optie; zie de status van elke kavel. De strategische reserve telt niet mee.")]
    public required int PlotsToBeHad { get; init; }
    [JsonPropertyName("beschikbaarM2"), Description("Wat nu in uitgifte is, zonder de strategische reserve.")]
    public required long ToBeHadM2 { get; init; }
    [JsonPropertyName("reserveM2"), Description("Strategische reserve: pas aan de beurt na wat in uitgifte is.")]
    public required long ReserveM2 { get; init; }
    [JsonPropertyName("netcapaciteit")]
    public required string Grid { get; init; }
    [JsonPropertyName("netcapaciteitPeildatum")]
    public required DateOnly? GridAsOf { get; init; }
    [JsonPropertyName("breedtegraad"), Description("WGS84.")]
    public required double Latitude { get; init; }
    [JsonPropertyName("lengtegraad"), Description("WGS84.")]
    public required double Longitude { get; init; }
    [JsonPropertyName("bron")]
    public required string Source { get; init; }
    [JsonPropertyName("peildatum")]
    public required DateOnly FactsAsOf { get; init; }
    [JsonPropertyName("indicatief"), Description("De cijfers zijn verdeeld uit regionale totalen en niet gemeten.")]
    public required bool Indicative { get; init; }

    public static SiteAnswer Of(Site site) => new()
    {
        Code = site.Code, Name = site.Name, Municipality = site.Municipality, Kind = RegisterWords.Of(site.Kind),
        Programme = RegisterWords.Of(site.Programme), Profile = site.Profile, Wanted = site.Wanted, Allowed = site.Allowed,
        Excluded = site.Excluded, Spaces = site.SpaceTypes,
        Ways = [.. site.Accessibility.Select(a => new WayAnswer(RegisterWords.Of(a.Modality), a.What, a.Km, a.Cemt))],
        MaxCategory = site.MaxEnvironmentalCategory, MaxHeightM = site.MaxBuildingHeightM,
        PlotMinM2 = site.PlotMinM2, PlotMaxM2 = site.PlotMaxM2,
        PlotsToBeHad = PlotStock.Of(site).Count,
        ToBeHadM2 = PlotStock.Of(site).AreaM2, ReserveM2 = PlotStock.Of(site).ReserveM2,
        Grid = RegisterWords.Of(site.Grid), GridAsOf = site.GridAsOf, Latitude = site.Latitude, Longitude = site.Longitude,
        Source = site.Source, FactsAsOf = site.FactsAsOf, Indicative = site.Indicative,
    };
}

/// <summary>One way to reach a site.</summary>
public sealed record WayAnswer(
    [property: JsonPropertyName("modaliteit")] string Modality,
    [property: JsonPropertyName("wat")] string What,
    [property: JsonPropertyName("km"), Description("null als de afstand niet bekend is.")] double? Km,
    [property: JsonPropertyName("cemt"), Description("Klasse van de vaarweg.")] string? Cemt);

/// <summary>A plot of a site.</summary>
public sealed record PlotAnswer(
    [property: JsonPropertyName("nummer")] string Number,
    [property: JsonPropertyName("m2")] int AreaM2,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("reserve"), Description("Strategische reserve: pas aan de beurt na wat in uitgifte is.")] bool Reserve,
    [property: JsonPropertyName("milieucategorie")] int? Category,
    [property: JsonPropertyName("vermogenKva")] int? PowerKva,
    [property: JsonPropertyName("beschikbaarVanaf")] DateOnly? AvailableFrom,
    [property: JsonPropertyName("indicatief")] bool Indicative)
{
    public static PlotAnswer Of(Plot plot, Site site) => new(plot.Number, plot.AreaM2, RegisterWords.Of(site.StatusOf(plot)), site.KeepsBack(plot),
        plot.CategoryOverride ?? site.MaxEnvironmentalCategory, plot.PowerKva, plot.AvailableFrom, plot.Indicative);
}

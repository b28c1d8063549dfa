using System.ComponentModel;
using System.Text.Json.Serialization;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;

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
    [JsonPropertyName("maxBebouwingPct"), Description("Deel van een kavel dat bebouwd mag worden.")]
    public required int? MaxCoveragePercent { get; init; }
    [JsonPropertyName("planregel"), Description("Regel van het omgevingsplan achter categorie, hoogte en bebouwing.")]
    public required string? ZoningRule { get; init; }
    [JsonPropertyName("woningenOpM"), Description("Afstand tot de dichtstbijzijnde woningen.")]
    public required int? HomesAtM { get; init; }
    [JsonPropertyName("buitenopslag")]
    public required bool? OutsideStorage { get; init; }
    [JsonPropertyName("dagEnNacht")]
    public required bool? RoundTheClock { get; init; }
    [JsonPropertyName("gebruiksvormen"), Description("koop, huur, erfpacht.")]
    public required IReadOnlyList<string> Tenures { get; init; }
    [JsonPropertyName("prijsMinEuroM2"), Description("null als de prijs niet bekend of niet openbaar is.")]
    public required int? PriceMinEuroM2 { get; init; }
    [JsonPropertyName("prijsMaxEuroM2"), Description("null als de prijs niet bekend of niet openbaar is.")]
    public required int? PriceMaxEuroM2 { get; init; }
    [JsonPropertyName("uitgever"), Description("null als de gemeente de grond uitgeeft.")]
    public required string? IssuedBy { get; init; }
    [JsonPropertyName("uitgifteroute")]
    public required string? IssueRoute { get; init; }
    [JsonPropertyName("uitgiftecriteria")]
    public required string? IssueCriteria { get; init; }
    [JsonPropertyName("warmte")]
    public required bool? Heat { get; init; }
    [JsonPropertyName("waterstof")]
    public required bool? Hydrogen { get; init; }
    [JsonPropertyName("proceswater")]
    public required bool? ProcessWater { get; init; }
    [JsonPropertyName("vermogenPerDag"), Description("Wat één aansluiting krijgt, vanaf welke dag.")]
    public required IReadOnlyList<PowerAnswer> Power { get; init; }
    [JsonPropertyName("panden"), Description("Panden die te krijgen zijn of waarover wordt onderhandeld.")]
    public required IReadOnlyList<BuildingAnswer> Buildings { get; init; }
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
        MaxCoveragePercent = site.MaxCoveragePercent, ZoningRule = site.ZoningRule, HomesAtM = site.HomesAtM,
        OutsideStorage = site.OutsideStorage, RoundTheClock = site.RoundTheClock, Tenures = [.. site.Tenures.Select(t => RegisterWords.Of(t))],
        PriceMinEuroM2 = site.PricePublic ? site.PriceMinEuroM2 : null, PriceMaxEuroM2 = site.PricePublic ? site.PriceMaxEuroM2 : null,
        IssuedBy = site.IssuedBy, IssueRoute = site.IssueRoute is { } route ? RegisterWords.Of(route) : null, IssueCriteria = site.IssueCriteria,
        Heat = site.Heat, Hydrogen = site.Hydrogen, ProcessWater = site.ProcessWater,
        Power = [.. site.Power.Select(step => new PowerAnswer(step.From, step.FirmKva, step.FlexibleKva))],
        Buildings = [.. site.Buildings.Where(b => b.Status is BuildingStatus.Available or BuildingStatus.UnderOffer).Select(b => BuildingAnswer.Of(b, site))],
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

/// <summary>What one connection gets from a day on.</summary>
public sealed record PowerAnswer(
    [property: JsonPropertyName("vanaf")] DateOnly From,
    [property: JsonPropertyName("altijdKva"), Description("null als dat niet bekend is.")] int? FirmKva,
    [property: JsonPropertyName("flexibelKva"), Description("Met een flexibel contract: minder op drukke uren.")] int? FlexibleKva);

/// <summary>A building of a site.</summary>
public sealed record BuildingAnswer(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("naam")] string Name,
    [property: JsonPropertyName("adres")] string? Address,
    [property: JsonPropertyName("vloerM2")] int FloorM2,
    [property: JsonPropertyName("deelbaarVanafM2")] int? DivisibleFromM2,
    [property: JsonPropertyName("halM2")] int? HallM2,
    [property: JsonPropertyName("kantoorM2")] int? OfficeM2,
    [property: JsonPropertyName("vrijeHoogteM")] decimal? ClearHeightM,
    [property: JsonPropertyName("docks")] int? Docks,
    [property: JsonPropertyName("ruimtesoorten")] IReadOnlyList<string> Spaces,
    [property: JsonPropertyName("gebruiksvormen")] IReadOnlyList<string> Tenures,
    [property: JsonPropertyName("huurEuroM2Jaar"), Description("null als de prijs niet bekend of niet openbaar is.")] int? Rent,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("beschikbaarVanaf")] DateOnly? AvailableFrom,
    [property: JsonPropertyName("indicatief")] bool Indicative)
{
    public static BuildingAnswer Of(Building b, Site site) => new(b.Code, b.Name, b.Address, b.FloorM2, b.DivisibleFromM2, b.HallM2, b.OfficeM2, b.ClearHeightM, b.Docks,
        b.SpaceTypes, [.. b.Tenures.Select(t => RegisterWords.Of(t))], site.PricePublic ? b.RentEuroM2Year : null, RegisterWords.Of(b.Status), b.AvailableFrom, b.Indicative);
}

/// <summary>A plot of a site.</summary>
public sealed record PlotAnswer(
    [property: JsonPropertyName("nummer")] string Number,
    [property: JsonPropertyName("m2")] int AreaM2,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("reserve"), Description("Strategische reserve: pas aan de beurt na wat in uitgifte is.")] bool Reserve,
    [property: JsonPropertyName("milieucategorie")] int? Category,
    [property: JsonPropertyName("vermogenKva")] int? PowerKva,
    [property: JsonPropertyName("beschikbaarVanaf")] DateOnly? AvailableFrom,
    [property: JsonPropertyName("deelbaarVanafM2")] int? DivisibleFromM2,
    [property: JsonPropertyName("samenTeVoegenMet"), Description("Nummers van kavels van hetzelfde terrein.")] IReadOnlyList<string> MergeableWith,
    [property: JsonPropertyName("prijsEuroM2"), Description("null als de prijs niet bekend of niet openbaar is.")] int? PriceEuroM2,
    [property: JsonPropertyName("indicatief")] bool Indicative)
{
    public static PlotAnswer Of(Plot plot, Site site) => new(plot.Number, plot.AreaM2, RegisterWords.Of(site.StatusOf(plot)), site.KeepsBack(plot),
        plot.CategoryOverride ?? site.MaxEnvironmentalCategory, plot.PowerKva, plot.AvailableFrom,
        plot.DivisibleFromM2, site.MergeableNow(plot), site.PricePublic ? plot.PriceEuroM2 : null, plot.Indicative);
}

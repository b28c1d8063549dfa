using static Acquisitieloket.Core.Sites.Facts.FactTypes;

namespace Acquisitieloket.Core.Sites.Facts;

/// <summary>Every fact of a plot, without what the ledger of claims says of it.</summary>
public static class PlotFacts
{
    internal const int MostKva = 1_000_000;

    public static IReadOnlyList<Fact<Plot>> All { get; } =
    [
        Fact<Plot>.Of(nameof(Plot.Number), "nummer", "Nummer", FactGroup.Size, FactTypes.Number, p => p.Number, (p, v) => p.Number = v!, hint: "Uniek op deze locatie; het verandert later niet.", required: true, once: true),
        Fact<Plot>.Of(nameof(Plot.AreaM2), "m2", "Oppervlakte", FactGroup.Size, Whole(1, SiteFacts.MostM2, "m²"), p => p.AreaM2, (p, v) => p.AreaM2 = v!.Value, required: true),
        Fact<Plot>.Of(nameof(Plot.Registered), "geregistreerdeStatus", "Status", FactGroup.Size, Word<PlotStatus>(), p => p.Registered, (p, v) => p.Registered = v!.Value,
            hint: "Zolang een optie, reservering of verkoop is vastgelegd, telt die.", required: true),
        Fact<Plot>.Of(nameof(Plot.Reserve), "inReserve", "Strategische reserve", FactGroup.Size, Certain, p => p.Reserve, (p, v) => p.Reserve = v, required: true),
        Fact<Plot>.Of(nameof(Plot.DivisibleFromM2), "deelbaarVanafM2", "Te verdelen in delen vanaf", FactGroup.Size, Whole(1, SiteFacts.MostM2, "m²"), p => p.DivisibleFromM2, (p, v) => p.DivisibleFromM2 = v),
        Fact<Plot>.Of(nameof(Plot.MergeableWith), "samenTeVoegenMet", "Samen te voegen met", FactGroup.Size, Tags, p => p.MergeableWith, (p, v) => p.MergeableWith = v, hint: "Nummers van kavels van deze locatie, met komma's ertussen."),
        Fact<Plot>.Of(nameof(Plot.AvailableFrom), "beschikbaarVanaf", "Beschikbaar vanaf", FactGroup.Size, Day, p => p.AvailableFrom, (p, v) => p.AvailableFrom = v, hint: "Leeg als dat nu al zo is of niet bekend is."),
        Fact<Plot>.Of(nameof(Plot.CategoryOverride), "afwijkendeMilieucategorie", "Eigen hoogste milieucategorie", FactGroup.Rules, Whole(1, 6), p => p.CategoryOverride, (p, v) => p.CategoryOverride = v, hint: "Leeg als die van de locatie geldt.", empty: "als de locatie"),
        Fact<Plot>.Of(nameof(Plot.MaxBuildingHeightM), "maxBouwhoogteM", "Eigen hoogste bouwhoogte", FactGroup.Rules, Whole(1, 200, "m"), p => p.MaxBuildingHeightM, (p, v) => p.MaxBuildingHeightM = v, hint: "Leeg als die van de locatie geldt.", empty: "als de locatie"),
        Fact<Plot>.Of(nameof(Plot.PowerKva), "vermogenKva", "Vermogen dat er nu altijd is", FactGroup.Energy, Whole(0, MostKva, "kVA"), p => p.PowerKva, (p, v) => p.PowerKva = v),
        Fact<Plot>.Of(nameof(Plot.PriceEuroM2), "prijsEuroM2", "Prijs", FactGroup.Terms, Whole(1, SiteFacts.MostEuro, "euro per m²"), p => p.PriceEuroM2, (p, v) => p.PriceEuroM2 = v, hint: "Of iedereen hem ziet, staat bij de locatie."),
        Fact<Plot>.Of(nameof(Plot.Indicative), "indicatief", "Cijfers indicatief", FactGroup.Size, Certain, p => p.Indicative, (p, v) => p.Indicative = v, required: true),
        Fact<Plot>.Of(nameof(Plot.Outline), "omtrek", "Omtrek", FactGroup.Place, OutlineText.Type, p => p.Outline, (p, v) => p.Outline = v),
    ];
}

using static Acquisitieloket.Core.Sites.Facts.FactTypes;

namespace Acquisitieloket.Core.Sites.Facts;

/// <summary>Every fact of a site: what screens, files and the history of the register read and write.</summary>
public static class SiteFacts
{
    internal const int MostM2 = 5_000_000, MostEuro = 100_000;

    public static IReadOnlyList<Fact<Site>> All { get; } = [.. Naming(), .. Profile(), .. Rules(), .. Energy(), .. Terms(), .. Place()];

    private static IEnumerable<Fact<Site>> Naming() =>
    [
        Fact<Site>.Of(nameof(Site.Code), "code", "Code", FactGroup.Naming, Text(Site.CodeLength), s => s.Code, (s, v) => s.Code = v!.ToUpperInvariant(), required: true, once: true),
        Fact<Site>.Of(nameof(Site.Name), "naam", "Naam", FactGroup.Naming, Text(Site.NameLength), s => s.Name, (s, v) => s.Name = v!, required: true),
        Fact<Site>.Of(nameof(Site.Municipality), "gemeente", "Gemeente", FactGroup.Naming, Word<Municipality>(), s => s.Municipality, (s, v) => s.Municipality = v!.Value, required: true, once: true),
        Fact<Site>.Of(nameof(Site.Kind), "soort", "Soort locatie", FactGroup.Naming, Word<SiteKind>(), s => s.Kind, (s, v) => s.Kind = v!.Value, required: true),
        Fact<Site>.Of(nameof(Site.Programme), "status", "Plaats in het regionale programma", FactGroup.Naming, Word<ProgrammeStatus>(), s => s.Programme, (s, v) => s.Programme = v!.Value, required: true),
        Fact<Site>.Of(nameof(Site.Indicative), "indicatief", "Cijfers indicatief", FactGroup.Naming, Certain, s => s.Indicative, (s, v) => s.Indicative = v,
            hint: "Ja zolang cijfers uit regionale totalen zijn verdeeld en niet gemeten.", required: true),
    ];

    private static IEnumerable<Fact<Site>> Profile() =>
    [
        Fact<Site>.Of("ProfileNl", "profielNl", "Profiel, Nederlands", FactGroup.Profile, Text(Site.TextLength, FactKind.Sentences), s => s.Profile.Nl, (s, v) => s.Profile = s.Profile with { Nl = v! }, required: true),
        Fact<Site>.Of("ProfileEn", "profielEn", "Profiel, Engels", FactGroup.Profile, Text(Site.TextLength, FactKind.Sentences), s => s.Profile.En, (s, v) => s.Profile = s.Profile with { En = v! }, required: true),
        Fact<Site>.Of("ProfileDe", "profielDe", "Profiel, Duits", FactGroup.Profile, Text(Site.TextLength, FactKind.Sentences), s => s.Profile.De, (s, v) => s.Profile = s.Profile with { De = v! }, required: true),
        Fact<Site>.Of(nameof(Site.Wanted), "gezocht", "Gezocht", FactGroup.Profile, Tags, s => s.Wanted, (s, v) => s.Wanted = v, empty: "geen", hint: "Woorden met komma's ertussen, zoals logistiek, HTSM."),
        Fact<Site>.Of(nameof(Site.Allowed), "toegestaan", "Toegestaan", FactGroup.Profile, Tags, s => s.Allowed, (s, v) => s.Allowed = v, empty: "geen", hint: "Woorden met komma's ertussen."),
        Fact<Site>.Of(nameof(Site.Excluded), "uitgesloten", "Uitgesloten", FactGroup.Profile, Tags, s => s.Excluded, (s, v) => s.Excluded = v, empty: "geen", hint: "Woorden met komma's ertussen."),
        Fact<Site>.Of(nameof(Site.ExclusiveProfile), "profielUitsluitend", "Alleen wat gezocht of toegestaan is", FactGroup.Profile, Certain, s => s.ExclusiveProfile, (s, v) => s.ExclusiveProfile = v,
            hint: "Bij nee past een ander bedrijf ook, maar minder goed.", required: true),
        Fact<Site>.Of(nameof(Site.SpaceTypes), "ruimtesoorten", "Soorten ruimte", FactGroup.Profile, Words<SpaceType>(), s => s.SpaceTypes, (s, v) => s.SpaceTypes = v),
        Fact<Site>.Of(nameof(Site.BuildingsOnly), "alleenPanden", "Alleen panden, geen kavels", FactGroup.Profile, Certain, s => s.BuildingsOnly, (s, v) => s.BuildingsOnly = v, required: true),
        Fact<Site>.Of(nameof(Site.ShareCaps), "maxAandelen", "Hoogste aandeel per cluster", FactGroup.Profile, FactLists.Shares, s => s.ShareCaps, (s, v) => s.ShareCaps = v, empty: "geen grens", hint: "Op elke regel één, zoals: logistiek | 25"),
    ];

    private static IEnumerable<Fact<Site>> Rules() =>
    [
        Fact<Site>.Of(nameof(Site.MaxEnvironmentalCategory), "maxMilieucategorie", "Hoogste milieucategorie", FactGroup.Rules, Whole(1, 6), s => s.MaxEnvironmentalCategory, (s, v) => s.MaxEnvironmentalCategory = v, hint: "3 laat ook 3.1 en 3.2 toe."),
        Fact<Site>.Of(nameof(Site.MaxBuildingHeightM), "maxBouwhoogteM", "Hoogste bouwhoogte", FactGroup.Rules, Whole(1, 200, "m"), s => s.MaxBuildingHeightM, (s, v) => s.MaxBuildingHeightM = v),
        Fact<Site>.Of(nameof(Site.MaxCoveragePercent), "maxBebouwingPct", "Hoogste bebouwing van een kavel", FactGroup.Rules, Whole(1, 100, "%"), s => s.MaxCoveragePercent, (s, v) => s.MaxCoveragePercent = v),
        Fact<Site>.Of(nameof(Site.ZoningRule), "planregel", "Regel van het omgevingsplan", FactGroup.Rules, Text(Site.TextLength, FactKind.Sentences), s => s.ZoningRule, (s, v) => s.ZoningRule = v),
        Fact<Site>.Of(nameof(Site.HomesAtM), "woningenOpM", "Afstand tot de dichtstbijzijnde woningen", FactGroup.Rules, Whole(0, 10_000, "m"), s => s.HomesAtM, (s, v) => s.HomesAtM = v),
        Fact<Site>.Of(nameof(Site.OutsideStorage), "buitenopslag", "Buitenopslag toegestaan", FactGroup.Rules, YesNo, s => s.OutsideStorage, (s, v) => s.OutsideStorage = v),
        Fact<Site>.Of(nameof(Site.RoundTheClock), "dagEnNacht", "Dag en nacht werken toegestaan", FactGroup.Rules, YesNo, s => s.RoundTheClock, (s, v) => s.RoundTheClock = v),
        Fact<Site>.Of(nameof(Site.PlotMinM2), "kavelMinM2", "Kleinste kavel", FactGroup.Rules, Whole(1, MostM2, "m²"), s => s.PlotMinM2, (s, v) => s.PlotMinM2 = v),
        Fact<Site>.Of(nameof(Site.PlotMaxM2), "kavelMaxM2", "Grootste kavel", FactGroup.Rules, Whole(1, MostM2, "m²"), s => s.PlotMaxM2, (s, v) => s.PlotMaxM2 = v),
    ];

    private static IEnumerable<Fact<Site>> Energy() =>
    [
        Fact<Site>.Of(nameof(Site.Grid), "netcapaciteit", "Netcapaciteit", FactGroup.Energy, Word<GridStatus>(GridStatus.Unknown), s => s.Grid, (s, v) => s.Grid = v!.Value),
        Fact<Site>.Of(nameof(Site.GridAsOf), "netcapaciteitPeildatum", "Opgave van de netbeheerder van", FactGroup.Energy, Day, s => s.GridAsOf, (s, v) => s.GridAsOf = v),
        Fact<Site>.Of(nameof(Site.Power), "vermogenPerDag", "Vermogen van één aansluiting, vanaf een dag", FactGroup.Energy, FactLists.Power, s => s.Power, (s, v) => s.Power = v,
            hint: "Op elke regel één: dag | altijd | met een flexibel contract, zoals: 2029-01-01 | 500 | 1500"),
        Fact<Site>.Of(nameof(Site.Heat), "warmte", "Warmte van een net of een buur", FactGroup.Energy, YesNo, s => s.Heat, (s, v) => s.Heat = v),
        Fact<Site>.Of(nameof(Site.Hydrogen), "waterstof", "Waterstof", FactGroup.Energy, YesNo, s => s.Hydrogen, (s, v) => s.Hydrogen = v),
        Fact<Site>.Of(nameof(Site.ProcessWater), "proceswater", "Proceswater", FactGroup.Energy, YesNo, s => s.ProcessWater, (s, v) => s.ProcessWater = v),
    ];

    private static IEnumerable<Fact<Site>> Terms() =>
    [
        Fact<Site>.Of(nameof(Site.Tenures), "gebruiksvormen", "Hoe grond en ruimte te krijgen zijn", FactGroup.Terms, Values<Matching.Tenure>(), s => s.Tenures, (s, v) => s.Tenures = v),
        Fact<Site>.Of(nameof(Site.PriceMinEuroM2), "prijsMinEuroM2", "Laagste grondprijs", FactGroup.Terms, Whole(1, MostEuro, "euro per m²"), s => s.PriceMinEuroM2, (s, v) => s.PriceMinEuroM2 = v),
        Fact<Site>.Of(nameof(Site.PriceMaxEuroM2), "prijsMaxEuroM2", "Hoogste grondprijs", FactGroup.Terms, Whole(1, MostEuro, "euro per m²"), s => s.PriceMaxEuroM2, (s, v) => s.PriceMaxEuroM2 = v),
        Fact<Site>.Of(nameof(Site.PricePublic), "prijsOpenbaar", "Prijs is openbaar", FactGroup.Terms, Certain, s => s.PricePublic, (s, v) => s.PricePublic = v, hint: "Bij nee zien alleen medewerkers de prijs.", required: true),
        Fact<Site>.Of(nameof(Site.IssuedBy), "uitgever", "Wie de grond uitgeeft", FactGroup.Terms, Text(Site.NameLength), s => s.IssuedBy, (s, v) => s.IssuedBy = v, hint: "Leeg als het de gemeente is.", empty: "de gemeente"),
        Fact<Site>.Of(nameof(Site.IssueRoute), "uitgifteroute", "Uitgifteroute", FactGroup.Terms, Word<IssueRoute>(), s => s.IssueRoute, (s, v) => s.IssueRoute = v),
        Fact<Site>.Of(nameof(Site.IssueCriteria), "uitgiftecriteria", "Criteria bij de uitgifte", FactGroup.Terms, Text(Site.TextLength, FactKind.Sentences), s => s.IssueCriteria, (s, v) => s.IssueCriteria = v),
    ];

    private static IEnumerable<Fact<Site>> Place() =>
    [
        Fact<Site>.Of(nameof(Site.Accessibility), "bereikbaarheid", "Bereikbaarheid", FactGroup.Access, FactLists.Ways, s => s.Accessibility, (s, v) => s.Accessibility = v,
            hint: "Op elke regel één: hoe | wat | km | klasse van de vaarweg, zoals: water | Twentekanaal, kade | 0,5 | Va"),
        Fact<Site>.Of(nameof(Site.Latitude), "breedtegraad", "Breedtegraad", FactGroup.Place, Decimal(50.7m, 53.8m, 7), s => (decimal?)s.Latitude, (s, v) => s.Latitude = (double)v!.Value, required: true),
        Fact<Site>.Of(nameof(Site.Longitude), "lengtegraad", "Lengtegraad", FactGroup.Place, Decimal(3.2m, 7.3m, 7), s => (decimal?)s.Longitude, (s, v) => s.Longitude = (double)v!.Value, required: true),
        Fact<Site>.Of(nameof(Site.Outline), "omtrek", "Omtrek", FactGroup.Place, OutlineText.Type, s => s.Outline, (s, v) => s.Outline = v),
    ];
}

using System.Globalization;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Web.Features.Api.Json;

namespace Acquisitieloket.Web.Features.Api.Questions;

/// <summary>Says the faults of the domain in the words of the API, at the place in the JSON where they can be mended.</summary>
public static class QuestionFaults
{
    /// <summary>Path of an answer in the domain → path in the JSON.</summary>
    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["Company.Name"] = "bedrijf.naam", ["Company.KvkNumber"] = "bedrijf.kvkNummer",
        ["Company.ForeignRegister"] = "bedrijf.buitenlandsRegister", ["Company.Country"] = "bedrijf.land",
        ["Company.Website"] = "bedrijf.website", ["Company.City"] = "bedrijf.plaats",
        ["Company.Situation"] = "bedrijf.situatie", ["Company.OnBehalfOf"] = "bedrijf.namens",
        ["Company.Intermediary"] = "bedrijf.bemiddelaar",
        ["Contact.Name"] = "contact.naam", ["Contact.Role"] = "contact.functie", ["Contact.Email"] = "contact.email",
        ["Contact.Phone"] = "contact.telefoon", ["Contact.PreferredChannel"] = "contact.voorkeurskanaal",
        ["Contact.Language"] = "taal", ["Description"] = "omschrijving",
        ["Requirements.Activity"] = "activiteit.soort", ["Requirements.SbiCode"] = "activiteit.sbi",
        ["Requirements.Features"] = "activiteit.kenmerken",
        ["Requirements.Forms"] = "ruimte.vorm", ["Requirements.Tenure"] = "ruimte.gebruiksvorm",
        ["Requirements.PlotM2.Min"] = "ruimte.kavelM2.min", ["Requirements.PlotM2.Max"] = "ruimte.kavelM2.max",
        ["Requirements.FloorM2.Min"] = "ruimte.vloerM2.min", ["Requirements.FloorM2.Max"] = "ruimte.vloerM2.max",
        ["Requirements.ExpansionM2"] = "ruimte.uitbreidingM2", ["Requirements.OfficePercent"] = "ruimte.kantoorPercentage",
        ["Requirements.Category"] = "ruimte.milieucategorie", ["Requirements.BuildingHeightM"] = "ruimte.bouwhoogteM",
        ["Requirements.OutsideStorage"] = "ruimte.buitenopslag", ["Requirements.RoundTheClock"] = "ruimte.dagEnNacht",
        ["Requirements.PowerKva"] = "energie.kva", ["Requirements.FeedInKva"] = "energie.terugleveringKva",
        ["Requirements.PowerFlexible"] = "energie.flexibel", ["Requirements.Heat"] = "energie.warmte",
        ["Requirements.Hydrogen"] = "energie.waterstof", ["Requirements.ProcessWater"] = "energie.proceswater",
        ["Requirements.Road"] = "bereikbaarheid.weg", ["Requirements.Water"] = "bereikbaarheid.water",
        ["Requirements.Rail"] = "bereikbaarheid.spoor", ["Requirements.Air"] = "bereikbaarheid.lucht",
        ["Requirements.PublicTransport"] = "bereikbaarheid.openbaarVervoer",
        ["Requirements.TrucksPerDay"] = "bereikbaarheid.vrachtwagensPerDag",
        ["Requirements.OperationalOn"] = "planning.operationeelOp", ["DecisionOn"] = "planning.besluitOp",
        ["Requirements.PreferredMunicipalities"] = "voorkeur.gemeenten", ["Requirements.PreferredSites"] = "voorkeur.terreinen",
        ["OtherRegions"] = "voorkeur.andereRegios",
        ["Requirements.JobsAtStart"] = "impact.banenBijStart", ["Requirements.JobsAfterThreeYears"] = "impact.banenNaDrieJaar",
        ["Impact.JobsKept"] = "impact.banenBehouden", ["Impact.EducationMix"] = "impact.opleidingen",
        ["Impact.Investment"] = "impact.investering", ["Impact.ResearchAndDevelopment"] = "impact.onderzoekEnOntwikkeling",
        ["Impact.Sustainability"] = "impact.duurzaamheid",
        ["Confidential"] = "vertrouwelijk", ["CodeName"] = "codenaam", ["PrivacyVersion"] = "privacyverklaring",
        ["FoundVia"] = "herkomst.gevondenVia", ["Source"] = "herkomst.bron", ["Campaign"] = "herkomst.campagne",
    };

    /// <summary>What did not fit the JSON, and what breaks a rule: once for each place.</summary>
    public static IReadOnlyList<FieldFault> Together(IReadOnlyList<FieldFault> read, IEnumerable<Fault> broken) =>
    [
        .. read,
        // What could not be read is open in the domain; "missing" would be a second word for the same fault.
        .. broken.Select(Of).Where(fault => !read.Any(r => r.Field == fault.Field
            || fault.Field.StartsWith(r.Field + '.', StringComparison.Ordinal)
            || r.Field.StartsWith(fault.Field + '[', StringComparison.Ordinal))),
    ];

    private static string InUnit(string field) => field.Contains("M2", StringComparison.Ordinal) ? ", in m² (1 hectare is 10000 m²)"
        : field.EndsWith("Kva", StringComparison.Ordinal) ? ", in kVA (1 MVA is 1000 kVA)" : "";

    public static FieldFault Of(Fault fault)
    {
        string Limit(int i) => fault.Limits[i] is DateOnly day
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Convert.ToString(fault.Limits[i], CultureInfo.InvariantCulture)!;
        var (code, message) = fault.Kind switch
        {
            FaultKind.Missing => ("ontbreekt", "Dit veld is nodig."),
            FaultKind.TooLong => ("teLang", $"Gebruik ten hoogste {Limit(0)} tekens."),
            FaultKind.OutOfRange => ("buitenBereik", $"Geef een getal van {Limit(0)} tot en met {Limit(1)}{InUnit(fault.Field)}."),
            FaultKind.MinAboveMax => ("minBovenMax", "max is kleiner dan min."),
            FaultKind.NotKvkNumber => ("geenKvkNummer", "Een KvK-nummer heeft 8 cijfers."),
            FaultKind.NotEmail => ("geenEmail", "Geef een e-mailadres als naam@voorbeeld.nl."),
            FaultKind.NotWebsite => ("geenWebsite", "Geef een adres als www.voorbeeld.nl."),
            FaultKind.NotCountry => ("geenLand", "Geef een land als twee hoofdletters (ISO 3166-1), zoals NL."),
            FaultKind.NotSbiCode => ("geenSbi", "Een SBI-code is één letter (A tot V) of 2 tot 6 cijfers."),
            FaultKind.DayOutOfRange => ("buitenBereik", $"Geef een dag van {Limit(0)} tot en met {Limit(1)}."),
            FaultKind.TooMany => ("teVeel", $"Geef er ten hoogste {Limit(0)}."),
            FaultKind.UnknownSite => ("onbekendTerrein", $"Geef codes uit {ApiSetup.Root}/bedrijventerreinen."),
            FaultKind.CodeNameTellsWho => ("verraadtNaam", "Uit de codenaam is op te maken wie het bedrijf of de contactpersoon is."),
            FaultKind.NotLanguage => ("onbekendeWaarde", "Kies uit: nl, en, de."),
            FaultKind.PhoneToCall => ("ontbreekt", "Dit veld is nodig wanneer het voorkeurskanaal telefoon is."),
            FaultKind.HoldsAddress => ("bevatWebadres", "Hierin staat een webadres, of iets wat erop lijkt. Laat dat weg; voor een website is er bedrijf.website."),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, null),
        };
        return new FieldFault(Fields[fault.Field], code, message);
    }
}

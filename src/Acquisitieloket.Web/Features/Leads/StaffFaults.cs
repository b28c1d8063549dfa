using System.Globalization;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Web.Features.Leads;

/// <summary>What is wrong with an answer, in the words of staff, who type it for a company.</summary>
public static class StaffFaults
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["Company.Name"] = "Bedrijf", ["Company.OnBehalfOf"] = "Namens welk bedrijf", ["Company.Country"] = "Land",
        ["Company.KvkNumber"] = "KvK-nummer", ["Company.ForeignRegister"] = "Registratienummer", ["Company.Website"] = "Website",
        ["Company.City"] = "Plaats", ["Contact.Name"] = "Naam", ["Contact.Role"] = "Functie", ["Contact.Email"] = "E-mailadres",
        ["Contact.Phone"] = "Telefoonnummer", ["CodeName"] = "Codenaam", ["Description"] = "Omschrijving",
        ["Requirements.SbiCode"] = "Branche of SBI-code", ["Requirements.Features"] = "Kenmerken",
        ["Requirements.PlotM2.Min"] = "Kavel vanaf", ["Requirements.PlotM2.Max"] = "Kavel tot",
        ["Requirements.FloorM2.Min"] = "Vloer vanaf", ["Requirements.FloorM2.Max"] = "Vloer tot",
        ["Requirements.ExpansionM2"] = "Groeiruimte", ["Requirements.OfficePercent"] = "Kantoordeel",
        ["Requirements.BuildingHeightM"] = "Bouwhoogte", ["Requirements.PowerKva"] = "Vermogen",
        ["Requirements.FeedInKva"] = "Teruglevering", ["Requirements.TrucksPerDay"] = "Vrachtwagens per dag",
        ["Requirements.JobsAtStart"] = "Banen bij de start", ["Requirements.JobsAfterThreeYears"] = "Banen na drie jaar",
        ["Impact.JobsKept"] = "Banen die blijven", ["Impact.EducationMix"] = "Opleidingsniveau",
        ["Impact.Sustainability"] = "Duurzaamheid", ["DecisionOn"] = "Besluit uiterlijk",
        ["Requirements.OperationalOn"] = "In gebruik vanaf", ["Requirements.PreferredSites"] = "Genoemde locaties",
        ["OtherRegions"] = "Andere regio's", ["FoundVia"] = "Hoe gevonden",
    };

    /// <summary>The name of the field and what to do: "Vermogen: vul een getal in van 0 tot en met 1.000.000."</summary>
    public static string Say(Fault fault)
    {
        object[] limits = [.. fault.Limits.Select(Write)];
        var todo = fault.Kind switch
        {
            FaultKind.Missing => "vul dit in.",
            FaultKind.TooLong => $"gebruik ten hoogste {limits[0]} tekens.",
            FaultKind.OutOfRange => $"vul een getal in van {limits[0]} tot en met {limits[1]}.",
            FaultKind.MinAboveMax => "kan niet kleiner zijn dan het minimum.",
            FaultKind.DayOutOfRange => $"kies een dag van {limits[0]} tot en met {limits[1]}.",
            FaultKind.TooMany => $"kies er ten hoogste {limits[0]}.",
            FaultKind.NotKvkNumber => "een KvK-nummer heeft 8 cijfers.",
            FaultKind.NotEmail => "vul een adres in zoals naam@voorbeeld.nl.",
            FaultKind.NotWebsite => "vul een webadres in zoals www.voorbeeld.nl.",
            FaultKind.NotSbiCode => "kies een regel uit de lijst of vul één letter of 2 tot 6 cijfers in.",
            FaultKind.UnknownSite => "kies uit de lijst; een van de locaties bestaat niet (meer).",
            FaultKind.CodeNameTellsWho => "hierin staat een naam van bedrijf of contact. Kies een naam die niets verraadt.",
            FaultKind.HoldsAddress => "hierin staat een webadres, of iets wat erop lijkt. Laat dat weg.",
            _ => "kies uit de lijst.",
        };
        return $"{NameOf(fault.Field)}: {todo}";
    }

    /// <summary>What staff call an answer, by its path in the enquiry.</summary>
    public static string NameOf(string field) => Names.GetValueOrDefault(field, field);

    private static object Write(object limit) => limit switch
    {
        DateOnly day => Written.Date(day, "nl"),
        int number => number.ToString("N0", CultureInfo.GetCultureInfo("nl-NL")),
        _ => limit,
    };
}

namespace Acquisitieloket.Core.Enquiries.Words;

/// <summary>
/// What staff call the questions of an enquiry, by the path of the answer: on the form on which they enter one, where they
/// correct it, on the page of the lead and in messages. The words of the answers are those of the public form.
/// </summary>
public static class StaffNames
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["Company.Name"] = "Bedrijf", ["Company.Country"] = "Land", ["Company.KvkNumber"] = "KvK-nummer",
        ["Company.ForeignRegister"] = "Registratienummer", ["Company.Website"] = "Website", ["Company.City"] = "Plaats",
        ["Company.Situation"] = "Situatie", ["Company.Intermediary"] = "Spreekt als", ["Company.OnBehalfOf"] = "Namens welk bedrijf",
        ["Contact.Name"] = "Naam", ["Contact.Role"] = "Functie", ["Contact.Email"] = "E-mailadres",
        ["Contact.Phone"] = "Telefoonnummer", ["Contact.Language"] = "Taal van het bedrijf",
        ["Contact.PreferredChannel"] = "Liefst bereikbaar per", ["CodeName"] = "Codenaam", ["Description"] = "Omschrijving",
        ["Requirements.Activity"] = "Activiteit", ["Requirements.SbiCode"] = "Branche of SBI-code", ["Requirements.Features"] = "Kenmerken",
        ["Requirements.Forms"] = "Kavel of pand", ["Requirements.Tenure"] = "Kopen of huren", ["Requirements.PlotM2"] = "Kavel",
        ["Requirements.PlotM2.Min"] = "Kavel vanaf", ["Requirements.PlotM2.Max"] = "Kavel tot", ["Requirements.FloorM2"] = "Vloer",
        ["Requirements.FloorM2.Min"] = "Vloer vanaf", ["Requirements.FloorM2.Max"] = "Vloer tot",
        ["Requirements.ExpansionM2"] = "Groeiruimte", ["Requirements.OfficePercent"] = "Kantoordeel",
        ["Requirements.BuildingHeightM"] = "Bouwhoogte", ["Requirements.OutsideStorage"] = "Buitenopslag",
        ["Requirements.Docks"] = "Laaddeuren", ["Requirements.BudgetEuroM2"] = "Budget voor grond",
        ["Requirements.RentEuroM2Year"] = "Budget voor huur",
        ["Requirements.RoundTheClock"] = "Dag en nacht open", ["Requirements.Category"] = "Milieucategorie",
        ["Requirements.PowerKva"] = "Vermogen", ["Requirements.FeedInKva"] = "Teruglevering",
        ["Requirements.PowerFlexible"] = "Flexibel met stroom", ["Requirements.Heat"] = "Warmte", ["Requirements.Hydrogen"] = "Waterstof",
        ["Requirements.ProcessWater"] = "Proceswater", ["Requirements.Road"] = "Weg", ["Requirements.Water"] = "Water",
        ["Requirements.Rail"] = "Spoor", ["Requirements.Air"] = "Lucht", ["Requirements.PublicTransport"] = "Openbaar vervoer",
        ["Requirements.TrucksPerDay"] = "Vrachtwagens per dag", ["Requirements.JobsAtStart"] = "Banen bij de start",
        ["Requirements.JobsAfterThreeYears"] = "Banen na drie jaar", ["Impact.JobsKept"] = "Banen die blijven",
        ["Impact.EducationMix"] = "Opleidingsniveau", ["Impact.Investment"] = "Investering",
        ["Impact.ResearchAndDevelopment"] = "Onderzoek en ontwikkeling", ["Impact.Sustainability"] = "Duurzaamheid",
        ["DecisionOn"] = "Besluit uiterlijk", ["Requirements.OperationalOn"] = "In gebruik vanaf",
        ["Requirements.PreferredMunicipalities"] = "Voorkeur voor gemeenten", ["Requirements.PreferredSites"] = "Voorkeur voor locaties",
        ["OtherRegions"] = "Andere regio's", ["FoundVia"] = "Hoe gevonden",
    };

    /// <summary>The name of an answer; its path when staff have no name for it.</summary>
    public static string Of(string path) => Names.GetValueOrDefault(path, path);
}

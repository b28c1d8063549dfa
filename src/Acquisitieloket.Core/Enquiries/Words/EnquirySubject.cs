namespace Acquisitieloket.Core.Enquiries.Words;

/// <summary>One subject of the enquiry, a step of its form, with the answers it asks for (paths in EnquiryAnswers).</summary>
public sealed record EnquirySubject(string Slug, params string[] Fields)
{
    /// <summary>The field that holds the site on whose page they began, until they come to the question of sites.</summary>
    public const string NamedSite = "Site";

    /// <summary>The subjects in their order. A new question needs its path here, its words, and a field in its step.</summary>
    public static IReadOnlyList<EnquirySubject> All { get; } =
    [
        new("company",
            "Company.Situation", "Company.Intermediary", "Company.OnBehalfOf", "Company.Name", "Company.Country",
            "Company.KvkNumber", "Company.ForeignRegister", "Company.Website", "Company.City",
            // Not asked: what the link that brought them here said.
            "Source", "Campaign", NamedSite),
        new("contact",
            "Contact.Name", "Contact.Role", "Contact.Email", "Contact.Phone", "Contact.PreferredChannel",
            "Contact.Language", "Confidential", "CodeName"),
        new("activity",
            "Description", "Requirements.Activity", "Requirements.Features", "Requirements.SbiCode"),
        new("space",
            "Requirements.Forms", "Requirements.Tenure", "Requirements.PlotM2.Min", "Requirements.PlotM2.Max",
            "Requirements.ExpansionM2", "Requirements.FloorM2.Min", "Requirements.FloorM2.Max",
            "Requirements.OfficePercent", "Requirements.BuildingHeightM", "Requirements.OutsideStorage",
            "Requirements.RoundTheClock"),
        new("surroundings",
            "Requirements.PowerKva", "Requirements.PowerFlexible", "Requirements.FeedInKva", "Requirements.Heat",
            "Requirements.Hydrogen", "Requirements.ProcessWater", "Requirements.Category", "Requirements.Road",
            "Requirements.Water", "Requirements.Rail", "Requirements.Air", "Requirements.PublicTransport",
            "Requirements.TrucksPerDay"),
        new("impact",
            "Requirements.JobsAtStart", "Requirements.JobsAfterThreeYears", "Impact.JobsKept", "Impact.EducationMix",
            "Impact.Investment", "Impact.ResearchAndDevelopment", "Impact.Sustainability"),
        new("planning",
            "DecisionOn", "Requirements.OperationalOn", "Requirements.PreferredMunicipalities",
            "Requirements.PreferredSites", "OtherRegions", "FoundVia"),
    ];

    public static EnquirySubject? Find(string slug) => All.FirstOrDefault(s => s.Slug == slug);

    /// <summary>All steps of the form: the subjects, the attachments and the page on which everything is checked.</summary>
    public static int Steps => All.Count + 2;

    /// <summary>Place in the form, from 1.</summary>
    public int Number => All.Index().First(s => s.Item == this).Index + 1;

    public bool Asks(string field) => Fields.Contains(field);
}

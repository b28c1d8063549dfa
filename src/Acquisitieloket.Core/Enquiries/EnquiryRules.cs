using System.Text.RegularExpressions;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>
/// What an enquiry must satisfy, the one place for form and API. Only what nobody can work with is refused: an unknown
/// is always welcome, and bounds are far beyond anything that fits in the region.
/// </summary>
public static partial class EnquiryRules
{
    public const int DescriptionLength = 8000;
    public const int OtherRegionsLength = 1000;
    public const int EducationLength = 500;
    public const int SustainabilityLength = 1000;
    public const int SourceLength = 100;
    public const int FeatureLength = 40;
    public const int MaxFeatures = 20;
    public const int MaxPreferredSites = 5;
    /// <summary>500 hectares in m².</summary>
    public const int MaxM2 = 5_000_000;
    /// <summary>One gigawatt, in kVA.</summary>
    public const int MaxKva = 1_000_000;
    public const int MaxJobs = 100_000;
    public const int MaxTrucksPerDay = 10_000;
    public const int MaxBuildingHeightM = 500;
    public const int MaxDocks = 500;
    public const int MaxEuroM2 = 100_000;
    /// <summary>Nobody plans further ahead.</summary>
    public const int MaxYearsAhead = 30;

    /// <summary>All faults together, in the order of the form; empty when the enquiry can be taken in.</summary>
    public static IReadOnlyList<Fault> Check(EnquiryAnswers answers, DateOnly today) =>
    [
        .. Of(answers.Company), .. Of(answers.Contact),
        .. Required("Description", answers.Description, DescriptionLength),
        .. OfActivity(answers.Requirements), .. OfSpace(answers.Requirements), .. OfSurroundings(answers.Requirements),
        .. OfPlanning(answers, today), .. OfImpact(answers), .. OfPlace(answers),
        .. Required("PrivacyVersion", answers.PrivacyVersion, 20),
    ];

    /// <summary>The faults of all answers but who asks, for whoever corrects only those.</summary>
    public static IReadOnlyList<Fault> CheckNeeds(EnquiryAnswers answers, DateOnly today) =>
        [.. Check(answers, today).Where(f => IsNeed(f.Field))];

    private static bool IsNeed(string field) => field.StartsWith("Requirements.", StringComparison.Ordinal)
        || field.StartsWith("Impact.", StringComparison.Ordinal) || field is "DecisionOn" or "OtherRegions" or "FoundVia" or "Company.OnBehalfOf";

    private static IEnumerable<Fault> Of(CompanyAnswers company) =>
    [
        .. Required("Company.Name", company.Name, Company.NameLength), .. NoAddress("Company.Name", company.Name),
        .. Text("Company.OnBehalfOf", company.OnBehalfOf, Company.NameLength), .. NoAddress("Company.OnBehalfOf", company.OnBehalfOf),
        .. When(!Countries.Has(company.Country), "Company.Country", FaultKind.NotCountry),
        .. When(company.KvkNumber is { } kvk && !KvkNumber().IsMatch(kvk), "Company.KvkNumber", FaultKind.NotKvkNumber),
        .. Text("Company.ForeignRegister", company.ForeignRegister, Company.FieldLength),
        .. When(company.Website is { } site && !IsWebsite(site), "Company.Website", FaultKind.NotWebsite),
        .. Text("Company.Website", company.Website, Company.FieldLength),
        .. Text("Company.City", company.City, Company.FieldLength), .. NoAddress("Company.City", company.City),
    ];

    private static IEnumerable<Fault> Of(ContactAnswers contact) =>
    [
        .. Required("Contact.Name", contact.Name, Contact.NameLength), .. NoAddress("Contact.Name", contact.Name),
        .. Text("Contact.Role", contact.Role, Contact.NameLength), .. NoAddress("Contact.Role", contact.Role),
        .. Required("Contact.Email", contact.Email, Contact.EmailLength),
        .. When(contact.Email is { Length: > 0 and <= Contact.EmailLength } mail && !ContactWays.IsEmail(mail),
            "Contact.Email", FaultKind.NotEmail),
        .. Text("Contact.Phone", contact.Phone, Contact.PhoneLength),
        .. When(contact is { PreferredChannel: ContactChannel.Phone, Phone: null or "" }, "Contact.Phone", FaultKind.PhoneToCall),
        .. When(contact.Language is not (null or "nl" or "en" or "de"), "Contact.Language", FaultKind.NotLanguage),
    ];

    private static IEnumerable<Fault> OfActivity(Requirements needs) =>
    [
        .. When(needs.SbiCode is { } sbi && !SbiCode().IsMatch(sbi), "Requirements.SbiCode", FaultKind.NotSbiCode),
        .. When(needs.Features.Count > MaxFeatures, "Requirements.Features", FaultKind.TooMany, MaxFeatures),
        .. needs.Features.Where(f => f.Length > FeatureLength).Take(1)
            .Select(_ => new Fault("Requirements.Features", FaultKind.TooLong, FeatureLength)),
    ];

    private static IEnumerable<Fault> OfSpace(Requirements needs) =>
    [
        .. Area("Requirements.PlotM2", needs.PlotM2), .. Area("Requirements.FloorM2", needs.FloorM2),
        .. Number("Requirements.ExpansionM2", needs.ExpansionM2, 0, MaxM2),
        .. Number("Requirements.OfficePercent", needs.OfficePercent, 0, 100),
        .. Number("Requirements.BuildingHeightM", needs.BuildingHeightM, 1, MaxBuildingHeightM),
        .. Number("Requirements.Docks", needs.Docks, 0, MaxDocks),
        .. Number("Requirements.BudgetEuroM2", needs.BudgetEuroM2, 1, MaxEuroM2),
        .. Number("Requirements.RentEuroM2Year", needs.RentEuroM2Year, 1, MaxEuroM2),
    ];

    private static IEnumerable<Fault> OfSurroundings(Requirements needs) =>
    [
        .. Number("Requirements.PowerKva", needs.PowerKva, 0, MaxKva),
        .. Number("Requirements.FeedInKva", needs.FeedInKva, 0, MaxKva),
        .. Number("Requirements.TrucksPerDay", needs.TrucksPerDay, 0, MaxTrucksPerDay),
    ];

    private static IEnumerable<Fault> OfPlanning(EnquiryAnswers answers, DateOnly today) =>
    [
        // A decision may have been taken already; a place that opened already is no longer looked for.
        .. Day("DecisionOn", answers.DecisionOn, today.AddYears(-1), today),
        .. Day("Requirements.OperationalOn", answers.Requirements.OperationalOn, today.AddMonths(-1), today),
    ];

    private static IEnumerable<Fault> OfImpact(EnquiryAnswers answers) =>
    [
        .. Number("Requirements.JobsAtStart", answers.Requirements.JobsAtStart, 0, MaxJobs),
        .. Number("Requirements.JobsAfterThreeYears", answers.Requirements.JobsAfterThreeYears, 0, MaxJobs),
        .. Number("Impact.JobsKept", answers.Impact.JobsKept, 0, MaxJobs),
        .. Text("Impact.EducationMix", answers.Impact.EducationMix, EducationLength),
        .. Text("Impact.Sustainability", answers.Impact.Sustainability, SustainabilityLength),
    ];

    private static IEnumerable<Fault> OfPlace(EnquiryAnswers answers) =>
    [
        .. When(answers.Requirements.PreferredSites.Count > MaxPreferredSites, "Requirements.PreferredSites",
            FaultKind.TooMany, MaxPreferredSites),
        .. Text("OtherRegions", answers.OtherRegions, OtherRegionsLength),
        .. Text("CodeName", answers.CodeName, Company.FieldLength), .. NoAddress("CodeName", answers.CodeName),
        .. When(answers.CodeName is { } code && CodeNames.TellsWho(code, answers), "CodeName", FaultKind.CodeNameTellsWho),
        .. Text("FoundVia", answers.FoundVia, Company.FieldLength),
        .. Text("Source", answers.Source, SourceLength), .. Text("Campaign", answers.Campaign, SourceLength),
    ];

    private static Fault[] When(bool broken, string field, FaultKind kind, params object[] limits) =>
        broken ? [new Fault(field, kind, limits)] : [];

    private static Fault[] Text(string field, string? value, int length) =>
        When(value?.Length > length, field, FaultKind.TooLong, length);

    private static Fault[] NoAddress(string field, string? value) =>
        When(value is not null && WebAddress.IsIn(value), field, FaultKind.HoldsAddress);

    private static Fault[] Required(string field, string? value, int length) =>
        string.IsNullOrWhiteSpace(value) ? [new Fault(field, FaultKind.Missing)] : Text(field, value, length);

    private static Fault[] Number(string field, int? value, int min, int max) =>
        When(value < min || value > max, field, FaultKind.OutOfRange, min, max);

    private static Fault[] Area(string field, AreaRange? range) =>
    [
        .. Number(field + ".Min", range?.Min, 1, MaxM2), .. Number(field + ".Max", range?.Max, 1, MaxM2),
        .. When(range is { Min: { } min, Max: { } max } && min > max, field + ".Max", FaultKind.MinAboveMax),
    ];

    private static Fault[] Day(string field, DateOnly? day, DateOnly first, DateOnly today)
    {
        var last = today.AddYears(MaxYearsAhead);
        return When(day < first || day > last, field, FaultKind.DayOutOfRange, first, last);
    }

    private static bool IsWebsite(string text) =>
        Uri.TryCreate(text.Contains("://") ? text : "https://" + text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.Host.Contains('.') && address.UserInfo.Length == 0;

    [GeneratedRegex(@"^[0-9]{8}\z")]
    private static partial Regex KvkNumber();

    [GeneratedRegex(@"^([A-Va-v]|[0-9]{2,6})\z")]
    private static partial Regex SbiCode();
}

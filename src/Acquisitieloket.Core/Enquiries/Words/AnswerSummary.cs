using System.Globalization;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Matching;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Core.Enquiries.Words;

/// <summary>One answer as people read it.</summary>
public sealed record AnswerLine(string Question, string Answer);

/// <summary>
/// The given answers of an enquiry in words of the current culture, subject by subject; what was left open is left out.
/// </summary>
public sealed class AnswerSummary(IStringLocalizer<AnswerTexts> texts, AnswerWords words)
{
    public IReadOnlyList<AnswerLine> Of(EnquirySubject subject, EnquiryAnswers answers, IReadOnlyDictionary<string, string> sites) =>
        [.. Lines(subject.Slug, answers, sites).Where(l => l.Answer is { Length: > 0 })
            .Select(l => new AnswerLine(texts[l.Field], l.Answer!))];

    private IEnumerable<(string Field, string? Answer)> Lines(
        string slug, EnquiryAnswers answers, IReadOnlyDictionary<string, string> sites) => slug switch
        {
            "company" => Of(answers.Company),
            "contact" => OfContact(answers),
            "activity" => OfActivity(answers),
            "space" => OfSpace(answers.Requirements),
            "surroundings" => OfSurroundings(answers.Requirements),
            "impact" => OfImpact(answers),
            "planning" => OfPlanning(answers, sites),
            _ => [],
        };

    private IEnumerable<(string, string?)> Of(CompanyAnswers company) =>
    [
        ("Company.Situation", Word(company.Situation)), ("Company.Intermediary", Word(company.Intermediary)),
        ("Company.OnBehalfOf", company.OnBehalfOf), ("Company.Name", company.Name), ("Company.Country", words.CountryName(company.Country)),
        ("Company.KvkNumber", company.KvkNumber), ("Company.ForeignRegister", company.ForeignRegister),
        ("Company.Website", company.Website), ("Company.City", company.City),
    ];

    private IEnumerable<(string, string?)> OfContact(EnquiryAnswers answers) =>
    [
        ("Contact.Name", answers.Contact.Name), ("Contact.Role", answers.Contact.Role), ("Contact.Email", answers.Contact.Email),
        ("Contact.Phone", answers.Contact.Phone), ("Contact.PreferredChannel", Word(answers.Contact.PreferredChannel)),
        ("Contact.Language", answers.Contact.Language is { } language && texts[$"Language.{language}"] is { ResourceNotFound: false } name ? name.Value : null),
        ("Confidential", answers.Confidential ? texts["Yes"].Value : null), ("CodeName", answers.CodeName),
    ];

    private IEnumerable<(string, string?)> OfActivity(EnquiryAnswers answers) =>
    [
        ("Description", answers.Description), ("Requirements.Activity", Word(answers.Requirements.Activity)),
        ("Requirements.Features", List(answers.Requirements.Features.Select(FeatureName))),
        ("Requirements.SbiCode", Sbi.Written(answers.Requirements.SbiCode, Language)),
    ];

    private IEnumerable<(string, string?)> OfSpace(Requirements needs) =>
    [
        ("Requirements.Forms", List(needs.Forms.Select(f => words.Word(f)))), ("Requirements.Tenure", Word(needs.Tenure)),
        ("Requirements.PlotM2", Range(needs.PlotM2)), ("Requirements.ExpansionM2", Number(needs.ExpansionM2, "m²")),
        ("Requirements.FloorM2", Range(needs.FloorM2)),
        ("Requirements.OfficePercent", Number(needs.OfficePercent, "%")),
        ("Requirements.BuildingHeightM", Number(needs.BuildingHeightM, "m")),
        ("Requirements.OutsideStorage", YesNo(needs.OutsideStorage)), ("Requirements.RoundTheClock", YesNo(needs.RoundTheClock)),
    ];

    private IEnumerable<(string, string?)> OfSurroundings(Requirements needs) =>
    [
        ("Requirements.PowerKva", Number(needs.PowerKva, "kVA")), ("Requirements.PowerFlexible", YesNo(needs.PowerFlexible)),
        ("Requirements.FeedInKva", Number(needs.FeedInKva, "kVA")), ("Requirements.Heat", NeedOf(needs.Heat)),
        ("Requirements.Hydrogen", NeedOf(needs.Hydrogen)), ("Requirements.ProcessWater", NeedOf(needs.ProcessWater)),
        ("Requirements.Category", needs.Category is { } category ? texts[$"Category.{category}"].Value : null),
        ("Requirements.Road", NeedOf(needs.Road)), ("Requirements.Water", NeedOf(needs.Water)),
        ("Requirements.Rail", NeedOf(needs.Rail)), ("Requirements.Air", NeedOf(needs.Air)),
        ("Requirements.PublicTransport", NeedOf(needs.PublicTransport)),
        ("Requirements.TrucksPerDay", Number(needs.TrucksPerDay)),
    ];

    private IEnumerable<(string, string?)> OfImpact(EnquiryAnswers answers) =>
    [
        ("Requirements.JobsAtStart", Number(answers.Requirements.JobsAtStart)),
        ("Requirements.JobsAfterThreeYears", Number(answers.Requirements.JobsAfterThreeYears)),
        ("Impact.JobsKept", Number(answers.Impact.JobsKept)), ("Impact.EducationMix", answers.Impact.EducationMix),
        ("Impact.Investment", Word(answers.Impact.Investment)),
        ("Impact.ResearchAndDevelopment", YesNo(answers.Impact.ResearchAndDevelopment)),
        ("Impact.Sustainability", answers.Impact.Sustainability),
    ];

    private IEnumerable<(string, string?)> OfPlanning(EnquiryAnswers answers, IReadOnlyDictionary<string, string> sites) =>
    [
        ("DecisionOn", Day(answers.DecisionOn)), ("Requirements.OperationalOn", Day(answers.Requirements.OperationalOn)),
        ("Requirements.PreferredMunicipalities", List(answers.Requirements.PreferredMunicipalities.Select(m => m.ToString()))),
        ("Requirements.PreferredSites", List(answers.Requirements.PreferredSites.Select(c => sites.GetValueOrDefault(c, c)))),
        ("OtherRegions", answers.OtherRegions), ("FoundVia", answers.FoundVia),
    ];

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    // The set of features is open; one that we do not know is shown as it came.
    private string FeatureName(string feature) =>
        texts[$"Feature.{feature}"] is { ResourceNotFound: false } name ? name.Value : feature;

    private string? Word<T>(T? value) where T : struct, Enum => value is { } known ? words.Word(known) : null;

    private string? NeedOf(Need need) => need == Need.Unknown ? null : words.Word(need);

    private string? YesNo(bool? value) => value is { } known ? texts[known ? "Yes" : "No"].Value : null;

    private static string? Day(DateOnly? day) => day is { } known ? Written.Date(known, Language) : null;

    private static string? Number(int? value, string? unit = null) => value is { } number
        ? string.Join(' ', new[] { number.ToString("N0", CultureInfo.CurrentCulture), unit }.OfType<string>()) : null;

    private string? Range(AreaRange? range) => range switch
    {
        null => null,
        { Min: { } min, Max: { } max } => texts["Between", min.ToString("N0", CultureInfo.CurrentCulture), Number(max, "m²")!].Value,
        { Min: { } min } => texts["From", Number(min, "m²")!].Value,
        { Max: { } max } => texts["UpTo", Number(max, "m²")!].Value,
        _ => null,
    };

    private static string List(IEnumerable<string> words) => string.Join(", ", words);
}

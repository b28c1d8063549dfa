using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>What the company answered beside what matching asks; null where it does not know yet.</summary>
public static class EnquiryFacts
{
    public static IReadOnlyList<(string Name, string? Text)> Of(EnquiryAnswers answers) =>
    [
        ("Situatie", answers.Company.Situation is { } situation ? Situation(situation, answers.Company) : null),
        ("Besluit uiterlijk", answers.DecisionOn is { } day ? Written.Date(day, "nl") : null),
        ("Andere regio's", answers.OtherRegions),
        ("Banen die blijven", answers.Impact.JobsKept is { } jobs ? Written.Number(jobs, "nl") : null),
        ("Opleidingsniveau", answers.Impact.EducationMix),
        ("Investering", answers.Impact.Investment is { } band ? Investment(band) : null),
        ("Onderzoek en ontwikkeling", answers.Impact.ResearchAndDevelopment switch { null => null, true => "Ja", _ => "Nee" }),
        ("Duurzaamheid", answers.Impact.Sustainability),
        ("Hoe gevonden", answers.FoundVia),
        ("Bron", answers.Source),
        ("Campagne", answers.Campaign),
    ];

    public static string Channel(ContactChannel channel) => channel switch
    {
        ContactChannel.Phone => "telefoon",
        ContactChannel.Email => "mail",
        _ => "videogesprek",
    };

    public static string Language(string code) => code switch { "en" => "Engels", "de" => "Duits", _ => "Nederlands" };

    private static string Situation(CompanySituation situation, CompanyAnswers company) => situation switch
    {
        CompanySituation.New => "Nieuw bedrijf",
        CompanySituation.Moving => "Verhuizing",
        CompanySituation.Expanding => "Uitbreiding",
        CompanySituation.SecondSite => "Tweede vestiging",
        _ => $"Namens {company.OnBehalfOf ?? "een ander bedrijf"}{Role(company.Intermediary)}",
    };

    private static string Role(Intermediary? intermediary) => intermediary switch
    {
        Intermediary.Broker => " (makelaar of adviseur)",
        Intermediary.OostNl => " (Oost NL)",
        Intermediary.Nfia => " (NFIA)",
        _ => "",
    };

    private static string Investment(InvestmentBand band) => band switch
    {
        InvestmentBand.UpTo1Million => "tot 1 miljoen euro",
        InvestmentBand.UpTo5Million => "1 tot 5 miljoen euro",
        InvestmentBand.UpTo25Million => "5 tot 25 miljoen euro",
        _ => "meer dan 25 miljoen euro",
    };
}

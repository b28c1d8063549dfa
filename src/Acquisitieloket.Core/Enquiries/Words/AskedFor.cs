using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Core.Enquiries.Words;

/// <summary>For which company an enquiry asks a place, in words for whoever asked.</summary>
public static class AskedFor
{
    /// <summary>The company that looks for a place: the asker's own, or the one for which it asks, which may have no name yet.</summary>
    public static string Name(EnquiryAnswers answers, string language) => Another(answers, language) ?? answers.Company.Name;

    /// <summary>The same for a lead, passed with its enquiry: the asker's own company by its name of today.</summary>
    public static string Name(Lead lead, string language) => Another(FurtherAnswers.Of(lead), language) ?? lead.CompanyName;

    /// <summary>The other company for which an agent or adviser asks; null for one that asks for itself.</summary>
    public static string? Another(EnquiryAnswers answers, string language) => Another(FurtherAnswers.Of(answers), language);

    private static string? Another(FurtherAnswers answers, string language) => answers switch
    {
        { OnBehalfOf: { } other } => other,
        { Situation: CompanySituation.OnBehalf } => Unnamed(language),
        _ => null,
    };

    private static string Unnamed(string language) => language switch
    {
        "en" => "another company",
        "de" => "ein anderes Unternehmen",
        _ => "een ander bedrijf",
    };
}

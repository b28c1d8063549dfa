using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Enquiries.Words;

namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>What came with the enquiry and nobody corrects; null where it is not known.</summary>
public static class EnquiryFacts
{
    public static IReadOnlyList<(string Name, string? Text)> Of(EnquiryAnswers answers) =>
        [("Bron", answers.Source), ("Campagne", answers.Campaign)];

    public static string Channel(ContactChannel channel) => StaffWords.Of(channel);

    public static string Language(string code) => code switch { "en" => "Engels", "de" => "Duits", _ => "Nederlands" };
}

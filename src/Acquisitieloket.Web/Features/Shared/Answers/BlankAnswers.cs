using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Shared.Answers;

/// <summary>Answers that the binder can fill: it fills lists that are there and leaves fixed ones as they are.</summary>
public static class BlankAnswers
{
    public static EnquiryAnswers In(string language) => new()
    {
        Company = new CompanyAnswers { Name = "", Country = CountryOf(language) },
        Contact = new ContactAnswers { Name = "", Email = "", Language = language },
        Description = "",
        Requirements = new Requirements
        {
            Features = new List<string>(),
            Forms = new List<SpaceForm>(),
            PreferredMunicipalities = new List<Municipality>(),
            PreferredSites = new List<string>(),
        },
        PrivacyVersion = PrivacyStatement.Version,
    };

    // Who reads Dutch or German is most likely from there; English is read everywhere, so they choose.
    private static string CountryOf(string language) => language switch { "nl" => "NL", "de" => "DE", _ => "" };
}

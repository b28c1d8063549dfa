using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Shared.Answers;

/// <summary>Answers that the binder can fill: it fills lists that are there and leaves fixed ones as they are.</summary>
public static class BlankAnswers
{
    public static EnquiryAnswers In(string language) => new()
    {
        Company = new CompanyAnswers { Name = "" },
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
}

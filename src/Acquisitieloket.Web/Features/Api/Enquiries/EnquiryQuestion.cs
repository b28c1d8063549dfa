using System.ComponentModel;
using System.Text.Json.Serialization;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Web.Features.Api.Questions;

namespace Acquisitieloket.Web.Features.Api.Enquiries;

/// <summary>An enquiry as a partner's system sends it: who asks, what for, and what the place must offer.</summary>
public sealed record EnquiryQuestion : LocationQuestion
{
    [JsonPropertyName("bedrijf"), Description("Wie vraagt. naam is nodig.")]
    public CompanyPart? Company { get; init; }
    [JsonPropertyName("contact"), Description("Wie wij antwoorden. naam en email zijn nodig.")]
    public ContactPart? Contact { get; init; }
    [JsonPropertyName("omschrijving"), Description("Het plan in een paar zinnen. Nodig.")]
    public string? Description { get; init; }
    [JsonPropertyName("taal"), Description("nl, en of de: de taal waarin wij het bedrijf antwoorden. Zonder: nl.")]
    public string? Language { get; init; }
    [JsonPropertyName("privacyverklaring"), Description("De versie van de privacyverklaring die het bedrijf heeft gelezen. Nodig.")]
    public string? PrivacyVersion { get; init; }
    [JsonPropertyName("impact"), Description("Mensen en geld.")]
    public ImpactPart? Impact { get; init; }
    [JsonPropertyName("vertrouwelijk"), Description("Alleen wie het bedrijf helpt ziet de vraag.")]
    public bool? Confidential { get; init; }
    [JsonPropertyName("codenaam"), Description("Naam waaronder een vertrouwelijke vraag loopt.")]
    public string? CodeName { get; init; }
    [JsonPropertyName("herkomst"), Description("Hoe het bedrijf ons vond.")]
    public OriginPart? Origin { get; init; }

    public override EnquiryAnswers ToAnswers() => base.ToAnswers() with
    {
        Company = (Company ?? new()).ToDomain(),
        Contact = (Contact ?? new()).ToDomain(Language),
        Description = string.Join("\n\n", new[] { Description, Activity?.Description }.Where(t => !string.IsNullOrWhiteSpace(t))),
        Impact = (Impact ?? new()).ToDomain(),
        Confidential = Confidential ?? false,
        CodeName = CodeName,
        PrivacyVersion = PrivacyVersion ?? "",
        FoundVia = Origin?.FoundVia,
        Source = Origin?.Source,
        Campaign = Origin?.Campaign,
    };

    protected override Requirements ToRequirements() => base.ToRequirements() with
    {
        JobsAtStart = Impact?.JobsAtStart,
        JobsAfterThreeYears = Impact?.JobsAfterThreeYears,
    };
}

using Acquisitieloket.Core.Mail;
using Acquisitieloket.Web.Features.Shared.Leads;

namespace Acquisitieloket.Web.Features.Admin;

/// <summary>What the texts and languages are called.</summary>
public static class TextNames
{
    public static string Of(string name) => name switch
    {
        "footer" => "Voettekst",
        "resume-draft" => "Link om een bewaarde vraag af te maken",
        MailName.Invitation => "Uitnodiging voor een medewerker",
        MailName.NewPassword => "Nieuw wachtwoord",
        "letters/first-contact" => "Eerste contact",
        "letters/more-information" => "Meer informatie vragen",
        "letters/waiting-for-answer" => "Wachten op antwoord",
        "letters/after-visit" => "Na een bezichtiging",
        "letters/lead-closed" => "Bij het sluiten van een lead",
        "report/definitions" => "Wat betekenen deze cijfers?",
        "report/anonymous" => "Hoe zijn deze cijfers anoniem gemaakt?",
        "proposal/intro" => "Brief voorin",
        "proposal/next-steps" => "Hoe nu verder",
        "proposal/about" => "Over dit voorstel",
        "proposal/blocks/region" => "De regio",
        "proposal/blocks/talent" => "Mensen en kennis",
        "proposal/blocks/living" => "Wonen en leven",
        "proposal/blocks/logistics" => "Weg, water en spoor",
        "proposal/blocks/port" => "Port of Twente",
        "proposal/blocks/kennispark" => "Kennispark Twente",
        "proposal/blocks/airport" => "Technology Base en Twente Airport",
        "proposal/blocks/energy" => "Energie en grondstoffen",
        "proposal/blocks/expat" => "Expat Center Twente",
        "proposal/blocks/border" => "Werken over de grens",
        "proposal/blocks/invest" => "Oost NL en NFIA",
        "proposal/blocks/station" => "Met de trein",
        "proposal/blocks/wtc" => "WTC Twente",
        _ => MailWords.Of(name) is { Length: > 0 } words ? words : name,
    };

    public static string Language(string language) => language switch { "en" => "Engels", "de" => "Duits", _ => "Nederlands" };
}

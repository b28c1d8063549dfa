namespace Acquisitieloket.Web.Features.Admin.Access;

/// <summary>What the pages are called on which personal data is read, by the pattern of their address as the log keeps it.</summary>
public static class PageWords
{
    private const string Lead = "leads/{reference}";

    private static readonly Dictionary<string, string> Names = new()
    {
        [""] = "Lead", ["/accept"] = "Aannemen", ["/contact-details"] = "Contact en bedrijf", ["/documents"] = "Documenten", ["/documents/{id:long}"] = "Document geopend",
        ["/documents/{id:long}/remove"] = "Document verwijderen", ["/erasure"] = "Verzoek om te wissen", ["/follow-ups"] = "Opvolging plannen",
        ["/follow-ups/{id:long}"] = "Opvolging", ["/follow-ups/{id:long}/aftercare"] = "Nazorg", ["/interactions"] = "Contactmoment", ["/link"] = "Link van het bedrijf", ["/mail"] = "Mail sturen",
        ["/match"] = "Matching", ["/match/runs"] = "Eerdere matchings", ["/match/runs/{id:long}"] = "Matching herhaald", ["/match/try"] = "Wat als?",
        ["/messages"] = "Berichten", ["/offers/{key:guid}"] = "Opnieuw aanbieden", ["/proposals/new"] = "Nieuw voorstel", ["/proposals/{number:int}"] = "Voorstel",
        ["/proposals/{number:int}/withdraw"] = "Voorstel intrekken", ["/proposals/{number:int}/pdf"] = "Voorstel als PDF",
        ["/proposals/compare"] = "Versies van een voorstel", ["/proposals/{number:int}/compare/{other:int}"] = "Versies van een voorstel vergelijken", ["/questions"] = "Back-officevraag stellen",
        ["/questions/{key:guid}/withdraw"] = "Back-officevraag intrekken", ["/reassign"] = "Overdragen", ["/reopen"] = "Heropenen",
        ["/requirements"] = "Eisen en wensen", ["/shares"] = "Delen", ["/stage"] = "Fase wijzigen", ["/visits"] = "Bezichtigingen",
        ["/visits/new"] = "Bezichtiging plannen", ["/visits/{id:long}"] = "Bezichtiging",
    };

    /// <summary>The name of a page; one that has none yet goes by its pattern.</summary>
    public static string Of(string pattern) => pattern.StartsWith(Lead, StringComparison.Ordinal)
        ? Names.GetValueOrDefault(pattern[Lead.Length..], pattern) : pattern switch
        {
            "shared-leads/{key}" => "Gedeelde lead",
            "queue/mail/{id}" => "Aangehouden mail",
            _ when pattern.StartsWith("queue/", StringComparison.Ordinal) => "Bestand van de wachtrij",
            _ => pattern,
        };
}

namespace Acquisitieloket.Web.Features.Shared;

/// <summary>What a kind of work that is done in the background is, for employees.</summary>
public static class WorkWords
{
    /// <summary>"Mail versturen"; a kind that has no words yet goes by its own name.</summary>
    public static string Of(string kind) => kind switch
    {
        "mail" => "Mail versturen",
        "inbound" => "Binnengekomen mail lezen",
        "overdue" => "Opvolgingen die te laat zijn",
        "digests" => "Dagelijkse mail over de eigen dag",
        "digest-start" => "Dagelijkse mail voor nieuwe medewerkers",
        "questions" => "Herinneringen aan back-officevragen",
        "terms" => "Servicetermijnen bewaken",
        "proposals" => "Locatievoorstellen maken",
        "board-reports" => "Bestuursrapportages maken",
        "approvals" => "Herinneringen aan goedkeuringen",
        "proposal-expiry" => "Voorstellen die verlopen",
        "claims" => "Aanspraken die aflopen",
        "supply" => "Passende plekken zoeken",
        "hand-back" => "Leads na afwezigheid",
        "documents" => "Verwijderde documenten opruimen",
        "erasure" => "Wissen afmaken",
        "retention" => "Bewaartermijnen toepassen",
        "open-data" => "Open data maken",
        "report-mails" => "Rapportages per mail",
        "figures" => "Cijfers van rapportages bijwerken",
        "clean-up" => "Gedaan werk opruimen",
        "reviews" => "Herinneringen aan het nakijken van locaties",
        _ => kind,
    };
}

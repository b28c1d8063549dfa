using System.Globalization;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>Words for the values that events carry.</summary>
internal static class TimelineWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static string Via(Channel? channel) => channel switch
    {
        Channel.Web => "via het formulier",
        Channel.Api => "via de koppeling",
        Channel.Phone => "per telefoon",
        Channel.Email => "per mail",
        _ => "uit een bestand",
    };

    public static string Contact(InteractionKind? kind, bool reached) => (kind, reached) switch
    {
        (InteractionKind.Call, true) => "Gebeld en gesproken",
        (InteractionKind.Call, false) => "Gebeld, niet bereikt",
        (InteractionKind.Email, true) => "Mailcontact met het bedrijf",
        (InteractionKind.Email, false) => "Gemaild, nog geen reactie",
        (InteractionKind.Visit, true) => "Bezoek",
        (InteractionKind.Visit, false) => "Bezoek ging niet door",
        (InteractionKind.Message, _) => "Bericht aan het bedrijf",
        _ => "Notitie",
    };

    /// <summary>Moments of follow-ups are kept on the Dutch clock as yyyy-MM-dd HH:mm.</summary>
    public static string Moment(string local) =>
        DateTime.TryParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.ToString("dddd d MMMM, HH:mm", Dutch)
            : local;

    /// <summary>" van XL Park", or nothing when no site is named.</summary>
    public static string At(string site) => site.Length == 0 ? "" : $" van {site}";

    public static string Sites(string count) => count == "1" ? "1 locatie" : $"{count} locaties";

    public static string Language(string code) => code switch { "en" => "in het Engels", "de" => "in het Duits", _ => "in het Nederlands" };

    public static string Counts(IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue("suitable", out var suitable) && values.TryGetValue("almost", out var almost)
            ? $"{suitable} geschikt, {almost} bijna geschikt."
            : "";

    public static string Mail(string template) => template switch
    {
        MailName.EnquiryReceived => "Bevestiging van de vestigingsvraag.",
        MailName.ProposalReady => "Locatievoorstel met een link.",
        MailName.LinkRenewed => "Nieuwe link naar de statuspagina.",
        MailName.LeadAssigned => "Bericht dat de lead is toegewezen.",
        MailName.FollowUpDue => "Herinnering aan een opvolging.",
        MailName.TermWarning => "Bericht dat een servicetermijn afloopt.",
        MailName.TermEscalated => "Bericht dat een servicetermijn verstreken is.",
        MailName.TermForManager => "Bericht aan de EZ-manager dat een servicetermijn ruim verstreken is.",
        MailName.ProposalAnswered => "Bericht over een antwoord op een voorstel.",
        MailName.MessageFromCompany => "Bericht dat het bedrijf schreef.",
        MailName.MessageFromContactPerson => "Bericht aan het bedrijf.",
        MailName.LinkReplaced => "Nieuwe link in plaats van een ingetrokken link.",
        MailName.VisitPlanned => "Afspraak voor een bezichtiging.",
        MailName.VisitCancelled => "Bericht dat een bezichtiging niet doorgaat.",
        MailName.AddressChanged => "Bericht dat het e-mailadres is gewijzigd.",
        MailName.AddressConfirmed => "Nieuwe link aan het nieuwe e-mailadres.",
        MailName.CompanyWithdrew => "Bericht dat het bedrijf de vraag introk.",
        MailName.EnquiryWithdrawn => "Bevestiging dat de vraag is ingetrokken.",
        MailName.DataCorrected => "Bericht dat het bedrijf gegevens verbeterde.",
        MailName.ErasureRequested => "Verzoek van het bedrijf om te wissen.",
        MailName.ErasureRefused => "Antwoord op het verzoek om te wissen.",
        MailName.ErasureGranted => "Bericht dat de gegevens zijn gewist.",
        MailName.DocumentsFromCompany => "Bericht dat het bedrijf documenten toevoegde.",
        MailName.DocumentsForCompany => "Bericht dat er documenten klaarstaan.",
        _ => "",
    };

    public static string Term(TermKind? term) => (term ?? TermKind.Answer).Dutch();

    public static string Alert(TermAlert? alert) => alert switch
    {
        TermAlert.Warning => "Termijn loopt af",
        TermAlert.Escalation => "Termijn verstreken",
        _ => "Termijn ruim verstreken",
    };
}

using System.Globalization;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Admin.Audit;

/// <summary>Dutch words for kinds of events, without anything of what they hold.</summary>
public static class AuditWords
{
    private static readonly Dictionary<AuditKind, string> Kinds = new()
    {
        [AuditKind.EnquiryReceived] = "Vestigingsvraag ontvangen",
        [AuditKind.ContactPersonAssigned] = "Contactpersoon toegewezen",
        [AuditKind.StageChanged] = "Fase gewijzigd",
        [AuditKind.InteractionAdded] = "Contactmoment vastgelegd",
        [AuditKind.FollowUpPlanned] = "Opvolging gepland",
        [AuditKind.FollowUpMoved] = "Opvolging verplaatst",
        [AuditKind.FollowUpCompleted] = "Opvolging afgerond",
        [AuditKind.FollowUpSkipped] = "Opvolging overgeslagen",
        [AuditKind.FollowUpHandedOver] = "Opvolging overgedragen",
        [AuditKind.FollowUpUndone] = "Afronden van een opvolging ongedaan gemaakt",
        [AuditKind.FollowUpRecurrenceEnded] = "Opvolging herhaalt niet meer",
        [AuditKind.MatchRun] = "Matching uitgevoerd",
        [AuditKind.Shortlisted] = "Locatie op de selectie gezet",
        [AuditKind.ShortlistRemoved] = "Locatie van de selectie gehaald",
        [AuditKind.SiteExcluded] = "Locatie uitgesloten voor een lead",
        [AuditKind.SiteExclusionEnded] = "Uitsluiting van een locatie ongedaan gemaakt",
        [AuditKind.ProposalAsked] = "Locatievoorstel opgesteld",
        [AuditKind.ProposalDeviated] = "Voorstel dat afwijkt van de ranglijst",
        [AuditKind.ApprovalAsked] = "Goedkeuring gevraagd",
        [AuditKind.ApprovalAnswered] = "Goedkeuring beantwoord",
        [AuditKind.ApprovalCarried] = "Eerdere goedkeuring geldt nog",
        [AuditKind.ApprovalLapsed] = "Goedkeuring vervallen",
        [AuditKind.ProposalHeld] = "Locatievoorstel niet verstuurd",
        [AuditKind.ProposalWithdrawn] = "Locatievoorstel ingetrokken",
        [AuditKind.ProposalLinkSent] = "Link van een voorstel opnieuw verstuurd",
        [AuditKind.ProposalMade] = "Locatievoorstel gemaakt",
        [AuditKind.ProposalSent] = "Locatievoorstel verstuurd",
        [AuditKind.ProposalOpened] = "Locatievoorstel geopend",
        [AuditKind.ProposalDownloaded] = "Locatievoorstel bewaard",
        [AuditKind.ProposalAnswered] = "Locatievoorstel beantwoord",
        [AuditKind.MessageFromCompany] = "Bericht van het bedrijf",
        [AuditKind.RequirementsChanged] = "Eisen en wensen aangepast",
        [AuditKind.MailSent] = "Mail verstuurd",
        [AuditKind.MailFailed] = "Mail niet aangekomen",
        [AuditKind.TermMet] = "Termijn gehaald",
        [AuditKind.LeadReopened] = "Lead heropend",
        [AuditKind.LeadAccepted] = "Overgedragen lead aangenomen",
        [AuditKind.FollowUpEscalated] = "Gemeld dat een opvolging te laat is",
        [AuditKind.ReminderSent] = "Herinnering verstuurd",
        [AuditKind.DocumentAdded] = "Document toegevoegd",
        [AuditKind.DocumentRemoved] = "Document verwijderd",
        [AuditKind.AttachmentRefused] = "Bijlage geweigerd",
        [AuditKind.HeldMailTied] = "Aangehouden mail bij een lead gezet",
        [AuditKind.HeldMailDiscarded] = "Aangehouden mail terzijde gelegd",
        [AuditKind.DataCorrected] = "Gegevens verbeterd",
        [AuditKind.VisitAsked] = "Bezichtiging gevraagd",
        [AuditKind.VisitPlanned] = "Bezichtiging gepland",
        [AuditKind.VisitCancelled] = "Bezichtiging afgezegd",
        [AuditKind.QuestionAsked] = "Back-officevraag gesteld",
        [AuditKind.QuestionAnswered] = "Back-officevraag beantwoord",
        [AuditKind.QuestionWithdrawn] = "Back-officevraag ingetrokken",
        [AuditKind.QuestionMoved] = "Meer tijd voor een back-officevraag",
        [AuditKind.QuestionHandedOver] = "Back-officevraag doorgegeven",
        [AuditKind.LeadShared] = "Lead gedeeld",
        [AuditKind.LeadShareEnded] = "Lead niet meer gedeeld",
        [AuditKind.ErasureRequested] = "Gevraagd om te wissen",
        [AuditKind.ErasureAnswered] = "Verzoek om te wissen beantwoord",
        [AuditKind.LinkRevoked] = "Persoonlijke link ingetrokken",
        [AuditKind.MailRetried] = "Mail opnieuw aangeboden",
        [AuditKind.MailDropped] = "Mail vervallen",
        [AuditKind.WorkRetried] = "Opgegeven werk opnieuw aangeboden",
        [AuditKind.WorkDropped] = "Opgegeven werk vervallen",
        [AuditKind.ApiKeyMade] = "API-sleutel gemaakt",
        [AuditKind.ApiKeyRevoked] = "API-sleutel ingetrokken",
        [AuditKind.CalendarFeedMade] = "Agendalink gemaakt",
        [AuditKind.BoardReportAsked] = "Bestuursrapportage gevraagd",
        [AuditKind.BoardReportMade] = "Bestuursrapportage gemaakt",
        [AuditKind.BoardReportRemarked] = "Toelichting bij bestuursrapportage gewijzigd",
        [AuditKind.CalendarFeedEnded] = "Agendalink ingetrokken",
        [AuditKind.RetentionApplied] = "Gewist: bewaartermijn voorbij",
        [AuditKind.RetentionHeld] = "Wissen uitgesteld",
        [AuditKind.TermAlerted] = "Gewaarschuwd over een termijn",
        [AuditKind.PersonInvited] = "Medewerker uitgenodigd",
        [AuditKind.PersonChanged] = "Medewerker gewijzigd",
        [AuditKind.PasswordChosen] = "Wachtwoord gekozen",
        [AuditKind.PersonUnlocked] = "Blokkade opgeheven",
        [AuditKind.TwoFactorReset] = "Code bij aanmelden uitgezet",
        [AuditKind.OrganisationTied] = "Werkaccount gekoppeld",
        [AuditKind.OrganisationUntied] = "Werkaccount losgemaakt",
        [AuditKind.DepartmentChanged] = "Afdeling gewijzigd",
        [AuditKind.TextChanged] = "Tekst van mail gewijzigd",
        [AuditKind.PlotClaimed] = "Aanspraak op een kavel vastgelegd",
        [AuditKind.OfferFound] = "Passende plek gevonden",
        [AuditKind.OfferAnswered] = "Over opnieuw aanbieden beslist",
        [AuditKind.OfferConsentChanged] = "Toestemming voor opnieuw aanbieden",
        [AuditKind.PlotClaimEnded] = "Aanspraak op een kavel afgelopen",
        [AuditKind.IssueStep] = "Stap in een uitgifteprocedure",
        [AuditKind.IssueFileRead] = "Uitgiftedossier opgehaald",
        [AuditKind.PlotsRedrawn] = "Kavel gesplitst of samengevoegd",
        [AuditKind.RegisterTakenOut] = "Uit het register gehaald",
        [AuditKind.RegisterPutBack] = "Teruggezet in het register",
        [AuditKind.RegisterImported] = "Bestand in het register ingelezen",
        [AuditKind.TermSettingChanged] = "Servicetermijn gewijzigd",
        [AuditKind.TargetChanged] = "Doel van een kerncijfer gewijzigd",
        [AuditKind.WeightsChanged] = "Weging van de matching gewijzigd",
    };

    private static readonly Dictionary<string, string> Fields = new(TermFields.Dutch)
    {
        ["name"] = "naam", ["jobTitle"] = "functie", ["phone"] = "telefoon", ["department"] = "afdeling", ["roles"] = "rollen",
        ["capacity"] = "open leads die iemand aankan", ["optedOut"] = "krijgt geen nieuwe leads", ["active"] = "actief",
        ["absence"] = "afwezigheid", ["email"] = "e-mailadres", ["weight"] = "gewicht", ["reminderMails"] = "herinneringen per mail", ["digestAt"] = "tijd van de dagelijkse mail",
    };

    public static IReadOnlyList<Choice> Choices { get; } = [.. Kinds.Select(k => new Choice(k.Key.ToString(), k.Value)).OrderBy(c => c.Text)];

    /// <summary>The word for a kind; one that has none yet goes by its own name.</summary>
    public static string Of(AuditKind kind) => Kinds.GetValueOrDefault(kind, kind.ToString());

    /// <summary>What an event that belongs to no lead was about: whom or what, which field, from, to.</summary>
    public static string Details(IReadOnlyDictionary<string, string> values)
    {
        if (values.TryGetValue("segment", out var segment))
            return $"{segment}: {values.GetValueOrDefault("changes")}. Reden: {values.GetValueOrDefault("reason")}";
        if (values.TryGetValue("file", out var file))
            return $"{file}: {values.GetValueOrDefault("added")} nieuw, {values.GetValueOrDefault("changed")} gewijzigd, {values.GetValueOrDefault("renewed")} bevestigd ({values.GetValueOrDefault("sites")})";
        if (values.TryGetValue("report", out var report))
            return $"{report}, versie {values.GetValueOrDefault("number")}";
        if (values.TryGetValue("work", out var work))
            return values.TryGetValue("count", out var count) ? $"{WorkWords.Of(work)}: {count}"
                : $"{WorkWords.Of(work)}{(values.TryGetValue("reason", out var why) ? $". Reden: {why}" : "")}";
        var about = values.GetValueOrDefault("person") ?? values.GetValueOrDefault("department") ?? values.GetValueOrDefault("name") ?? "";
        return values.TryGetValue("field", out var field)
            ? $"{about}, {Fields.GetValueOrDefault(field, field)}: {Said(values, "from")} → {Said(values, "to")}" : about;
    }

    /// <summary>
    /// What an event of a lead was about, as far as that says nothing of the company: stages, terms, numbers, dates and
    /// colleagues. Words that someone wrote stay on the timeline of the lead.
    /// </summary>
    public static string OfLead(AuditKind kind, IReadOnlyDictionary<string, string> values)
    {
        string Value(string name) => values.GetValueOrDefault(name, "");
        return kind switch
        {
            AuditKind.ContactPersonAssigned => values.ContainsKey("from") ? $"Van {Value("from")} naar {Value("to")}." : $"{Value("to")} is contactpersoon.",
            AuditKind.FollowUpHandedOver => $"Van {Value("from")} aan {Value("to")}.",
            AuditKind.StageChanged => $"Van {Stage(Value("from"))} naar {Stage(Value("to"))}.",
            AuditKind.TermMet => $"{Term(Value("term"))}.",
            AuditKind.TermAlerted => $"{Term(Value("term"))}; bericht aan {Value("to")}.",
            AuditKind.LeadShared => $"Met {Value("to")}, {(Value("named") == "1" ? "met" : "zonder")} namen, tot en met {Day(Value("until"))}.",
            AuditKind.LeadShareEnded => $"Met {Value("to")}.",
            >= AuditKind.ProposalAsked and <= AuditKind.ProposalAnswered or AuditKind.ProposalDeviated or >= AuditKind.ApprovalAsked and <= AuditKind.ProposalLinkSent
                => ProposalAuditWords.Of(kind, Value),
            AuditKind.Shortlisted or AuditKind.ShortlistRemoved or AuditKind.SiteExcluded or AuditKind.SiteExclusionEnded => $"{Value("site")}.",
            AuditKind.FollowUpPlanned or AuditKind.FollowUpMoved when values.ContainsKey("due") => $"Voor {Day(Value("due")[..10])}.",
            _ => "",
        };
    }

    private static string Stage(string name) => Enum.TryParse<LeadStage>(name, out var stage) ? stage.Dutch() : name;

    private static string Term(string name) => Enum.TryParse<TermKind>(name, out var kind) ? kind.Dutch() is var word ? char.ToUpperInvariant(word[0]) + word[1..] : "" : name;

    private static string Day(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? Written.Date(on, "nl") : day;

    private static string Said(IReadOnlyDictionary<string, string> values, string name) => values.GetValueOrDefault(name, "") switch
    {
        "" => "leeg",
        "yes" => "ja",
        "no" => "nee",
        var text => string.Join(", ", text.Split(", ").Select(Role.Dutch)),
    };
}

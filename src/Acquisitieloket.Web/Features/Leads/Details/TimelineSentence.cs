using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Features.Shared;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>An event of the timeline as a Dutch sentence, with what is worth telling of it in lines below.</summary>
public sealed record TimelineSentence(string Title, IReadOnlyList<string> Lines, Tone Tone = Tone.Neutral)
{
    /// <summary>
    /// The sentence for an event of a kind with its named values; every kind has one. The name of an employee who did it tells
    /// that apart from what a company does itself; moments of another year than this one say which.
    /// </summary>
    public static TimelineSentence Of(AuditKind kind, IReadOnlyDictionary<string, string> values, int thisYear, string? employee = null)
    {
        string Value(string name) => values.GetValueOrDefault(name, "");
        string When(string name) => TimelineWords.Moment(Value(name), thisYear);
        return kind switch
        {
            AuditKind.EnquiryReceived => Say($"Vestigingsvraag ontvangen {TimelineWords.Via(Read<Channel>(Value("channel")))}"),
            AuditKind.ContactPersonAssigned => Say(values.ContainsKey("from")
                ? $"Overgedragen van {Value("from")} aan {Value("to")}"
                : $"{Value("to")} is contactpersoon geworden", Value("reason")),
            AuditKind.StageChanged => Say(
                $"Fase van {Stage(Value("from"))} naar {Stage(Value("to"))}", $"{TimelineWords.Ending(values)}\n{Value("reason")}"),
            AuditKind.InteractionAdded => Say(
                TimelineWords.Contact(Read<InteractionKind>(Value("kind")), Value("reached") == "true"),
                values.ContainsKey("at") ? $"Dit was {When("at")}.\n{Value("text")}" : Value("text")),
            AuditKind.FollowUpPlanned => Say($"Opvolging gepland: {Value("subject")}", $"Voor {When("due")}.{TimelineWords.Recurs(Value("recurs"))}"),
            AuditKind.FollowUpMoved => Say($"Opvolging verplaatst: {Value("subject")}",
                $"Van {When("from")} naar {When("due")}."),
            AuditKind.FollowUpCompleted => Say($"Opvolging afgerond: {Value("subject")}", Value("result")),
            AuditKind.FollowUpSkipped => Say($"Opvolging overgeslagen: {Value("subject")}", Value("result")),
            AuditKind.FollowUpHandedOver => Say($"Opvolging overgedragen van {Value("from")} aan {Value("to")}: {Value("subject")}", Value("note")),
            AuditKind.FollowUpUndone => Say($"Afronden ongedaan gemaakt: {Value("subject")}"),
            AuditKind.FollowUpRecurrenceEnded => Say($"Herhaalt niet meer: {Value("subject")}"),
            AuditKind.MatchRun => Say("Matching uitgevoerd", TimelineWords.Counts(values)),
            AuditKind.Shortlisted => Say($"{Value("site")} op de selectie gezet", Value("reason")),
            AuditKind.ShortlistRemoved => Say($"{Value("site")} van de selectie gehaald", Value("reason")),
            AuditKind.SiteExcluded => Say($"{Value("site")} uitgesloten", Value("reason")),
            AuditKind.SiteExclusionEnded => Say($"{Value("site")} doet weer mee"),
            AuditKind.ProposalAsked => Say(
                $"Locatievoorstel {Value("number")} opgesteld", $"{TimelineWords.Sites(Value("sites"))}, {TimelineWords.Language(Value("language"))}."),
            AuditKind.ProposalDeviated => Say(
                $"Locatievoorstel {Value("number")} wijkt af van de ranglijst", $"{Value("site")} komt boven {Value("passedOver")}.\nReden: {Value("reason")}", Tone.Warn),
            AuditKind.ApprovalAsked => Say($"Goedkeuring gevraagd aan gemeente {Value("municipality")} voor voorstel {Value("number")}",
                $"{Value("sites")}\n{(Value("to").Length > 0 ? $"Bericht aan {Value("to")}." : "")}"),
            AuditKind.ApprovalAnswered => Say(
                $"Gemeente {Value("municipality")}: {(Read<ApprovalVerdict>(Value("verdict")) == ApprovalVerdict.Refused ? "niet akkoord" : "akkoord")} met voorstel {Value("number")}",
                Value("text"), Read<ApprovalVerdict>(Value("verdict")) == ApprovalVerdict.Refused ? Tone.Late : Tone.Info),
            AuditKind.ApprovalCarried => Say(
                $"Goedkeuring van gemeente {Value("municipality")} geldt ook voor voorstel {Value("number")}", $"Gegeven bij voorstel {Value("from")}; er is niets aan veranderd."),
            AuditKind.ApprovalLapsed => Say($"Goedkeuring van gemeente {Value("municipality")} voor voorstel {Value("number")} is niet meer nodig", Value("reason")),
            AuditKind.ProposalHeld => Say($"Locatievoorstel {Value("number")} is niet verstuurd", Value("reason"), Tone.Warn),
            AuditKind.ProposalWithdrawn => Say($"Locatievoorstel {Value("number")} ingetrokken", Value("reason"), Tone.Warn),
            AuditKind.ProposalLinkSent => Say($"Link van locatievoorstel {Value("number")} opnieuw verstuurd{TimelineWords.To(Value("to"))}"),
            AuditKind.ProposalMade => Say($"Locatievoorstel {Value("number")} staat klaar als PDF"),
            AuditKind.ProposalSent => Say($"Locatievoorstel {Value("number")} verstuurd{TimelineWords.To(Value("to"))}", tone: Tone.Info),
            AuditKind.ProposalOpened => Say($"Het bedrijf opende locatievoorstel {Value("number")}", tone: Tone.Info),
            AuditKind.ProposalDownloaded => Say($"Het bedrijf bewaarde locatievoorstel {Value("number")}", tone: Tone.Info),
            AuditKind.ProposalAnswered => Say(
                $"Antwoord op {Value("site")}{TimelineWords.OfVersion(Value("number"))}: {Read<ProposalAnswer>(Value("answer"))?.InDutch()}", Value("text"), Tone.Info),
            AuditKind.MessageFromCompany => Say(Value("via") == "mail" ? "Bericht van het bedrijf, per mail" : "Bericht van het bedrijf", Value("text"), Tone.Info),
            AuditKind.RequirementsChanged => new("Eisen en wensen aangepast", [.. values.Select(v => $"{v.Key}: {v.Value}")]),
            AuditKind.MailSent => Say($"Mail verstuurd aan {Value("to")}", TimelineWords.Mail(Value("template"))),
            AuditKind.MailFailed => Say(
                $"Mail aan {Value("to")} kwam niet aan", TimelineWords.Failed(Value("template"), When("made"), Value("missed") == "true"), Tone.Late),
            AuditKind.LeadShared => new($"Gedeeld met {Value("to")}, {(Value("named") == "1" ? "met" : "zonder")} namen", [.. TimelineWords.Shared(values)]),
            AuditKind.LeadShareEnded => Say($"Niet meer gedeeld met {Value("to")}"),
            AuditKind.TermMet => Say($"Termijn gehaald: {TimelineWords.Term(Read<TermKind>(Value("term")))}"),
            AuditKind.TermAlerted => Say(
                $"{TimelineWords.Alert(Read<TermAlert>(Value("alert")))}: {TimelineWords.Term(Read<TermKind>(Value("term")))}",
                $"Bericht aan {Value("to")}.", Value("alert") == nameof(TermAlert.Warning) ? Tone.Warn : Tone.Late),
            AuditKind.LeadAccepted => Say("Overgedragen lead aangenomen"),
            AuditKind.LeadReopened => Say("Lead heropend", Value("reason")),
            AuditKind.FollowUpEscalated => Say($"Te laat gemeld aan {Value("to")}: {Value("subject")}"),
            AuditKind.ReminderSent => Say($"Herinnering aan {Value("to")}: {Value("subject")}"),
            AuditKind.DocumentAdded => Say($"Document toegevoegd: {Value("name")}", tone: Tone.Info),
            AuditKind.DocumentRemoved => Say($"Document verwijderd: {Value("name")}"),
            AuditKind.AttachmentRefused => Say($"Bijlage geweigerd: {Value("name")}", TimelineWords.Refused(Read<FileFault>(Value("fault"))), Tone.Warn),
            AuditKind.HeldMailTied => Say("Aangehouden mail bij deze lead gezet"),
            AuditKind.HeldMailDiscarded => Say("Aangehouden mail terzijde gelegd", Value("reason")),
            AuditKind.DataCorrected => new(
                $"Gegevens verbeterd door {employee ?? "het bedrijf"}", [.. values.Select(v => $"{v.Key}: {v.Value}")], employee is null ? Tone.Info : Tone.Neutral),
            AuditKind.VisitAsked => Say($"Bezichtiging gevraagd{TimelineWords.At(Value("site"))}", Value("wishes"), Tone.Info),
            AuditKind.VisitPlanned => Say($"Bezichtiging gepland{TimelineWords.At(Value("site"))}",
                $"{When("at")}\n{Value("place")}", Tone.Info),
            AuditKind.VisitCancelled => Say($"Bezichtiging gaat niet door{TimelineWords.At(Value("site"))}", Value("reason")),
            AuditKind.QuestionAsked => Say($"{Value("question")} gesteld aan {Value("to")}",
                $"Graag antwoord voor {When("due")}.\n{Value("text")}"),
            AuditKind.QuestionAnswered => Say($"Antwoord: {Value("question")}", Value("text"), Tone.Info),
            AuditKind.QuestionWithdrawn => Say($"{Value("question")} ingetrokken", Value("reason")),
            AuditKind.QuestionMoved => Say($"Meer tijd: {Value("question")}",
                $"Van {When("from")} naar {When("due")}.\n{Value("reason")}", Tone.Warn),
            AuditKind.QuestionHandedOver => Say($"{Value("question")} doorgegeven aan {Value("to")}"),
            AuditKind.ErasureRequested => Say("Het bedrijf vraagt om zijn gegevens te wissen", Value("text"), Tone.Warn),
            AuditKind.ErasureAnswered => Say(Value("granted") == "false" ? "Verzoek om te wissen afgewezen" : "Gegevens gewist", Value("reason")),
            AuditKind.RetentionApplied => Say("Gegevens gewist: de bewaartermijn is voorbij"),
            AuditKind.RetentionHeld => Say($"Wissen uitgesteld tot en met {Value("until")}", Value("reason")),
            AuditKind.LinkRevoked => Say("Persoonlijke link ingetrokken", Value("reason")),
            AuditKind.MailRetried => Say($"Mail aan {Value("to")} opnieuw aangeboden", TimelineWords.Mail(Value("template"))),
            AuditKind.MailDropped => Say($"Mail aan {Value("to")} vervallen: hij wordt niet meer verstuurd",
                $"{TimelineWords.Mail(Value("template"))}\n{Value("reason")}".Trim()),
            AuditKind.WorkRetried => Say($"{WorkWords.Of(Value("work"))}: opnieuw aangeboden"),
            AuditKind.WorkDropped => Say($"{WorkWords.Of(Value("work"))}: vervallen", Value("reason")),
            AuditKind.PlotClaimed => Say(
                $"{Read<ClaimKind>(Value("claim"))?.Dutch()} op kavel {Value("plot")} van {Value("site")} vastgelegd", TimelineWords.Claim(values)),
            AuditKind.PlotClaimEnded => Say($"{Read<ClaimKind>(Value("claim"))?.Dutch()} op kavel {Value("plot")} van {Value("site")}: "
                + Read<ClaimEnd>(Value("end"))?.Dutch().ToLowerInvariant(), Value("reason")),
            AuditKind.OfferFound => Say($"{Value("what")} past nu"),
            AuditKind.OfferAnswered => Say($"{Value("what")}: {(Value("accepted") == "true" ? "opnieuw aanbieden" : "nu niet aanbieden")}", Value("reason")),
            AuditKind.OfferConsentChanged => Say(Value("given") == "true"
                ? "Het bedrijf wil het horen als er iets past" : "Het bedrijf wil niet meer horen als er iets past", tone: Tone.Info),
            AuditKind.IssueStep => Say($"Uitgifteprocedure van kavel {Value("plot")} van {Value("site")}: "
                + Read<IssueStepKind>(Value("step"))?.Dutch().ToLowerInvariant()),
            AuditKind.IssueFileRead => Say($"Uitgiftedossier {Value("procedure")} opgehaald"),
            AuditKind.PlotsRedrawn => Say($"Kavel {Value("from")} van {Value("site")} is nu {Value("to")}", Value("reason")),
            AuditKind.RegisterImported => Say($"Bestand {Value("file")} in het register ingelezen: {Value("added")} nieuw, {Value("changed")} gewijzigd, {Value("renewed")} bevestigd", Value("sites")),
            AuditKind.RegisterTakenOut => Say($"{Value("name")} van {Value("site")} uit het register gehaald", Value("reason")),
            AuditKind.RegisterPutBack => Say($"{Value("name")} van {Value("site")} teruggezet in het register"),
            AuditKind.TermSettingChanged => Say("Servicetermijnen of kantooruren gewijzigd"),
            AuditKind.TargetChanged => Say("Doel van een kerncijfer gewijzigd"),
            AuditKind.BoardReportAsked => Say($"Bestuursrapportage {Value("report")}, versie {Value("number")} gevraagd"),
            AuditKind.BoardReportMade => Say($"Bestuursrapportage {Value("report")}, versie {Value("number")} gemaakt"),
            AuditKind.BoardReportRemarked => Say($"Toelichting bij bestuursrapportage {Value("report")} gewijzigd: versie {Value("number")}"),
            AuditKind.TextChanged => Say("Tekst gewijzigd"),
            AuditKind.WeightsChanged => Say($"Weging van de matching gewijzigd: {Value("segment")}", Value("reason")),
            AuditKind.ApiKeyMade => Say($"API-sleutel gemaakt: {Value("name")}"),
            AuditKind.ApiKeyRevoked => Say($"API-sleutel ingetrokken: {Value("name")}"),
            AuditKind.CalendarFeedMade => Say($"{Value("person")} maakte een agendalink"),
            AuditKind.CalendarFeedEnded => Say($"{Value("person")} trok de agendalink in"),
            AuditKind.PersonInvited => Say($"Uitnodiging gestuurd aan {Value("person")}"),
            AuditKind.PersonChanged => Say($"{Value("person")} gewijzigd", $"{Value("from")} → {Value("to")}"),
            AuditKind.PasswordChosen => Say($"{Value("person")} koos een wachtwoord"),
            AuditKind.PersonUnlocked => Say($"{Value("person")} kan weer aanmelden"),
            AuditKind.OrganisationTied => Say($"Werkaccount gekoppeld aan {Value("person")}"),
            AuditKind.OrganisationUntied => Say($"Werkaccount losgemaakt van {Value("person")}"),
            AuditKind.TwoFactorReset => Say($"Code uit de app uitgezet bij {Value("person")}"),
            AuditKind.DepartmentChanged => Say($"{Value("department")} gewijzigd", $"{Value("from")} → {Value("to")}"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of event has no sentence."),
        };
    }

    private static TimelineSentence Say(string title, string line = "", Tone tone = Tone.Neutral) =>
        new(title, string.IsNullOrWhiteSpace(line) ? [] : line.Split('\n', StringSplitOptions.RemoveEmptyEntries), tone);

    private static string Stage(string name) => Read<LeadStage>(name)?.Dutch() ?? "";

    private static T? Read<T>(string name) where T : struct, Enum =>
        Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value : null;
}

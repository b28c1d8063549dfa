using Acquisitieloket.Core.Mail;

namespace Acquisitieloket.Web.Features.Shared.Leads;

/// <summary>What a mail of a lead is, for employees.</summary>
public static class MailWords
{
    /// <summary>"Locatievoorstel met een link"; empty for a template that is not known.</summary>
    public static string Of(string template) => template switch
    {
        MailName.EnquiryReceived => "Bevestiging van de vestigingsvraag",
        MailName.ProposalReady => "Locatievoorstel met een link",
        MailName.ProposalLink => "Link naar een locatievoorstel, opnieuw",
        MailName.LinkRenewed => "Nieuwe link naar de statuspagina",
        MailName.ContactPersonChanged => "Bericht over een andere contactpersoon",
        MailName.LeadAssigned => "Bericht dat de lead is toegewezen",
        MailName.Digest => "Dagelijkse mail over de eigen dag",
        MailName.ReportSubscription => "Rapportage per mail",
        MailName.FollowUpOverdue => "Bericht dat een opvolging te laat is",
        MailName.FollowUpHandedOver => "Overgedragen opvolging",
        MailName.TermWarning => "Bericht dat een servicetermijn afloopt",
        MailName.TermEscalated => "Bericht dat een servicetermijn verstreken is",
        MailName.TermForManager => "Bericht aan de EZ-manager dat een servicetermijn ruim verstreken is",
        MailName.ProposalAnswered => "Bericht over een antwoord op een voorstel",
        MailName.MessageFromCompany => "Bericht dat het bedrijf schreef",
        MailName.MessageFromContactPerson => "Bericht aan het bedrijf",
        MailName.Letter => "Mail van een medewerker",
        MailName.LinkReplaced => "Nieuwe link in plaats van een ingetrokken link",
        MailName.VisitPlanned => "Afspraak voor een bezichtiging",
        MailName.VisitCancelled => "Bericht dat een bezichtiging niet doorgaat",
        MailName.AddressChanged => "Bericht dat het e-mailadres is gewijzigd",
        MailName.AddressConfirmed => "Nieuwe link aan het nieuwe e-mailadres",
        MailName.CompanyWithdrew => "Bericht dat het bedrijf de vraag introk",
        MailName.EnquiryWithdrawn => "Bevestiging dat de vraag is ingetrokken",
        MailName.DataCorrected => "Bericht dat het bedrijf gegevens verbeterde",
        MailName.ErasureAsked => "Bevestiging van het verzoek om te wissen",
        MailName.ErasureRequested => "Verzoek van het bedrijf om te wissen",
        MailName.ErasureRefused => "Antwoord op het verzoek om te wissen",
        MailName.ErasureGranted => "Bericht dat de gegevens zijn gewist",
        MailName.DocumentsFromCompany => "Bericht dat het bedrijf documenten toevoegde",
        MailName.DocumentsForCompany => "Bericht dat er documenten klaarstaan",
        MailName.QuestionAsked => "Back-officevraag aan een specialist",
        MailName.QuestionReminder => "Herinnering aan een back-officevraag",
        MailName.QuestionWithdrawn => "Bericht dat een back-officevraag vervalt",
        MailName.QuestionAnswered => "Antwoord op een back-officevraag",
        MailName.QuestionMoved => "Bericht dat een back-officevraag meer tijd kost",
        MailName.QuestionLate => "Bericht dat een back-officevraag te laat is",
        MailName.ApprovalAsked => "Vraag om goedkeuring van een voorstel",
        MailName.ApprovalReminder => "Herinnering aan een goedkeuring",
        MailName.ApprovalAnswered => "Antwoord op een vraag om goedkeuring",
        MailName.ReviewDue => "Bericht dat werklocaties moeten worden nagekeken",
        MailName.LeadShared => "Bericht dat de lead is gedeeld",
        MailName.PartnerReplied => "Bericht van een partner",
        _ => "",
    };

    /// <summary>What is to be done about a mail that the company did not get.</summary>
    public const string ToDo = "Bel het bedrijf en vraag naar het juiste e-mailadres. Vraag daarna de beheerder om de mail opnieuw te versturen of te laten vervallen.";
}

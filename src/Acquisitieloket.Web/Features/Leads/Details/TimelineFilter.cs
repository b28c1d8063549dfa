using Acquisitieloket.Core.Audit;

namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>The views of a timeline: everything, or one kind of event.</summary>
public sealed record TimelineFilter(string? Key, string Text, params IReadOnlyList<AuditKind> Kinds)
{
    /// <summary>Each kind of event stands in exactly one of them besides "Alles".</summary>
    public static IReadOnlyList<TimelineFilter> All { get; } =
    [
        new(null, "Alles"),
        new("contact", "Contact",
            AuditKind.EnquiryReceived, AuditKind.InteractionAdded, AuditKind.MessageFromCompany,
            AuditKind.FollowUpPlanned, AuditKind.FollowUpMoved, AuditKind.FollowUpCompleted, AuditKind.FollowUpSkipped,
            AuditKind.FollowUpHandedOver, AuditKind.FollowUpUndone, AuditKind.FollowUpRecurrenceEnded,
            AuditKind.DocumentAdded, AuditKind.DocumentRemoved, AuditKind.AttachmentRefused,
            AuditKind.VisitAsked, AuditKind.VisitPlanned, AuditKind.VisitCancelled),
        new("stappen", "Stappen",
            AuditKind.StageChanged, AuditKind.LeadReopened, AuditKind.ContactPersonAssigned, AuditKind.LeadAccepted,
            AuditKind.RequirementsChanged, AuditKind.DataCorrected, AuditKind.TermMet, AuditKind.TermAlerted,
            AuditKind.ErasureRequested, AuditKind.ErasureAnswered, AuditKind.RetentionApplied, AuditKind.RetentionHeld, AuditKind.LinkRevoked,
            AuditKind.LeadShared, AuditKind.LeadShareEnded,
            AuditKind.ApiKeyMade, AuditKind.ApiKeyRevoked, AuditKind.CalendarFeedMade, AuditKind.CalendarFeedEnded,
            AuditKind.PersonInvited, AuditKind.PersonChanged, AuditKind.PasswordChosen, AuditKind.PersonUnlocked,
            AuditKind.TwoFactorReset, AuditKind.DepartmentChanged,
            AuditKind.OrganisationTied, AuditKind.OrganisationUntied, AuditKind.TermSettingChanged, AuditKind.TargetChanged, AuditKind.TextChanged, AuditKind.WeightsChanged,
            AuditKind.BoardReportAsked, AuditKind.BoardReportMade, AuditKind.BoardReportRemarked),
        new("voorstellen", "Matching en voorstellen",
            AuditKind.MatchRun, AuditKind.Shortlisted, AuditKind.ShortlistRemoved, AuditKind.SiteExcluded, AuditKind.SiteExclusionEnded, AuditKind.ProposalAsked,
            AuditKind.ProposalDeviated, AuditKind.ApprovalAsked, AuditKind.ApprovalAnswered, AuditKind.ApprovalCarried,
            AuditKind.ApprovalLapsed, AuditKind.ProposalHeld, AuditKind.ProposalWithdrawn, AuditKind.ProposalLinkSent, AuditKind.ProposalMade, AuditKind.ProposalSent, AuditKind.ProposalOpened, AuditKind.ProposalDownloaded,
            AuditKind.ProposalAnswered, AuditKind.PlotClaimed, AuditKind.PlotClaimEnded,
            AuditKind.OfferFound, AuditKind.OfferAnswered, AuditKind.OfferConsentChanged,
            AuditKind.IssueStep, AuditKind.IssueFileRead, AuditKind.PlotsRedrawn, AuditKind.RegisterImported, AuditKind.RegisterTakenOut, AuditKind.RegisterPutBack),
        new("vragen", "Back-officevragen",
            AuditKind.QuestionAsked, AuditKind.QuestionAnswered, AuditKind.QuestionWithdrawn, AuditKind.QuestionMoved,
            AuditKind.QuestionHandedOver),
        new("mail", "Mail", AuditKind.MailSent, AuditKind.MailFailed, AuditKind.MailRetried, AuditKind.MailDropped, AuditKind.WorkRetried, AuditKind.WorkDropped, AuditKind.ReminderSent, AuditKind.FollowUpEscalated,
            AuditKind.HeldMailTied, AuditKind.HeldMailDiscarded),
    ];

    /// <summary>The filter of an address; everything for one that is not known.</summary>
    public static TimelineFilter Of(string? key) => All.FirstOrDefault(f => f.Key == key) ?? All[0];
}

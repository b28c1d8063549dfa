namespace Acquisitieloket.Core.Mail;

/// <summary>Names of the mail templates below templates/mail/{language}.</summary>
public static class MailName
{
    public const string EnquiryReceived = "enquiry-received";
    public const string ProposalReady = "proposal-ready";
    public const string ProposalLink = "proposal-link";
    public const string LinkRenewed = "link-renewed";
    public const string ContactPersonChanged = "contact-person-changed";
    public const string LeadAssigned = "lead-assigned";
    public const string Digest = "digest";
    public const string ReportSubscription = "report-subscription";
    public const string FollowUpOverdue = "follow-up-overdue";
    public const string FollowUpHandedOver = "follow-up-handed-over";
    public const string ProposalAnswered = "proposal-answered";
    public const string MessageFromCompany = "message-from-company";
    public const string DocumentsFromCompany = "documents-from-company";
    public const string DocumentsForCompany = "documents-for-company";
    public const string MessageFromContactPerson = "message-from-contact-person";
    public const string Letter = "letter";
    public const string LinkReplaced = "link-replaced";
    public const string VisitPlanned = "visit-planned";
    public const string VisitCancelled = "visit-cancelled";
    public const string AddressChanged = "address-changed";
    public const string AddressConfirmed = "address-confirmed";
    public const string CompanyWithdrew = "company-withdrew";
    public const string EnquiryWithdrawn = "enquiry-withdrawn";
    public const string DataCorrected = "data-corrected";
    public const string TermWarning = "term-warning";
    public const string TermEscalated = "term-escalated";
    public const string TermForManager = "term-for-manager";
    public const string ErasureRequested = "erasure-requested";
    public const string ErasureAsked = "erasure-asked";
    public const string ErasureRefused = "erasure-refused";
    public const string ErasureGranted = "erasure-granted";
    public const string QuestionAsked = "question-asked";
    public const string QuestionReminder = "question-reminder";
    public const string QuestionWithdrawn = "question-withdrawn";
    public const string QuestionAnswered = "question-answered";
    public const string QuestionMoved = "question-moved";
    public const string QuestionLate = "question-late";
    public const string ApprovalAsked = "approval-asked";
    public const string ApprovalReminder = "approval-reminder";
    public const string ApprovalAnswered = "approval-answered";
    public const string LeadShared = "lead-shared";
    public const string PartnerReplied = "partner-replied";
    public const string ReviewDue = "review-due";
    public const string Invitation = "invitation";
    public const string NewPassword = "new-password";

    /// <summary>Those that only remind an employee of what stands on the own day as well; each employee may do without them.</summary>
    public static readonly IReadOnlyList<string> Reminders = [Digest, ReportSubscription, FollowUpHandedOver, TermWarning, QuestionReminder, ApprovalReminder];

    /// <summary>The value of a reminder that says whom it reminds.</summary>
    internal const string Reminded = "reminded";
}

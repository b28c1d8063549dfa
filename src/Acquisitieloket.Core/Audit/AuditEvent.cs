using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Audit;

/// <summary>Something that happened, written in the transaction that made it happen. Those of a lead are its timeline.</summary>
public sealed class AuditEvent
{
    public long Id { get; set; }
    public required DateTime At { get; set; }
    public long? LeadId { get; set; }
    public Lead? Lead { get; set; }
    public long? ActorId { get; set; }
    public required string ActorName { get; set; }
    public required AuditKind Kind { get; set; }
    /// <summary>Named values of the event, such as from, to, reason.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; set; }
    /// <summary>Of the form by which a person made it happen; no two events have the same, so that a form does its work once.</summary>
    public Guid? FormKey { get; set; }
}

/// <summary>Kinds of events. Numbers are stored; never renumber.</summary>
public enum AuditKind
{
    EnquiryReceived = 1,
    ContactPersonAssigned = 2,
    StageChanged = 3,
    InteractionAdded = 4,
    FollowUpPlanned = 5,
    FollowUpMoved = 6,
    FollowUpCompleted = 7,
    FollowUpSkipped = 8,
    MatchRun = 9,
    Shortlisted = 10,
    ShortlistRemoved = 11,
    ProposalAsked = 12,
    ProposalMade = 13,
    ProposalSent = 14,
    ProposalOpened = 15,
    ProposalDownloaded = 16,
    ProposalAnswered = 17,
    MessageFromCompany = 18,
    RequirementsChanged = 19,
    MailSent = 20,
    MailFailed = 21,
    TermMet = 22,
    LeadReopened = 23,
    ReminderSent = 24,
    DocumentAdded = 25,
    DocumentRemoved = 26,
    DataCorrected = 27,
    VisitAsked = 28,
    VisitPlanned = 29,
    VisitCancelled = 30,
    ErasureRequested = 31,
    ErasureAnswered = 32,
    LinkRevoked = 33,
    MailRetried = 34,
    ApiKeyMade = 35,
    ApiKeyRevoked = 36,
    RetentionApplied = 37,
    RetentionHeld = 38,
    LeadAccepted = 39,
    TermAlerted = 40,
    MailDropped = 41,
    AttachmentRefused = 80,
    HeldMailTied = 81,
    HeldMailDiscarded = 82,
    LeadShared = 90,
    LeadShareEnded = 91,
    QuestionAsked = 50,
    QuestionAnswered = 51,
    QuestionWithdrawn = 52,
    QuestionMoved = 53,
    QuestionHandedOver = 54,
    PersonInvited = 60,
    PersonChanged = 61,
    PasswordChosen = 62,
    PersonUnlocked = 63,
    TwoFactorReset = 64,
    DepartmentChanged = 65,
    OrganisationTied = 66,
    OrganisationUntied = 67,
    TermSettingChanged = 70,
    TextChanged = 71,
    PlotClaimed = 100,
    PlotClaimEnded = 101,
    OfferFound = 120,
    OfferAnswered = 121,
    OfferConsentChanged = 122,
    WeightsChanged = 140,
    SiteExcluded = 141,
    SiteExclusionEnded = 142,
    ProposalDeviated = 143,
    FollowUpEscalated = 42,
    ApprovalAsked = 180,
    ApprovalAnswered = 181,
    ApprovalCarried = 182,
    ApprovalLapsed = 183,
    ProposalHeld = 184,
    ProposalWithdrawn = 185,
    ProposalLinkSent = 186,
    WorkRetried = 160,
    WorkDropped = 161,
    IssueStep = 102,
    IssueFileRead = 103,
    PlotsRedrawn = 104,
    RegisterImported = 130,
    RegisterTakenOut = 131,
    RegisterPutBack = 132,
    FollowUpHandedOver = 170,
    FollowUpUndone = 171,
    FollowUpRecurrenceEnded = 172,
    CalendarFeedMade = 200,
    CalendarFeedEnded = 201,
    TargetChanged = 230,
    BoardReportAsked = 220,
    BoardReportMade = 221,
    BoardReportRemarked = 222,
}

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> entry)
    {
        entry.HasIndex(e => new { e.LeadId, e.At });
        // The audit log: everything, of a person, of a kind; latest first.
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => new { e.ActorId, e.At });
        entry.HasIndex(e => new { e.Kind, e.At });
        entry.HasIndex(e => e.FormKey).IsUnique().HasFilter("\"FormKey\" IS NOT NULL");
        entry.Property(e => e.ActorName).HasMaxLength(Contact.NameLength);
        entry.Property(e => e.Values).HasJson();
    }
}

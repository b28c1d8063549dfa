using Acquisitieloket.Core.Audit;

namespace Acquisitieloket.Core.Privacy;

/// <summary>What is left of an event once the one whom it is about has been erased.</summary>
internal static class ErasedEvent
{
    // Values that no person types and that name nobody but our own people and sites.
    private static readonly Dictionary<AuditKind, string[]> Kept = new()
    {
        [AuditKind.EnquiryReceived] = ["channel"],
        [AuditKind.ContactPersonAssigned] = ["from", "to"],
        [AuditKind.StageChanged] = ["from", "to", "cause", "m2", "kva"],
        [AuditKind.MessageFromCompany] = ["via"],
        [AuditKind.AttachmentRefused] = ["fault"],
        [AuditKind.HeldMailDiscarded] = ["mail"],
        [AuditKind.InteractionAdded] = ["kind", "reached", "at"],
        [AuditKind.FollowUpPlanned] = ["due", "recurs"],
        [AuditKind.FollowUpMoved] = ["from", "due"],
        [AuditKind.FollowUpHandedOver] = ["from", "to"],
        [AuditKind.MatchRun] = ["suitable", "almost"],
        [AuditKind.Shortlisted] = ["site", "passedOver"],
        [AuditKind.ShortlistRemoved] = ["site", "kept"],
        [AuditKind.SiteExcluded] = ["site"],
        [AuditKind.SiteExclusionEnded] = ["site"],
        [AuditKind.ProposalAsked] = ["number", "sites", "language"],
        [AuditKind.ProposalDeviated] = ["number", "site", "passedOver"],
        [AuditKind.ApprovalAsked] = ["number", "municipality", "to", "sites"],
        [AuditKind.ApprovalAnswered] = ["number", "municipality", "verdict"],
        [AuditKind.ApprovalCarried] = ["number", "municipality", "from"],
        [AuditKind.ApprovalLapsed] = ["number", "municipality"],
        [AuditKind.ProposalHeld] = ["number"],
        [AuditKind.ProposalWithdrawn] = ["number"],
        [AuditKind.ProposalLinkSent] = ["number"],
        [AuditKind.ProposalMade] = ["number"],
        [AuditKind.ProposalSent] = ["number"],
        [AuditKind.ProposalOpened] = ["number"],
        [AuditKind.ProposalDownloaded] = ["number"],
        [AuditKind.ProposalAnswered] = ["number", "site", "answer"],
        [AuditKind.MailSent] = ["template"],
        [AuditKind.MailFailed] = ["template", "made"],
        [AuditKind.MailRetried] = ["work", "template"],
        [AuditKind.MailDropped] = ["work", "template"],
        [AuditKind.WorkRetried] = ["work"],
        [AuditKind.WorkDropped] = ["work"],
        [AuditKind.TermMet] = ["term"],
        [AuditKind.TermAlerted] = ["term", "alert", "to"],
        [AuditKind.FollowUpEscalated] = ["to"],
        [AuditKind.VisitAsked] = ["site"],
        [AuditKind.VisitPlanned] = ["site", "at"],
        [AuditKind.VisitCancelled] = ["site"],
        [AuditKind.QuestionAsked] = ["question", "to", "due"],
        [AuditKind.QuestionAnswered] = ["question"],
        [AuditKind.QuestionWithdrawn] = ["question"],
        [AuditKind.QuestionMoved] = ["question", "from", "due"],
        [AuditKind.QuestionHandedOver] = ["question", "to"],
        [AuditKind.LeadShared] = ["to", "named", "until"],
        [AuditKind.LeadShareEnded] = ["to"],
        [AuditKind.PlotClaimed] = ["claim", "site", "plot", "until", "fee"],
        [AuditKind.PlotClaimEnded] = ["claim", "site", "plot", "until", "end"],
        [AuditKind.OfferFound] = ["what"],
        [AuditKind.OfferAnswered] = ["what", "accepted"],
        [AuditKind.OfferConsentChanged] = ["given"],
        [AuditKind.IssueStep] = ["step", "site", "plot"],
        [AuditKind.ErasureAnswered] = ["granted"],
        [AuditKind.RetentionApplied] = ["term"],
        [AuditKind.RetentionHeld] = ["until"],
    };

    /// <summary>The values of an event of a kind with all that may be personal replaced; a kind not named here keeps none.</summary>
    public static IReadOnlyDictionary<string, string> Of(AuditKind kind, IReadOnlyDictionary<string, string> values) =>
        values.ToDictionary(v => v.Key, v => Kept.GetValueOrDefault(kind, []).Contains(v.Key) ? v.Value : Erased.Text);
}

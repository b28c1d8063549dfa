using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Features.Shared.ContactPersons;
using Acquisitieloket.Web.Features.Shared.Documents;

namespace Acquisitieloket.Web.Features.Status.Overview;

/// <summary>Everything on the company's own page; moments in UTC.</summary>
public sealed record OverviewModel
{
    public required string Token { get; init; }
    public required string Reference { get; init; }
    public required string CompanyName { get; init; }
    public required LeadStage Stage { get; init; }
    public required DateTime StageSince { get; init; }
    public required DateTime SubmittedAt { get; init; }
    public required DateOnly? WakeUpOn { get; init; }
    /// <summary>Since when the company wants to hear when something fits; null without its yes.</summary>
    public required DateTime? OfferConsentAt { get; init; }
    /// <summary>When the company was reached for the first time; null before.</summary>
    public required DateTime? ContactedAt { get; init; }
    public required DateTime Now { get; init; }
    /// <summary>The company for which someone else asks, or words for one that has no name yet; null for asking for oneself.</summary>
    public required string? AskedFor { get; init; }
    public required ContactCard Who { get; init; }
    /// <summary>The phases so far as a company sees them, newest first; the names are those of <see cref="Phase"/>.</summary>
    public required IReadOnlyList<(string Phase, DateTime At)> History { get; init; }
    public required IReadOnlyList<(TermKind Kind, DateTime DueAt)> Promises { get; init; }
    public required IReadOnlyList<ProposalLine> Proposals { get; init; }
    public required IReadOnlyList<VisitLine> Visits { get; init; }
    /// <summary>The company asked a question about a proposal that waits for our answer.</summary>
    public required bool QuestionWaits { get; init; }
    /// <summary>The last request to erase; null when none was made.</summary>
    public required ErasureLine? Erasure { get; init; }
    public required IReadOnlyList<MessageLine> Messages { get; init; }
    public required IReadOnlyList<FileLine> Documents { get; init; }
    public required IReadOnlyList<(EnquirySubject Subject, IReadOnlyList<AnswerLine> Lines)> Answers { get; init; }
    /// <summary>What the visitor did a moment ago, such as message or withdrawn; null for nothing.</summary>
    public string? JustDone { get; init; }
    /// <summary>What was typed in the message box.</summary>
    public string? Text { get; init; }

    public bool Closed => Stage.IsClosed();

    public IReadOnlyList<ProposalLine> Unanswered =>
        [.. Proposals.Where(p => !p.Answered && !p.Expired && p.Token is not null)];

    public IReadOnlyList<VisitLine> VisitsToPlan => [.. Visits.Where(v => v.StartsAt is null)];

    public IReadOnlyList<VisitLine> VisitsToCome => [.. Visits.Where(v => v.EndsAt > Now)];

    /// <summary>
    /// Who has to do something now. What the company asked of us, such as a visit, goes before a site that it did not answer to;
    /// once a visit has a moment, nobody has to do anything until then.
    /// </summary>
    public Turn Turn => this switch
    {
        { Closed: true } or { Stage: LeadStage.OnHold } => Turn.Nobody,
        { QuestionWaits: true } or { VisitsToPlan.Count: > 0 } => Turn.Us,
        _ when Promises.Any(p => p.Kind == TermKind.Answer) => Turn.Us,
        { Unanswered.Count: > 0 } => Turn.Company,
        { VisitsToCome.Count: > 0, Promises.Count: 0 } => Turn.Nobody,
        _ => Turn.Us,
    };

    /// <summary>
    /// The name of the stage as a company sees it: after the first contact it has not only been received, and a proposal that
    /// waits for an answer, or got one, is what counts until the next stage.
    /// </summary>
    public string Phase => Stage switch
    {
        <= LeadStage.Proposal when Unanswered.Count > 0 => "ProposalReady",
        LeadStage.New or LeadStage.Proposal when Proposals.Any(p => p.Answered) => "ProposalAnswered",
        LeadStage.New when ContactedAt is not null => Contacted,
        _ => Stage.ToString(),
    };

    internal const string Contacted = "Contacted";

    /// <summary>The part of the way that a company sees, from 0; null beside the way.</summary>
    public int? Place => Stage switch
    {
        <= LeadStage.Proposal when Unanswered.Count > 0 => 3,
        LeadStage.New when Proposals.Any(p => p.Answered) => 3,
        LeadStage.New => ContactedAt is null ? 0 : 1,
        LeadStage.Qualified => 1,
        LeadStage.Matching => 2,
        LeadStage.Proposal => 3,
        LeadStage.Negotiation or LeadStage.Reservation or LeadStage.Verifying => 4,
        LeadStage.Established => 6,
        _ => null,
    };
}

/// <summary>Whose turn it is.</summary>
public enum Turn
{
    Nobody,
    Company,
    Us,
}

/// <summary>A proposal that was sent; the token is null when its link was revoked or it was withdrawn.</summary>
public sealed record ProposalLine(int Number, DateTime SentAt, DateOnly ValidUntil, bool Answered, bool Expired, string? Token)
{
    /// <summary>When staff took it back, and why; null for a proposal that the company has.</summary>
    public DateTime? WithdrawnAt { get; init; }
    public string? WithdrawReason { get; init; }
}

/// <summary>A message either way.</summary>
public sealed record MessageLine(DateTime At, string By, string Text, bool FromCompany);

/// <summary>A visit: asked for, or at a moment; the times are UTC.</summary>
public sealed record VisitLine(long Id, string? Site, string? Place, DateTime? StartsAt, DateTime? EndsAt);

/// <summary>A request to erase; the answer is null while it waits.</summary>
public sealed record ErasureLine(DateTime RequestedAt, DateTime AnswerBy, bool? Granted, string? Reason);

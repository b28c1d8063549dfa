using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Features.Shared.ContactPersons;

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
    public required ContactCard Who { get; init; }
    public required IReadOnlyList<(TermKind Kind, DateTime DueAt)> Promises { get; init; }
    public required IReadOnlyList<ProposalLine> Proposals { get; init; }
    public required IReadOnlyList<MessageLine> Messages { get; init; }
    public required IReadOnlyList<(EnquirySubject Subject, IReadOnlyList<AnswerLine> Lines)> Answers { get; init; }
    /// <summary>What the visitor did a moment ago: message, withdrawn or null.</summary>
    public string? JustDone { get; init; }
    /// <summary>What was typed in the message box.</summary>
    public string? Text { get; init; }

    public bool Closed => Stage.IsClosed();

    /// <summary>The part of the way that a company sees, from 0; null beside the way.</summary>
    public int? Place => Stage switch
    {
        LeadStage.New => 0,
        LeadStage.Qualified => 1,
        LeadStage.Matching => 2,
        LeadStage.Proposal => 3,
        LeadStage.Negotiation or LeadStage.Reservation or LeadStage.Verifying => 4,
        LeadStage.Established => 6,
        _ => null,
    };
}

/// <summary>A proposal that was sent; the token is null when its link was revoked.</summary>
public sealed record ProposalLine(int Number, DateTime SentAt, DateOnly ValidUntil, bool Answered, bool Expired, string? Token);

/// <summary>A message either way.</summary>
public sealed record MessageLine(DateTime At, string By, string Text, bool FromCompany);

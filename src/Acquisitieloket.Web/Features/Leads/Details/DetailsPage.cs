using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Web.Features.Shared.Leads;

namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>The whole story of a lead.</summary>
public sealed record DetailsPage
{
    public required OpenedLead Lead { get; init; }
    public required LeadFile File { get; init; }
    public required Situation Situation { get; init; }
    /// <summary>The next stage and what it still needs; null when there is none.</summary>
    public required GateList? Next { get; init; }
    /// <summary>Who put the establishment forward and who verified it; null while it is not put forward.</summary>
    public required Establishment? Establishment { get; init; }
    public required IReadOnlyList<FollowUpRow> FollowUps { get; init; }
    /// <summary>What the company promised when it settled, and what came of it; by moment.</summary>
    public required IReadOnlyList<AftercareRow> Aftercare { get; init; }
    /// <summary>Back-office questions: open first, by date; then what is answered or withdrawn, latest first.</summary>
    public required IReadOnlyList<QuestionRow> Questions { get; init; }
    public required IReadOnlyList<Shared.Documents.DocumentRow> Documents { get; init; }
    public required IReadOnlyList<ProposalRow> Proposals { get; init; }
    public required IReadOnlyList<ShortlistRow> Shortlist { get; init; }
    /// <summary>What the company may expect of plots now, the highest first.</summary>
    public required IReadOnlyList<ClaimRow> Claims { get; init; }
    /// <summary>What fits now and waits for an answer, newest first.</summary>
    public required IReadOnlyList<OfferRow> Offers { get; init; }
    public required DateTime? MatchedAt { get; init; }
    /// <summary>When a request to erase must be answered, UTC; null when none waits.</summary>
    public required DateTime? ErasureAnswerBy { get; init; }
    /// <summary>Mails that the company had to get and did not.</summary>
    public required IReadOnlyList<MissedMail> MissedMails { get; init; }
    /// <summary>The terms that run or wait for the company, nearest first.</summary>
    public required IReadOnlyList<TermRow> Terms { get; init; }
    /// <summary>Other leads of the same company that the viewer may open.</summary>
    public required IReadOnlyList<RelatedRow> Related { get; init; }
    public required TimelinePage Timeline { get; init; }
    /// <summary>This moment, UTC.</summary>
    public required DateTime Now { get; init; }

    public IEnumerable<FollowUpRow> OpenFollowUps => FollowUps.Where(f => f.CompletedAt is null);
    public IEnumerable<FollowUpRow> DoneFollowUps => FollowUps.Where(f => f.CompletedAt is not null);

    /// <summary>What a user ended some minutes ago and can take back still: nothing that came after it ended as well.</summary>
    public IReadOnlyList<FollowUpRow> JustEnded(long userId) =>
    [
        .. DoneFollowUps.Where(f => f.EndedById == userId && Now - f.CompletedAt <= FollowUpService.UndoWithin
            && !DoneFollowUps.Any(next => next.FollowsId == f.Id) && (!Lead.ByShare || f.AssigneeId == userId)),
    ];
}

/// <summary>An establishment that was put forward, by whom; and by whom it was verified, when that is done.</summary>
public sealed record Establishment(long ProposedById, string ProposedBy, string? VerifiedBy);

/// <summary>A mail that was given up at a moment, UTC; it may be on its way again.</summary>
public sealed record MissedMail(string Template, DateTime CreatedAt, DateTime UndeliveredAt, bool TriedAgain);

/// <summary>A live claim of the lead on a plot.</summary>
public sealed record ClaimRow(ClaimKind Kind, string SiteCode, string Site, string Plot, int AreaM2, DateTime? Until)
{
    public string Path => $"/supply/{SiteCode}/plots/{Uri.EscapeDataString(Plot)}";
}

public sealed record TermRow(TermKind Kind, DateTime WarnAt, DateTime DueAt, DateTime? PausedAt);

public sealed record FollowUpRow(
    long Id, string Subject, DateTime DueAt, string Assignee, DateTime? CompletedAt, string? Result, bool Skipped, long AssigneeId)
{
    public PlaybookKind? Playbook { get; init; }
    public int? Step { get; init; }
    public Recurrence Recurrence { get; init; }
    public DateOnly? RecursFrom { get; init; }
    public DateOnly? RecursUntil { get; init; }
    /// <summary>A person ended it; null when that went by itself.</summary>
    public long? EndedById { get; init; }

    /// <summary>The one that it was planned after.</summary>
    public long? FollowsId { get; init; }

    /// <summary>At or past its moment and not yet done.</summary>
    public bool IsLate(DateTime now) => CompletedAt is null && DueAt <= now;
}

public sealed record ShortlistRow(long SiteId, string Name, Municipality Municipality, string? Reason, bool Deviates)
{
    /// <summary>What became of all that the ranking named of it; null while something can be had.</summary>
    public string? Gone { get; init; }
}

public sealed record ProposalRow
{
    public required int Number { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime? MadeAt { get; init; }
    public required DateTime? SentAt { get; init; }
    public required DateTime? OpenedAt { get; init; }
    public required DateTime? AnsweredAt { get; init; }
    public required DateTime? DownloadedAt { get; init; }
    public required DateTime? WithdrawnAt { get; init; }
    /// <summary>The newer version that took its place; null for none.</summary>
    public int? ReplacedBy { get; init; }
    public required DateOnly ValidUntil { get; init; }
    public required IReadOnlyList<ApprovalStep> Approvals { get; init; }
    /// <summary>The Dutch calendar day on which it is looked at.</summary>
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<ProposedSiteRow> Sites { get; init; }

    public ProposalState State => ProposalState.Of(new()
    {
        MadeAt = MadeAt, SentAt = SentAt, OpenedAt = OpenedAt, DownloadedAt = DownloadedAt, WithdrawnAt = WithdrawnAt, ReplacedBy = ReplacedBy, ValidUntil = ValidUntil,
        Answers = [.. Sites.Select(s => s.Answer.Answer)], Approvals = Approvals,
    }, Today);

    /// <summary>An older version is not sent once there is a newer one; of one that was sent the company keeps the last that it got.</summary>
    public bool TakesThePlaceOf(ProposalRow older) => Number > older.Number && (older.SentAt is null || (SentAt is not null && WithdrawnAt is null));
}

public sealed record ProposedSiteRow(long SiteId, string Name, CompanyAnswer Answer);

/// <summary>A plot that fits now and did not before.</summary>
public sealed record OfferRow(Guid Key, string Title, Municipality Municipality, int AreaM2, DateTime FoundAt);

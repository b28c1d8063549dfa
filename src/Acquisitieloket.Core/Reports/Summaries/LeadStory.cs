using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>Everything about one lead that counts in a report.</summary>
internal sealed record LeadStory
{
    public required long Id { get; init; }
    public required long DepartmentId { get; init; }
    public required Cluster Cluster { get; init; }
    public required LeadStage Stage { get; init; }
    public required DateTime StageSince { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime? ClosedAt { get; init; }
    public required Channel Channel { get; init; }
    public required string Language { get; init; }
    public required int? AskedM2 { get; init; }
    public required int? AskedKva { get; init; }
    public required int? Jobs { get; init; }
    public required OutcomeCause? Cause { get; init; }
    public required int? UnmetM2 { get; init; }
    public required int? UnmetKva { get; init; }
    public required DateOnly? OperationalOn { get; init; }
    public required DateTime LastActivityAt { get; init; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<StageStep> Steps { get; init; } = [];
    public IReadOnlyList<TermStory> Terms { get; init; } = [];
    /// <summary>Versions that were sent, in the order of their numbers.</summary>
    public IReadOnlyList<SentVersion> Sent { get; init; } = [];
}

/// <summary>A stage that a lead came to.</summary>
internal sealed record StageStep(LeadStage To, DateTime At);

/// <summary>A service term that applies.</summary>
internal sealed record TermStory(TermKind Kind, DateTime DueAt, DateTime? MetAt);

/// <summary>A version of a proposal with the moment it was sent.</summary>
internal sealed record SentVersion(int Number, DateTime At);

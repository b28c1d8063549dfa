using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;

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
    public long FirstDepartmentId { get; init; }
    public bool MovesWithinRegion { get; init; }
    /// <summary>The site with which it went on.</summary>
    public long? SiteId { get; init; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<StageStep> Steps { get; init; } = [];
    public IReadOnlyList<TermStory> Terms { get; init; } = [];
    /// <summary>Versions that were sent, in the order of their numbers.</summary>
    public IReadOnlyList<SentVersion> Sent { get; init; } = [];
    /// <summary>Sites in versions that were sent, in the order of the versions.</summary>
    public IReadOnlyList<SentSite> Sites { get; init; } = [];
    /// <summary>Moments of aftercare, in the order in which they were planned.</summary>
    public IReadOnlyList<CheckStory> Checks { get; init; } = [];
}

/// <summary>A stage that a lead came to.</summary>
internal sealed record StageStep(LeadStage To, DateTime At);

/// <summary>A service term that applies.</summary>
internal sealed record TermStory(TermKind Kind, DateTime DueAt, DateTime? MetAt);

/// <summary>A version of a proposal with the moment it was sent.</summary>
internal sealed record SentVersion(int Number, DateTime At)
{
    public Municipality? FirstIn { get; init; }
    public Municipality? BestIn { get; init; }
}

/// <summary>A site in a version that was sent, with the last answer to it there.</summary>
internal sealed record SentSite(long SiteId, DateTime At, ProposalAnswer? Answer);

/// <summary>A moment of aftercare: what was promised, and what came of it when that was told.</summary>
internal sealed record CheckStory(int Months, int? PromisedM2, int? PromisedJobs, int? ActualM2, int? ActualJobs, DateTime? At);

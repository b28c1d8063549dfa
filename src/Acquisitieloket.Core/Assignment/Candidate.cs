using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Assignment;

/// <summary>An active employee as the assignment rules see them.</summary>
public sealed record Candidate
{
    public required long UserId { get; init; }
    public required string Name { get; init; }
    public required long DepartmentId { get; init; }
    public required string DepartmentName { get; init; }
    public Municipality? Municipality { get; init; }
    public required int Weight { get; init; }
    public required int RoundRobinReceived { get; init; }
    public required bool AccountManager { get; init; }
    public required bool Coordinator { get; init; }
    public required bool OptedOut { get; init; }
    public required bool Absent { get; init; }
    public long? DeputyId { get; init; }
    public required int Capacity { get; init; }
    public required int OpenLeads { get; init; }
    public IReadOnlyList<Cluster> Sectors { get; init; } = [];
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Can be given a new lead by rule: present, not opted out, below capacity.</summary>
    public bool Available => AccountManager && !OptedOut && !Absent && OpenLeads < Capacity;
}

using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.People;

/// <summary>An employee as the administrator wants it.</summary>
public sealed record SavePerson
{
    public required string FullName { get; init; }
    public string? JobTitle { get; init; }
    public string? Phone { get; init; }
    public required long DepartmentId { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }
    public required int Capacity { get; init; }
    public bool OptedOut { get; init; }
    public IReadOnlyList<Cluster> Sectors { get; init; } = [];
    public IReadOnlyList<string> Languages { get; init; } = [];
}

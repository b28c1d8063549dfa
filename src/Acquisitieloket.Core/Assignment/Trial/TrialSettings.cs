namespace Acquisitieloket.Core.Assignment.Trial;

/// <summary>What is tried: weights by department and capacities by person. Who is not named keeps what is set now.</summary>
public sealed record TrialSettings
{
    public IReadOnlyDictionary<long, int> Weights { get; init; } = new Dictionary<long, int>();
    public IReadOnlyDictionary<long, int> Capacities { get; init; } = new Dictionary<long, int>();
}

/// <summary>One past lead: who got it when it came in, who would get it by what is set now, and who by what is tried, with the sentence that says why.</summary>
public sealed record TrialLine
{
    public required string Reference { get; init; }
    /// <summary>When the lead was assigned, UTC.</summary>
    public required DateTime At { get; init; }
    public required long ThenId { get; init; }
    public required long AsSetId { get; init; }
    public required long AsSetDepartmentId { get; init; }
    public required string AsSetName { get; init; }
    public required long NowId { get; init; }
    public required long NowDepartmentId { get; init; }
    public required string NowName { get; init; }
    public required AssignmentRule Rule { get; init; }
    public required string Reason { get; init; }

    public bool Differs => AsSetId != NowId;
}

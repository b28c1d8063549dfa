namespace Acquisitieloket.Core.Assignment;

/// <summary>Open leads of a person, kept in the same transaction as the change. One row a person; also the lock for assigning.</summary>
public sealed class Workload
{
    public long UserId { get; set; }
    public int OpenLeads { get; set; }
}

/// <summary>The one row that whoever assigns must update first: two enquiries never choose at the same time.</summary>
public sealed class AssignmentTurn
{
    public const int TheOne = 1;
    public int Id { get; set; } = TheOne;
    public long Turn { get; set; }
}

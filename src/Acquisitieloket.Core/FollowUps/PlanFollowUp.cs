namespace Acquisitieloket.Core.FollowUps;

/// <summary>A follow-up to plan; <see cref="DueAt"/> is UTC.</summary>
public sealed record PlanFollowUp
{
    public required long AssigneeId { get; init; }
    public required string Subject { get; init; }
    public required DateTime DueAt { get; init; }
    public Recurrence Recurrence { get; init; }
    /// <summary>The last day on which it may be planned again; null without an end.</summary>
    public DateOnly? RecursUntil { get; init; }
    /// <summary>Of the form: sent twice it plans one.</summary>
    public Guid? FormKey { get; init; }
}

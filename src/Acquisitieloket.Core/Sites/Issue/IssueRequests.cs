namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>A procedure as somebody wants to begin it.</summary>
public sealed record IssueDraft
{
    /// <summary>Chosen by the form, so that sending it twice is one procedure.</summary>
    public required Guid Key { get; init; }
    public required IReadOnlyList<long> PlotIds { get; init; }
    public required IssueRoute Route { get; init; }
    public required IssueTerms Terms { get; init; }
}

/// <summary>A registration or reaction as it came in: of a lead, or of a name.</summary>
public sealed record IssueRegistration
{
    public required Guid Key { get; init; }
    public required long? LeadId { get; init; }
    public required string? Name { get; init; }
    public required DateTime ReceivedAt { get; init; }
    public required string? Text { get; init; }
    public required long? OfferCents { get; init; }
}

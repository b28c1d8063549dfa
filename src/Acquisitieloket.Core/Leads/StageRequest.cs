namespace Acquisitieloket.Core.Leads;

/// <summary>A wish to bring a lead to another stage, with what that stage asks.</summary>
public sealed record StageRequest
{
    public required LeadStage To { get; init; }
    /// <summary>Required for every side state.</summary>
    public string? Reason { get; init; }
    /// <summary>Required for on hold.</summary>
    public DateOnly? WakeUpOn { get; init; }
    /// <summary>The site where the company will settle; required from reservation on.</summary>
    public long? SiteId { get; init; }
}

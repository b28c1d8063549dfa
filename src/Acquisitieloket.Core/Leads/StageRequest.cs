namespace Acquisitieloket.Core.Leads;

/// <summary>A wish to bring a lead to another stage, with what that stage asks.</summary>
public sealed record StageRequest
{
    public required LeadStage To { get; init; }
    /// <summary>Required for on hold, withdrawn, and where the cause says too little.</summary>
    public string? Reason { get; init; }
    /// <summary>What an ending without establishment asks to be counted.</summary>
    public LeadOutcome Outcome { get; init; } = LeadOutcome.None;
    /// <summary>With not accommodated: the company said that it wants to hear when something fits.</summary>
    public bool OfferConsent { get; init; }
    /// <summary>Required for on hold.</summary>
    public DateOnly? WakeUpOn { get; init; }
    /// <summary>The site where the company will settle; required from reservation on.</summary>
    public long? SiteId { get; init; }
    /// <summary>Of the form: sent again it changes nothing more.</summary>
    public Guid? FormKey { get; init; }
}

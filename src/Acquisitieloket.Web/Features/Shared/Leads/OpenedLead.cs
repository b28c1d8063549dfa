using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Web.Features.Shared.Leads;

/// <summary>The lead of the address, for someone who may see it.</summary>
public sealed record OpenedLead
{
    public required long Id { get; init; }
    public required string Reference { get; init; }
    public required string CompanyName { get; init; }
    public required LeadStage Stage { get; init; }
    public required bool Confidential { get; init; }
    public required long ContactPersonId { get; init; }
    /// <summary>Who asked is no longer known, so that nothing can be done with it any more.</summary>
    public required bool Erased { get; init; }

    /// <summary>The viewer stands in for the contact person, who is away.</summary>
    public bool AsDeputy { get; init; }

    /// <summary>The viewer is a guest: sees it because it is shared, and may not decide about it.</summary>
    public bool ByShare { get; init; }

    /// <summary>The page of the lead; pages about it stand below this address.</summary>
    public string Path => $"/leads/{Reference}";

    /// <summary>It is open, and the viewer decides about it: links to what changes it stand on its page.</summary>
    public bool MayChange => !IsClosed && !ByShare;

    public bool IsClosed => Stage.IsClosed();
}

using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Leads;

/// <summary>A site that staff picked (or set aside) for a lead, with the reason where one is asked.</summary>
public sealed class ShortlistEntry
{
    public long Id { get; set; }
    public long LeadId { get; set; }
    public Lead? Lead { get; set; }
    public long SiteId { get; set; }
    public Site? Site { get; set; }
    public int Order { get; set; }
    /// <summary>Required when the own municipality is put above a better fit elsewhere.</summary>
    public string? Reason { get; set; }
    /// <summary>True when the reason overrides the ranking: the neutrality log lists these.</summary>
    public bool DeviatesFromRanking { get; set; }
    public required DateTime AddedAt { get; set; }
    public long AddedById { get; set; }
}

using Acquisitieloket.Core.Demand.Balance;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Reports.BalanceLeads;

/// <summary>One page of the leads behind a figure, and how many may be opened of how many.</summary>
public sealed record BalanceLeadsPage(
    DemandFigure Figure, DemandSelection Asked, IReadOnlyList<BalanceLead> Rows, DemandFigures Open, DemandFigures All)
{
    public required string Report { get; init; }
    public string? Previous { get; init; }
    public string? Next { get; init; }

    /// <summary>Of another department, or confidential.</summary>
    public int Others => All.Count - Open.Count;
}

public sealed record BalanceLead(
    long Id, string Reference, string Company, LeadStage Stage, Segment Segment, Municipality? Municipality, int? M2, int? Kva, DateTime CreatedAt);

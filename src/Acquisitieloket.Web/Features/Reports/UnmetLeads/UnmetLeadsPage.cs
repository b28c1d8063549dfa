using Acquisitieloket.Core.Demand;
using Acquisitieloket.Web.Features.Reports.Unmet;

namespace Acquisitieloket.Web.Features.Reports.UnmetLeads;

/// <summary>One page of the leads behind a figure; open and all: how many, and how many m².</summary>
public sealed record UnmetLeadsPage(UnmetForm Form, IReadOnlyList<UnmetLead> Rows, (int Count, long M2) Open, (int Count, long M2) All)
{
    public string? Next { get; init; }

    /// <summary>Of others: a lead of another department, or a confidential one.</summary>
    public int Others => All.Count - Open.Count;
}

/// <summary>One no with the lead that it is of.</summary>
public sealed record UnmetLead
{
    public required long Id { get; init; }
    public required string Reference { get; init; }
    public required string Company { get; init; }
    public required UnmetDemand Demand { get; init; }
    public required string? Site { get; init; }
    public required string Department { get; init; }

    public string Reasons => string.Join("; ook: ", new[] { Demand.Reason.Dutch(Demand.Kind) }.Concat(
        Demand.Further.Count == 0 ? [] : [string.Join(", ", Demand.Further.Select(r => r.Dutch(Demand.Kind).ToLowerInvariant()))]));
}

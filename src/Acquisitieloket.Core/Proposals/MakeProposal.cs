namespace Acquisitieloket.Core.Proposals;

/// <summary>A proposal to be made for a lead.</summary>
public sealed record MakeProposal
{
    public required long LeadId { get; init; }
    /// <summary>One to five, in the order in which the company reads them.</summary>
    public required IReadOnlyList<ProposedSite> Sites { get; init; }
    /// <summary>Two letters: nl, en or de.</summary>
    public required string Language { get; init; }
    /// <summary>Last Dutch calendar day on which it holds.</summary>
    public required DateOnly ValidUntil { get; init; }
    /// <summary>Mail it to the company as soon as the PDF is there and every municipality approved.</summary>
    public required bool SendWhenMade { get; init; }
    /// <summary>Whether prices, and how a site does on them, stand in it.</summary>
    public bool ShowPrices { get; init; } = true;
    /// <summary>Why an own site comes before a better one elsewhere; asked only where that is so.</summary>
    public string? Reason { get; init; }
    /// <summary>Of the form: sent twice it makes one version.</summary>
    public Guid? FormKey { get; init; }
}

/// <summary>A site in a proposal, with the account manager's own words for this company.</summary>
public sealed record ProposedSite(long SiteId, string? Motivation);

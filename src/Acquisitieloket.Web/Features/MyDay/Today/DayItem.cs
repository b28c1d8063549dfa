using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Web.Features.MyDay.Today;

/// <summary>One thing to do: for whom, what, by when, and the one action that follows.</summary>
public sealed record DayItem
{
    public required string Reference { get; init; }

    /// <summary>The company, or the code name of a confidential lead.</summary>
    public required string Company { get; init; }

    public required string What { get; init; }
    public required string Action { get; init; }

    /// <summary>Where below the lead's own page the action is done, such as "/interactions".</summary>
    public required string Step { get; init; }

    /// <summary>The moment by which, or since which; null when there is none.</summary>
    public DateTime? At { get; init; }

    public TermBadge? Badge { get; init; }

    /// <summary>The colleague who is away, when it is done in his or her place.</summary>
    public string? For { get; init; }

    public string LeadPath => $"/leads/{Reference}";

    /// <summary>The whole address of the action, of something that is no step of a lead which the viewer may open.</summary>
    public string? Elsewhere { get; init; }

    public string ActionPath => Elsewhere ?? LeadPath + Step;

    internal static string NameOf(Lead lead) => lead.Confidential ? lead.CodeName ?? "Vertrouwelijk" : lead.CompanyName;
}

/// <summary>A part of the day with what it holds; more than fits is only counted.</summary>
public sealed record DaySection(string Id, string Title, string Empty, IReadOnlyList<DayItem> Items, int Count)
{
    public int More => Count - Items.Count;

    /// <summary>Where the others are.</summary>
    public string All { get; init; } = "/queue";
}

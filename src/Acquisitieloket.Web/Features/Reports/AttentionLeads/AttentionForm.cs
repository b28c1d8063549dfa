using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Core.Sites;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Acquisitieloket.Web.Features.Reports.AttentionLeads;

/// <summary>What waits at which municipality, as it stands in the address.</summary>
[ValidateNever]
public sealed record AttentionForm
{
    private const string Path = "/reports/attention";

    public AttentionKind? Kind { get; init; }
    public Municipality? Municipality { get; init; }
    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    public static string Address(AttentionKind kind, Municipality municipality, int page = 1) =>
        $"{Path}?kind={kind.ToString().ToLowerInvariant()}&municipality={municipality.ToString().ToLowerInvariant()}{(page == 1 ? "" : $"&page={page}")}";
}

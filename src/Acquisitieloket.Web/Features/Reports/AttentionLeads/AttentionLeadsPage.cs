using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Reports.AttentionLeads;

/// <summary>One page of what waits at a municipality.</summary>
public sealed record AttentionLeadsPage(AttentionKind Kind, Municipality Municipality, IReadOnlyList<AttentionLead> Rows)
{
    /// <summary>How many wait, and how many of them are in the list: all but those of confidential leads of others.</summary>
    public required int All { get; init; }
    public required int Listed { get; init; }
    public string? Previous { get; init; }
    public string? Next { get; init; }

    public string Beside => All == Listed ? $"Samen {ReportNames.Written(All)}."
        : $"Samen {ReportNames.Written(All)}; {(All - Listed == 1 ? "1 is" : $"{ReportNames.Written(All - Listed)} zijn")} van een vertrouwelijke lead en {(All - Listed == 1 ? "staat" : "staan")} hier niet.";
}

/// <summary>What waits, with its lead and who has to do it.</summary>
public sealed record AttentionLead
{
    public required long Id { get; init; }
    public required DateTime Since { get; init; }
    public required bool MayOpen { get; init; }
    public required string Reference { get; init; }
    public required string Company { get; init; }
    /// <summary>What it is; told only with a lead that may be opened.</summary>
    public required string What { get; init; }
    public required string Who { get; init; }
}

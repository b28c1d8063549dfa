using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Issue;

namespace Acquisitieloket.Web.Features.Supply.Ledger;

/// <summary>A plot with all claims that were ever made on it, the newest first; and the lead from whose page the viewer came.</summary>
public sealed record LedgerPage(OpenedPlot Opened, IReadOnlyList<LedgerRow> Claims, string? Lead, DateTime Now)
{
    /// <summary>From which plots it came and what became of it, with the claims on what was before.</summary>
    public required PlotPast Past { get; init; }
    public required IReadOnlyList<LedgerRow> Before { get; init; }
    /// <summary>The procedures in which it was, the newest first.</summary>
    public required IReadOnlyList<IssueProcedure> Procedures { get; init; }

    /// <summary>The viewer may divide or join it now, as far as its claims go.</summary>
    public bool CanBeRedrawn => Opened.MayIssue && Opened.Plot.ReplacedOn is null && Holder is null && Opened.Plot.Registered != PlotStatus.Sold
        && !Procedures.Any(Goes);

    public bool CanStart => Opened.MayIssue && Opened.Site.IssuesPlots() && Opened.Plot.ReplacedOn is null && Holder is null
        && Opened.Plot.Registered is PlotStatus.Offered or PlotStatus.InSelection && !Procedures.Any(Goes);

    private static bool Goes(IssueProcedure procedure) => procedure.State is not (IssueState.Completed or IssueState.Withdrawn);

    /// <summary>Where a claim is written down, for the lead from whose page the viewer came.</summary>
    public string NewPath => $"{Opened.Path}/claims/new{(string.IsNullOrWhiteSpace(Lead) ? "" : $"?lead={Uri.EscapeDataString(Lead)}")}";

    public LedgerRow? Holder => Claims.FirstOrDefault(c => c.Holds && c.IsLiveAt(Now));

    /// <summary>Who is interested now, the first to ask first.</summary>
    public IReadOnlyList<LedgerRow> Interested => [.. Claims.Where(c => c.Kind == ClaimKind.Interest && c.IsLiveAt(Now)).OrderBy(c => c.FirstAt)];

    /// <summary>The plot can be claimed at all, by whoever may.</summary>
    public bool CanBeClaimed => Opened.Plot.ReplacedOn is null && Opened.Plot.Registered is not (PlotStatus.Sold or PlotStatus.NotOffered) && Holder?.Kind != ClaimKind.Sale
        && (Opened.MayNoteInterest || (Opened.MayIssue && Holder is null));
}

using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;

namespace Acquisitieloket.Web.Features.Supply.Ledger;

/// <summary>A plot with all claims that were ever made on it, the newest first; and the lead from whose page the viewer came.</summary>
public sealed record LedgerPage(OpenedPlot Opened, IReadOnlyList<LedgerRow> Claims, string? Lead, DateTime Now)
{
    /// <summary>Where a claim is written down, for the lead from whose page the viewer came.</summary>
    public string NewPath => $"{Opened.Path}/claims/new{(string.IsNullOrWhiteSpace(Lead) ? "" : $"?lead={Uri.EscapeDataString(Lead)}")}";

    public LedgerRow? Holder => Claims.FirstOrDefault(c => c.Holds && c.IsLiveAt(Now));

    /// <summary>Who is interested now, the first to ask first.</summary>
    public IReadOnlyList<LedgerRow> Interested => [.. Claims.Where(c => c.Kind == ClaimKind.Interest && c.IsLiveAt(Now)).OrderBy(c => c.FirstAt)];

    /// <summary>The plot can be claimed at all, by whoever may.</summary>
    public bool CanBeClaimed => Opened.Plot.Registered is not (PlotStatus.Sold or PlotStatus.NotOffered) && Holder?.Kind != ClaimKind.Sale
        && (Opened.MayNoteInterest || (Opened.MayIssue && Holder is null));
}

using Acquisitieloket.Core.Proposals.Comparing;

namespace Acquisitieloket.Web.Features.Proposals.Compare;

/// <summary>What changed of one site, or of the whole, under a caption.</summary>
public sealed record ChangeTable(string Caption, ComparePage Page, IReadOnlyList<ProposalChange> Changes)
{
    /// <summary>A heading above says it already.</summary>
    public bool HideCaption => Page.Compared!.Sites.Any(s => s.Name == Caption);
}

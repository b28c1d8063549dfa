using Acquisitieloket.Core.Jobs;

namespace Acquisitieloket.Core.Proposals;

/// <summary>The due row by which a worker makes the PDF of a proposal and, when asked, sends it.</summary>
public sealed class ProposalJob : DueWork
{
    public long ProposalId { get; set; }
    public Proposal? Proposal { get; set; }
    public bool SendWhenMade { get; set; }
}

using Acquisitieloket.Core.Sites.Claims;

namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>What goes into the file of a procedure; how people are named depends on who asks.</summary>
public sealed record IssueFile
{
    /// <summary>Loaded whole, with its steps in order.</summary>
    public required IssueProcedure Procedure { get; init; }
    public required DateTime Now { get; init; }
    /// <summary>All claims on its plots in the order in which they came.</summary>
    public required IReadOnlyList<PlotClaim> Claims { get; init; }
    public required string MadeBy { get; init; }
    public required Func<IssueCandidate, string> NameOf { get; init; }
    public required Func<PlotClaim, string> HolderOf { get; init; }
}

using System.Linq.Expressions;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites.Issue;

namespace Acquisitieloket.Core.Sites.Claims;

/// <summary>
/// What somebody may expect of a plot, from interest to sale. A claim is never changed: it ends, once, and another may
/// follow it. So the rows of a plot tell how it was issued.
/// </summary>
public sealed class PlotClaim
{
    public const int TextLength = 500;

    public long Id { get; set; }
    /// <summary>What its address holds, and what makes sending the same form twice one claim.</summary>
    public required Guid Key { get; set; }
    public required long PlotId { get; set; }
    public Plot? Plot { get; set; }
    /// <summary>The plot again while this claim keeps others off it; the database refuses a second one. Null once it ended.</summary>
    public long? HeldPlotId { get; set; }
    public required ClaimKind Kind { get; set; }
    /// <summary>For which lead; null for who came by another way, who is then named.</summary>
    public required long? LeadId { get; set; }
    public Lead? Lead { get; set; }
    public required string? HolderName { get; set; }
    /// <summary>What the holder does, as counted for shares per cluster; null when nobody said.</summary>
    public Cluster? Cluster { get; set; }
    /// <summary>When the holder first asked for this plot: kept from claim to claim, so that who was first stays known.</summary>
    public required DateTime FirstAt { get; set; }
    public required DateTime At { get; set; }
    public required long ById { get; set; }
    public AppUser? By { get; set; }
    /// <summary>From this moment on it holds nothing, whether or not anyone wrote that down yet. Null without an end.</summary>
    public required DateTime? Until { get; set; }
    /// <summary>What the holder pays for it, in euro cents; null when nothing was agreed.</summary>
    public required long? FeeCents { get; set; }
    /// <summary>On what it rests: the decision, letter or agreement.</summary>
    public required string? Basis { get; set; }
    /// <summary>The procedure that its holder won; null when there was none.</summary>
    public long? ProcedureId { get; set; }
    public IssueProcedure? Procedure { get; set; }
    /// <summary>Why the plot may go to this holder without a procedure.</summary>
    public string? Exception { get; set; }
    /// <summary>The claim of the same holder that this one took the place of; on another plot when that was divided or joined.</summary>
    public long? FollowsId { get; set; }
    public PlotClaim? Follows { get; set; }

    public DateTime? EndedAt { get; set; }
    public long? EndedById { get; set; }
    public ClaimEnd? End { get; set; }
    public string? EndReason { get; set; }

    /// <summary>Claims that live at a moment: not ended and not run out.</summary>
    public static Expression<Func<PlotClaim, bool>> LiveAt(DateTime now) => c => c.EndedAt == null && (c.Until == null || c.Until > now);

    public bool IsLiveAt(DateTime now) => EndedAt is null && (Until is null || Until > now);

    /// <summary>Ends it. Whoever ends it by the clock was late at most: it ended when it ran out.</summary>
    public void EndAs(ClaimEnd how, DateTime at, long? by, string? reason = null) =>
        (HeldPlotId, End, EndedAt, EndedById, EndReason) = (null, how, at, by, reason);
}

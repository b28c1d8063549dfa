using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Leads.Lists;

/// <summary>How many leads a list holds: exactly so many, or at least so many and perhaps more.</summary>
public readonly record struct LeadCount(int AtLeast, bool More);

/// <summary>
/// Counting a list takes as long with very many leads as with some: it goes through a bounded number of leads that an index
/// holds together, and looks at each of these whether the list holds it.
/// </summary>
public static class LeadCounting
{
    /// <summary>Leads of a selection that one index holds together: all of the list, and others that its filters leave out.</summary>
    public static IQueryable<Lead> HeldTogether(this LeadSelection selection, AppDbContext db, DateTime now)
    {
        var wide = selection.Forwarded ? new LeadSelection { Stages = StageScope.All, Forwarded = true }
            : selection with { Cluster = null, Segment = null, Channel = null, Language = null, Municipality = null, Term = null };
        var leads = wide.In(db, now);
        // By term those that run out soonest come first: what runs out is found among these, however many there are.
        if (selection.IsHeldByTerm())
            leads = selection.Term switch
            {
                TermState.Late => leads.Where(l => l.TermDueAt <= now),
                TermState.Paused => leads.Where(l => l.TermDueAt == null),
                _ => leads.Where(l => l.TermDueAt > now),
            };
        return leads.ReadToCount(selection);
    }

    /// <summary>The list is all that its index holds together, so that no lead needs to be looked at.</summary>
    public static bool IsHeldTogether(this LeadSelection selection) =>
        selection is { Forwarded: false, Cluster: null, Segment: null, Channel: null, Language: null, Municipality: null }
        && (selection.Term is null || (selection.Term == TermState.Late && selection.IsHeldByTerm()));

    internal static bool IsHeldByTerm(this LeadSelection selection) => selection.Stages == StageScope.Open
        && selection is { Term: not null, Forwarded: false, Received: null, ReceivedFrom: null, ReceivedUntil: null };
}

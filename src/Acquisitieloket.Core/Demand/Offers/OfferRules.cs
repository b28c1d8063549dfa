using System.Linq.Expressions;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Demand.Offers;

/// <summary>Who may be offered something, and what fits now that did not before.</summary>
internal static class OfferRules
{
    /// <summary>
    /// Leads that still look: open ones that did not get to a reservation, those on hold, and those that could not be
    /// accommodated when their company wants to hear of it. Who asked for no area fits everywhere and is not offered anything.
    /// </summary>
    public static Expression<Func<Lead, bool>> Looks { get; } = l => l.ErasedAt == null && l.AskedM2 != null
        && ((l.ClosedAt == null && l.Stage != LeadStage.Reservation && l.Stage != LeadStage.Verifying)
            || (l.Stage == LeadStage.NotAccommodated && l.OfferConsentAt != null));

    /// <summary>
    /// The plots to offer (of a site with buildings only: none, but not null); null when it does not fit, is not free or was
    /// so already at the newest match run. The plot that changed goes first.
    /// </summary>
    public static IReadOnlyList<PlotMatch>? Offered(Requirements asked, SiteMatch now, SiteMatch? before, long? changedPlotId)
    {
        if (now.Verdict != Verdict.Suitable || !now.Criteria.Any(c => c.Key == Criterion.Area && c.IsKnown))
            return null;
        var fitted = before?.Verdict == Verdict.Suitable;
        if (now.Plots.Count == 0)
            return fitted ? null : [];
        var chosen = Chosen(asked, now, changedPlotId);
        if (chosen is null || !chosen.All(IsFree))
            return null;
        // It fitted already unless what changed is among it and was not free then.
        return fitted && (chosen.All(p => p.PlotId != changedPlotId)
            || before!.Plots.Any(p => p.PlotId == changedPlotId && IsFree(p))) ? null : chosen;
    }

    // Neighbours that only together are enough stand or fall together; of others one is enough.
    private static IReadOnlyList<PlotMatch>? Chosen(Requirements asked, SiteMatch now, long? changedPlotId)
    {
        if (now.Plots.Count > 1 && now.Plots[0].AreaM2 < (asked.PlotM2?.Min ?? 0))
            return now.Plots;
        var free = now.Plots.Where(IsFree).ToList();
        return free.Count == 0 ? null : [free.Find(p => p.PlotId == changedPlotId) ?? free[0]];
    }

    // What is kept for later or promised under reserve is not there to be offered.
    private static bool IsFree(PlotMatch plot) => plot is { Status: PlotStatus.Offered, Reserve: false };
}

using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Core.Sites.Reviews;

namespace Acquisitieloket.Web.Features.Supply.Todo;

/// <summary>What there is to do on one site.</summary>
public sealed record SiteTodo
{
    // The grid operator publishes anew twice a year.
    private const int GridMonths = 6, SoonDays = 30;

    public required Site Site { get; init; }
    public required ReviewState Review { get; init; }
    public required DateOnly LastDay { get; init; }
    /// <summary>Facts of the site that nobody knows yet.</summary>
    public required IReadOnlyList<IFact> Unknown { get; init; }
    /// <summary>True when the grid operator was last asked too long ago, or never.</summary>
    public required bool GridIsOld { get; init; }
    public required IReadOnlyList<Plot> Undrawn { get; init; }
    /// <summary>Plots of which an option or reservation runs out soon, the first first.</summary>
    public required IReadOnlyList<(Plot Plot, DateOnly LastDay)> Ending { get; init; }

    public bool Nothing => Review == ReviewState.Fine && Unknown.Count == 0 && !GridIsOld && Undrawn.Count == 0 && Ending.Count == 0;

    public static SiteTodo Of(Site site, DateTime now)
    {
        var today = WorkingCalendar.DayOf(now);
        var subject = FactSubject.Of(site);
        return new()
        {
            Site = site, Review = ReviewDuty.Of(site, today), LastDay = ReviewDuty.LastDay(site),
            Unknown = [.. subject.Facts.Where(f => subject.Read(f) is null && f.Empty is null)],
            GridIsOld = site.GridAsOf is not { } asked || asked.AddMonths(GridMonths) < today,
            Undrawn = site.IssuesPlots() ? [.. site.Plots.Where(p => p.Outline.Count < 3)] : [],
            Ending = [.. site.Plots.SelectMany(p => p.Claims.Where(c => c.Until <= now.AddDays(SoonDays)).Select(c => (p, WorkingCalendar.DayOf(c.Until!.Value.AddTicks(-1))))).OrderBy(e => e.Item2)],
        };
    }
}

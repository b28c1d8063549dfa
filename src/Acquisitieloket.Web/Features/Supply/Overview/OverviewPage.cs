using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Reviews;

namespace Acquisitieloket.Web.Features.Supply.Overview;

/// <summary>The sites of the viewer's own municipality, and those of the others.</summary>
public sealed record OverviewPage(IReadOnlyList<OverviewRow> Own, IReadOnlyList<OverviewRow> Others, Municipality? Municipality, bool Keeps)
{
    /// <summary>What there is to review, for who keeps the register.</summary>
    public string Due => Keeps ? ReviewWords.Told(Own.Count(r => r.Review == ReviewState.Overdue), Own.Count(r => r.Review == ReviewState.Soon)) : "";

    public IEnumerable<(string Title, IReadOnlyList<OverviewRow> Rows)> Parts => new[]
    {
        ($"Gemeente {Municipality}", Own), (Own.Count == 0 ? "Alle werklocaties" : "Andere gemeenten", Others),
    }.Where(part => part.Item2.Count > 0);
}

/// <summary>One site in numbers of plots.</summary>
public sealed record OverviewRow
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required Municipality Municipality { get; init; }
    public required bool IssuesPlots { get; init; }
    public required int Free { get; init; }
    public required long FreeM2 { get; init; }
    public required int InSelection { get; init; }
    public required int Options { get; init; }
    public required int Reserved { get; init; }
    public required int Sold { get; init; }
    public required int Interested { get; init; }
    /// <summary>Options and reservations that run out within some weeks.</summary>
    public required int Ending { get; init; }
    public required ReviewState Review { get; init; }

    public static OverviewRow Of(Site site, int interested, DateTime soon, DateOnly today)
    {
        int With(PlotStatus status) => site.Plots.Count(p => site.StatusOf(p) == status);
        // The reserve comes after what is in issue and is no part of it.
        var free = site.Plots.Where(p => site.StatusOf(p) == PlotStatus.Offered && !site.KeepsBack(p)).ToList();
        return new()
        {
            Code = site.Code, Name = site.Name, Municipality = site.Municipality, IssuesPlots = site.IssuesPlots(),
            Free = free.Count, FreeM2 = free.Sum(p => (long)p.AreaM2), InSelection = With(PlotStatus.InSelection),
            Options = With(PlotStatus.Option), Reserved = With(PlotStatus.Reserved), Sold = With(PlotStatus.Sold), Interested = interested,
            Ending = site.Plots.Count(p => p.Claims.Exists(c => c.HeldPlotId is not null && c.Until <= soon)),
            // Nobody proposes what was dropped.
            Review = site.Programme == ProgrammeStatus.Dropped ? ReviewState.Fine : ReviewDuty.Of(site, today),
        };
    }
}

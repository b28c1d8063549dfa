using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demand.Balance;

/// <summary>m² of plots by how they can be had. The first three together are what is available; the reserve comes only after it.</summary>
public sealed record SupplyStock(long OfferedM2, long InSelectionM2, long OptionM2, long ReservedM2, long ReserveM2)
{
    public long AvailableM2 => OfferedM2 + InSelectionM2 + OptionM2;

    /// <summary>All that is not sold.</summary>
    public long TotalM2 => AvailableM2 + ReservedM2 + ReserveM2;

    public bool IsEmpty => TotalM2 == 0;

    public static SupplyStock Sum(IEnumerable<SupplyStock> parts) => parts.Aggregate(new SupplyStock(0, 0, 0, 0, 0), (a, b) => new(
        a.OfferedM2 + b.OfferedM2, a.InSelectionM2 + b.InSelectionM2, a.OptionM2 + b.OptionM2, a.ReservedM2 + b.ReservedM2, a.ReserveM2 + b.ReserveM2));

    /// <summary>What one plot adds, as <see cref="PlotStock"/> counts it; nothing when it is sold or not offered.</summary>
    public static SupplyStock Of(Site site, Plot plot)
    {
        if (!site.IssuesPlots())
            return new(0, 0, 0, 0, 0);
        var (m2, inIssue) = ((long)plot.AreaM2, !site.KeepsBack(plot));
        long When(bool counts) => counts ? m2 : 0;
        return new(
            When(inIssue && plot.Status == PlotStatus.Offered), When(inIssue && plot.Status == PlotStatus.InSelection),
            When(inIssue && plot.Status == PlotStatus.Option), When(plot.Status == PlotStatus.Reserved), When(!inIssue && plot.CanBeHad()));
    }
}

/// <summary>The supply of one municipality in one size and power class.</summary>
public sealed record SupplyCell(Municipality Municipality, SizeClass Size, PowerClass Power, SupplyStock Stock)
{
    /// <summary>All supply of the register at a moment.</summary>
    public static async Task<IReadOnlyList<SupplyCell>> ReadAsync(AppDbContext db, DateTime now, CancellationToken cancellation) =>
        Of(await db.Sites.AsNoTracking().WithPlots(now).ToListAsync(cancellation), WorkingCalendar.DayOf(now));

    /// <summary>The same of sites that have their plots loaded, with the power of a day.</summary>
    public static IReadOnlyList<SupplyCell> Of(IEnumerable<Site> sites, DateOnly day) =>
        [.. sites.SelectMany(s => s.Plots, (site, plot) => (Key: (site.Municipality, Size: BalanceClasses.SizeOf(plot.AreaM2),
                Power: BalanceClasses.PowerOf(plot.PowerKva ?? FirmOf(site, day))), Stock: SupplyStock.Of(site, plot)))
            .Where(p => !p.Stock.IsEmpty).GroupBy(p => p.Key)
            .Select(g => new SupplyCell(g.Key.Municipality, g.Key.Size, g.Key.Power, SupplyStock.Sum(g.Select(p => p.Stock))))];

    // What one connection of the site always gives, where nothing is known of the plot's own.
    private static int? FirmOf(Site site, DateOnly day) => site.Power.Where(p => p.From <= day).MaxBy(p => p.From)?.FirmKva;
}

using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.Claims;

/// <summary>Reads plots with what holds them, without which a plot would seem free.</summary>
public static class PlotReading
{
    /// <summary>Sites with all plots that they have or ever had, each with what holds it at this moment; to edit.</summary>
    public static IQueryable<Site> WithAllPlots(this IQueryable<Site> sites, DateTime now) => sites.AsSplitQuery()
        .Include(s => s.Plots).ThenInclude(p => p.Claims.Where(c => c.HeldPlotId != null && c.EndedAt == null && (c.Until == null || c.Until > now)))
        .Include(s => s.Plots).ThenInclude(p => p.Issues.Where(i => i.HeldPlotId != null && i.Procedure!.PublishedAt != null));

    /// <summary>Sites with their plots in order of number, each as it is at this moment.</summary>
    public static IQueryable<Site> WithPlots(this IQueryable<Site> sites, DateTime now) => sites.AsSplitQuery()
        .Include(s => s.Plots.Where(p => p.ReplacedOn == null).OrderBy(p => p.Number))
        .ThenInclude(p => p.Claims.Where(c => c.HeldPlotId != null && c.EndedAt == null && (c.Until == null || c.Until > now)))
        .Include(s => s.Plots).ThenInclude(p => p.Issues.Where(i => i.HeldPlotId != null && i.Procedure!.PublishedAt != null));
}

using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites;

/// <summary>A plot of the register that was drawn, as others are held against it.</summary>
public sealed record DrawnPlot(string SiteCode, string SiteName, string Number, IReadOnlyList<Position> Outline)
{
    /// <summary>Where it lies at most, so that what lies elsewhere is passed over at once.</summary>
    public GeoBox Box { get; } = Geometry.Bounds(Outline);

    /// <summary>The drawn plots of a site that has its plots loaded.</summary>
    public static IEnumerable<DrawnPlot> Of(Site site) => site.Plots.Where(p => p.ReplacedOn is null && p.Outline.Count >= 3)
        .Select(p => new DrawnPlot(site.Code, site.Name, p.Number, p.Outline));

    /// <summary>The drawn plots of these sites as they are now, and of all others as they are stored.</summary>
    public static async Task<IReadOnlyList<DrawnPlot>> AllAsync(AppDbContext db, IReadOnlyCollection<Site> loaded, CancellationToken cancellation)
    {
        var ids = loaded.Select(s => s.Id).ToList();
        var stored = await db.Plots.AsNoTracking().Where(p => !ids.Contains(p.SiteId) && p.ReplacedOn == null)
            .Select(p => new { p.Site!.Code, p.Site.Name, p.Number, p.Outline }).ToListAsync(cancellation);
        return [.. loaded.SelectMany(Of), .. stored.Where(p => p.Outline.Count >= 3).Select(p => new DrawnPlot(p.Code, p.Name, p.Number, p.Outline))];
    }
}

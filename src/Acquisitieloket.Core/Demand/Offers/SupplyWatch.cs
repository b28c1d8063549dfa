using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Issue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Acquisitieloket.Core.Demand.Offers;

/// <summary>
/// Adds a <see cref="SupplyChange"/> to whatever saves a new or changed site, plot or building, or ends a claim or procedure that
/// held a plot. It stands here and not in each of those, so that none can forget it. One row a site, however much changes at once.
/// </summary>
internal sealed class SupplyWatch(TimeProvider clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Note(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Note(DbContext db)
    {
        var (sites, plots) = (new HashSet<long>(), new List<(long SiteId, Plot Plot)>());
        var (freed, held, released) = (new List<PlotClaim>(), new HashSet<long>(), new List<Plot>());
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified))
                continue;
            if (entry.Entity is Site)
                sites.Add((long)entry.Property(nameof(Site.Id)).CurrentValue!);
            else if (entry.Entity is Building)
                sites.Add((long)entry.Property(nameof(Building.SiteId)).CurrentValue!);
            // A plot whose version alone is renewed only keeps others off at that moment.
            else if (entry.Entity is Plot plot)
            {
                if (entry.State == EntityState.Added || entry.Properties.Any(p => p.IsModified && p.Metadata.Name != nameof(Plot.Version)))
                    plots.Add(((long)entry.Property(nameof(Plot.SiteId)).CurrentValue!, plot));
            }
            else if (entry.Entity is IssuePlot { HeldPlotId: null } issued)
            {
                if (db.Set<Plot>().Find(issued.PlotId) is { } open)
                    released.Add(open);
            }
            else if (entry.Entity is PlotClaim claim && claim.HeldPlotId is { } now)
                held.Add(now);
            else if (entry.Entity is PlotClaim ended && IsFreed(entry))
                freed.Add(ended);
        }
        plots.AddRange(released.Select(p => (p.SiteId, p)));
        // A claim that another of the same holder follows frees nothing.
        foreach (var claim in freed.Where(c => !held.Contains(c.PlotId)))
            if (db.Set<Plot>().Find(claim.PlotId) is { } plot)
                plots.Add((plot.SiteId, plot));
        foreach (var site in sites.Concat(plots.Select(p => p.SiteId)).Distinct().ToList())
            Add(db, site, sites.Contains(site) ? [] : [.. plots.Where(p => p.SiteId == site).Select(p => p.Plot).Distinct()]);
    }

    private static bool IsFreed(EntityEntry claim) => claim.State == EntityState.Modified
        && claim.Property(nameof(PlotClaim.HeldPlotId)).OriginalValue is not null;

    // A new site has no number yet: its entity stands for it.
    private void Add(DbContext db, long siteId, IReadOnlyList<Plot> plots)
    {
        var site = db.ChangeTracker.Entries<Site>().FirstOrDefault(s => (long)s.Property(nameof(Site.Id)).CurrentValue! == siteId)?.Entity;
        var change = new SupplyChange { Site = site, Plot = plots is [var one] ? one : null, DueAt = clock.GetUtcNow().UtcDateTime };
        if (site is null)
            change.SiteId = siteId;
        db.Add(change);
    }
}

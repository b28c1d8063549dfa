using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>Reckons all terms whose clock runs anew when office hours, days or percentages have changed.</summary>
public sealed class TermRefresh(AppDbContext db, TermClock clock)
{
    private const int AtOnce = 200, Tries = 3;

    /// <summary>The terms whose clock runs.</summary>
    internal static IQueryable<ServiceTerm> Running(AppDbContext db) =>
        db.ServiceTerms.Where(t => t.MetAt == null && t.CancelledAt == null && t.PausedAt == null);

    /// <summary>
    /// Moves deadlines, what is planned for them, the follow-ups that were promised for them and the copies on leads. What
    /// waits for the company is reckoned when its clock runs again. Returns how many leads had a term that moved.
    /// </summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var (moved, after) = (0, 0L);
        while (true)
        {
            var ids = await Running(db).Where(t => t.LeadId > after)
                .Select(t => t.LeadId).Distinct().OrderBy(id => id).Take(AtOnce).ToListAsync(cancellation);
            if (ids.Count == 0)
                return moved;
            moved += await TryRefreshAsync(ids, cancellation);
            after = ids[^1];
        }
    }

    // People go on with their leads meanwhile: then these are read and reckoned once more.
    private async Task<int> TryRefreshAsync(List<long> leadIds, CancellationToken cancellation)
    {
        for (var tried = 1; ; tried++)
            try
            {
                return await RefreshAsync(leadIds, cancellation);
            }
            catch (DbUpdateConcurrencyException) when (tried < Tries)
            {
                db.ChangeTracker.Clear();
            }
    }

    private async Task<int> RefreshAsync(List<long> leadIds, CancellationToken cancellation)
    {
        var terms = await Running(db).Include(t => t.Lead).Where(t => leadIds.Contains(t.LeadId)).ToListAsync(cancellation);
        foreach (var ofLead in terms.GroupBy(t => t.Lead!))
        {
            var before = ofLead.Select(t => t.DueAt).ToList();
            foreach (var term in ofLead)
                clock.Recompute(term);
            await FollowUpPlan.MoveAlongAsync(db, ofLead.Key.Id, [.. before.Zip(ofLead.Select(t => t.DueAt))], cancellation);
            TermClock.Publish(ofLead.Key, ofLead);
        }
        db.ChangeTracker.DetectChanges();
        var moved = db.ChangeTracker.Entries<ServiceTerm>().Where(e => e.State == EntityState.Modified)
            .Select(e => e.Entity.LeadId).Distinct().Count();
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return moved;
    }
}

using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Assignment;

/// <summary>Keeps the count of open leads a person, inside the caller's transaction.</summary>
public static class Workloads
{
    /// <summary>Changes the count by one statement, so that parallel changes add up.</summary>
    public static async Task AddAsync(AppDbContext db, long userId, int change, CancellationToken cancellation)
    {
        var updated = await db.Workloads.Where(w => w.UserId == userId)
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.OpenLeads, x => x.OpenLeads + change), cancellation);
        if (updated == 0)
            db.Workloads.Add(new Workload { UserId = userId, OpenLeads = Math.Max(change, 0) });
    }

    /// <summary>
    /// Waits for the turn to assign and holds it until the caller's transaction ends, on every database:
    /// whoever picks a person sees the counts of everyone before.
    /// </summary>
    public static Task TakeTurnAsync(AppDbContext db, CancellationToken cancellation) =>
        db.AssignmentTurns.Where(t => t.Id == AssignmentTurn.TheOne)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Turn, x => x.Turn + 1), cancellation);
}

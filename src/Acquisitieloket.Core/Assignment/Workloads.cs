using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Assignment;

/// <summary>Keeps the count of open leads a person, inside the caller's transaction.</summary>
public static class Workloads
{
    /// <summary>Changes the count by one statement, so that parallel changes add up.</summary>
    public static async Task AddAsync(AppDbContext db, long userId, int change, CancellationToken cancellation)
    {
        // In SQL itself, as below: every enquiry waits for these, and reading them from C# took longer than doing them.
        var updated = await db.Database.ExecuteSqlAsync(
            $"""UPDATE "Workloads" SET "OpenLeads" = "OpenLeads" + {change} WHERE "UserId" = {userId}""", cancellation);
        if (updated == 0)
            db.Workloads.Add(new Workload { UserId = userId, OpenLeads = Math.Max(change, 0) });
    }

    /// <summary>
    /// Waits for the turn to assign and holds it until the caller's transaction ends, on every database:
    /// whoever picks a person sees the counts of everyone before.
    /// </summary>
    public static Task TakeTurnAsync(AppDbContext db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync(
            $"""UPDATE "AssignmentTurns" SET "Turn" = "Turn" + 1 WHERE "Id" = {AssignmentTurn.TheOne}""", cancellation);
}

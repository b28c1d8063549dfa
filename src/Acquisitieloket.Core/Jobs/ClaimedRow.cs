using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Jobs;

/// <summary>
/// One claimed row in a data context of its own. The lease is a concurrency token: saving fails, with everything
/// that belongs to it, when another worker took the row over in the meantime.
/// </summary>
internal sealed class ClaimedRow<T>(
    AppDbContext db, LeaseClaims claims, IDueWorkHandler<T> handler, TimeProvider clock, DueWorkSettings settings)
    where T : DueWork
{
    /// <summary>Does the work and completes the row in one transaction. False when the row is no longer ours.</summary>
    public async Task<bool> WorkAsync(string claim, long id, CancellationToken cancellation)
    {
        if (!await claims.RenewAsync<T>(claim, id, settings.Lease, cancellation)
            || await db.Set<T>().SingleOrDefaultAsync(w => w.Id == id && w.LeasedBy == claim, cancellation) is not { } row)
            return false;
        if (row.Attempts > settings.MaxAttempts)
            throw new DueWorkFailed("De verwerking brak bij elke eerdere poging af.", permanent: true);
        await handler.HandleAsync(row, cancellation);
        Release(row);
        row.LastError = null;
        if (row.Again is { } next)
            (row.DueAt, row.Attempts, row.Again) = (next, 0, null);
        else
            row.DoneAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Plans the next attempt, or gives up. Does nothing when the row is no longer ours.</summary>
    public async Task FailAsync(string claim, long id, Exception failure, CancellationToken cancellation)
    {
        var row = await db.Set<T>().SingleOrDefaultAsync(w => w.Id == id && w.LeasedBy == claim, cancellation);
        if (row is null)
            return;
        var now = clock.GetUtcNow().UtcDateTime;
        Release(row);
        row.LastError = FailureText.Of(failure);
        if (row.Attempts >= settings.MaxAttempts || failure is DueWorkFailed { Permanent: true })
        {
            row.GivenUpAt = now;
            await handler.GiveUpAsync(row, cancellation);
        }
        else
            row.DueAt = now + RetryPauses.After(row.Attempts);
        await db.SaveChangesAsync(cancellation);
    }

    private static void Release(T row) => (row.LeasedBy, row.LeasedUntil) = (null, null);
}

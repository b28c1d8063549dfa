using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Jobs;

/// <summary>
/// Claims due rows by a conditional update, so that of several workers on one database only one acts on a row.
/// A claim has a name of its own: whoever lost it can no longer complete the row.
/// </summary>
public sealed class LeaseClaims(AppDbContext db, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>
    /// Claims at most <paramref name="batch"/> rows that are due, the longest waiting first, and counts an attempt
    /// on each: a row that kills its worker is not tried forever.
    /// </summary>
    public async Task<Claim> ClaimAsync<T>(int batch, TimeSpan lease, CancellationToken cancellation = default)
        where T : DueWork
    {
        var now = Now;
        var name = $"{WorkerName.Current}/{Guid.NewGuid():N}";
        var until = now + lease;
        var free = db.Set<T>().Where(w => w.DoneAt == null && w.GivenUpAt == null && w.DueAt <= now
            && (w.LeasedUntil == null || w.LeasedUntil <= now));
        for (var i = 0; i < Tries; i++)
        {
            var ids = await free.OrderBy(w => w.DueAt).ThenBy(w => w.Id).Select(w => w.Id).Take(batch).ToListAsync(cancellation);
            if (ids.Count == 0)
                break;
            var claimed = await free.Where(w => ids.Contains(w.Id)).ExecuteUpdateAsync(set => set
                .SetProperty(w => w.LeasedBy, name)
                .SetProperty(w => w.LeasedUntil, until)
                .SetProperty(w => w.Attempts, w => w.Attempts + 1), cancellation);
            // None although some were free: another worker was faster with these, so look for others.
            if (claimed > 0)
                return new Claim(name, await Of<T>(name).OrderBy(w => w.DueAt).ThenBy(w => w.Id).Select(w => w.Id).ToListAsync(cancellation));
        }
        return new Claim(name, []);
    }

    /// <summary>Makes the lease of one row last from now. False when the row is no longer ours.</summary>
    public async Task<bool> RenewAsync<T>(string claim, long id, TimeSpan lease, CancellationToken cancellation = default)
        where T : DueWork
    {
        var (now, until) = (Now, Now + lease);
        return await Of<T>(claim).Where(w => w.Id == id && w.LeasedUntil > now)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.LeasedUntil, until), cancellation) == 1;
    }

    /// <summary>Gives rows back that were claimed but not begun, as if they had not been claimed.</summary>
    public Task ReleaseAsync<T>(string claim, IReadOnlyCollection<long> ids, CancellationToken cancellation = default)
        where T : DueWork =>
        Of<T>(claim).Where(w => ids.Contains(w.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(w => w.LeasedBy, (string?)null)
            .SetProperty(w => w.LeasedUntil, (DateTime?)null)
            .SetProperty(w => w.Attempts, w => w.Attempts - 1), cancellation);

    private IQueryable<T> Of<T>(string claim) where T : DueWork => db.Set<T>().Where(w => w.LeasedBy == claim);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <summary>The name of a claim and the rows it got.</summary>
public sealed record Claim(string Name, IReadOnlyList<long> Ids);

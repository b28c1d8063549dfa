using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Matching;

/// <summary>Keeps the supply that runs judged, each supply once.</summary>
public sealed class SupplyArchive(AppDbContext db)
{
    /// <summary>Ties a run to its supply and saves both with whatever else was changed; only supply not seen before is packed and stored.</summary>
    public async Task SaveAsync(MatchRun run, IReadOnlyList<SupplySite> supply, CancellationToken cancellation = default)
    {
        var json = SupplyContent.Write(supply);
        var hash = SupplyContent.Hash(json);
        run.SupplyId = await IdOfAsync(hash, cancellation);
        if (run.SupplyId is null)
            run.Supply = new SupplySnapshot { Hash = hash, Content = SupplyContent.Pack(json) };
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (run.Supply is { } mine)
        {
            // Another run kept the same supply at the same moment.
            if (await IdOfAsync(hash, cancellation) is not { } theirs)
                throw;
            run.Supply = null;
            db.Entry(mine).State = EntityState.Detached;
            run.SupplyId = theirs;
            await db.SaveChangesAsync(cancellation);
        }
    }

    private Task<long?> IdOfAsync(string hash, CancellationToken cancellation) =>
        db.SupplySnapshots.Where(s => s.Hash == hash).Select(s => (long?)s.Id).SingleOrDefaultAsync(cancellation);
}

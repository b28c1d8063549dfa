using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Matching;

/// <summary>Reads all sites with their plots and buildings as matching wants them.</summary>
public sealed class SupplyReader(AppDbContext db, TimeProvider clock)
{
    /// <summary>Every site of the register, in order of code.</summary>
    public async Task<IReadOnlyList<SiteSupply>> ReadAsync(CancellationToken stop = default) =>
        [.. (await ReadFactsAsync(stop)).Select(SiteSupply.Of)];

    /// <summary>The same as a run keeps it.</summary>
    public async Task<IReadOnlyList<SupplySite>> ReadFactsAsync(CancellationToken stop = default)
    {
        var sites = await db.Sites.AsNoTracking().WithPlots(clock.GetUtcNow().UtcDateTime)
            .Include(s => s.Buildings).OrderBy(s => s.Code).ToListAsync(stop);
        return [.. sites.Select(SupplySite.Of)];
    }
}

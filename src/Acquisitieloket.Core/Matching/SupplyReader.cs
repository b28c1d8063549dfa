using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Matching;

/// <summary>Reads all sites and plots as matching wants them.</summary>
public sealed class SupplyReader(AppDbContext db, TimeProvider clock)
{
    /// <summary>Every site of the register, in order of code.</summary>
    public async Task<IReadOnlyList<SiteSupply>> ReadAsync(CancellationToken stop = default)
    {
        var sites = await db.Sites.AsNoTracking().WithPlots(clock.GetUtcNow().UtcDateTime)
            .OrderBy(s => s.Code).ToListAsync(stop);
        return [.. sites.Select(SiteSupply.Of)];
    }
}

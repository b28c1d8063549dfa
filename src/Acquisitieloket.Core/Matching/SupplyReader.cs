using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Matching;

/// <summary>Reads all sites and plots as matching wants them.</summary>
public sealed class SupplyReader(AppDbContext db)
{
    /// <summary>Every site of the register, in order of code.</summary>
    public async Task<IReadOnlyList<SiteSupply>> ReadAsync(CancellationToken stop = default)
    {
        var sites = await db.Sites.AsNoTracking().AsSplitQuery()
            .Include(s => s.Plots).OrderBy(s => s.Code).ToListAsync(stop);
        return [.. sites.Select(SiteSupply.Of)];
    }
}

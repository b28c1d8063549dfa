using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites;

/// <summary>The public register: every site that was not dropped, with its plots in order of number and its buildings. Read only.</summary>
public sealed class SiteRegister(AppDbContext db, TimeProvider clock)
{
    /// <summary>The sites within a filter, by municipality and name.</summary>
    public async Task<IReadOnlyList<Site>> ReadAsync(SiteFilter filter, CancellationToken stop = default)
    {
        // Tags and accessibility are JSON, which the three databases search in three ways; the register is small.
        var sites = await Public().Where(s => filter.Municipality == null || s.Municipality == filter.Municipality)
            .OrderBy(s => s.Municipality).ThenBy(s => s.Name).ThenBy(s => s.Code).ToListAsync(stop);
        return [.. sites.Where(filter.Admits)];
    }

    /// <summary>The sites with these codes, in that order and each once; codes that the register does not have are left out.</summary>
    public async Task<IReadOnlyList<Site>> FindAsync(IEnumerable<string> codes, CancellationToken stop = default)
    {
        var asked = codes.Select(c => c.Trim().ToUpperInvariant()).Distinct().ToList();
        var found = await Public().Where(s => asked.Contains(s.Code)).ToDictionaryAsync(s => s.Code, stop);
        return [.. asked.Where(found.ContainsKey).Select(code => found[code])];
    }

    /// <summary>The site with this code, whatever its case; null when the public register does not have it.</summary>
    public async Task<Site?> FindAsync(string code, CancellationToken stop = default) =>
        (await FindAsync([code], stop)).SingleOrDefault();

    private IQueryable<Site> Public() => db.Sites.AsNoTracking()
        .Where(s => s.Programme != ProgrammeStatus.Dropped)
        .WithPlots(clock.GetUtcNow().UtcDateTime)
        .Include(s => s.Buildings.OrderBy(b => b.Code));
}

using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.Claims;

/// <summary>How many wishes for land there are. One that went on over the parts of a divided plot is still one wish.</summary>
public static class InterestCount
{
    /// <summary>By site, at a moment.</summary>
    public static async Task<IReadOnlyDictionary<long, int>> BySiteAsync(AppDbContext db, DateTime now, CancellationToken cancellation)
    {
        var live = await db.PlotClaims.AsNoTracking().Where(PlotClaim.LiveAt(now)).Where(c => c.Kind == ClaimKind.Interest)
            .Select(c => new { c.Plot!.SiteId, c.LeadId, c.HolderName, c.FirstAt }).ToListAsync(cancellation);
        // The parts of a divided plot carry the moment at which its holder first asked; another wish has another moment.
        return live.GroupBy(c => c.SiteId).ToDictionary(g => g.Key, g => g.DistinctBy(c => (c.LeadId, c.HolderName?.ToUpperInvariant(), c.FirstAt)).Count());
    }
}

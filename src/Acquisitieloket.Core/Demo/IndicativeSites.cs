using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demo;

/// <summary>Puts the 26 sites of the region into an empty register, marked as indicative until their managers correct them.</summary>
public sealed class IndicativeSites(AppDbContext db, TimeProvider clock)
{
    /// <summary>Returns how many were added; 0 when the register has sites already.</summary>
    public async Task<int> LoadAsync()
    {
        if (await db.Sites.AnyAsync())
            return 0;
        var sites = DemoSupply.Build(WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime));
        db.Sites.AddRange(sites);
        await db.SaveChangesAsync();
        return sites.Count;
    }
}

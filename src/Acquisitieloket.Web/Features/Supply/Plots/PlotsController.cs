using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.Plots;

/// <summary>The plots of a site, drawn and listed, each with who holds it and until when.</summary>
[Route("supply/{code}"), Authorize(Roles = SupplyAccess.Roles)]
public sealed class PlotsController(AppDbContext db, CurrentUser user, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Plots(string code, CancellationToken cancellation)
    {
        var (now, asked) = (clock.GetUtcNow().UtcDateTime, code.ToUpperInvariant());
        var site = await db.Sites.AsNoTracking().Where(s => s.Code == asked).WithPlots(now).SingleOrDefaultAsync(cancellation);
        if (site is null)
            return NotFound();
        var live = await LedgerRow.Read(db, db.PlotClaims.AsNoTracking().Where(c => c.Plot!.SiteId == site.Id).Where(PlotClaim.LiveAt(now)), user.Viewer, issues: false)
            .ToListAsync(cancellation);
        var own = await db.Departments.Where(d => d.Id == user.Viewer.DepartmentId).Select(d => d.Municipality).SingleOrDefaultAsync(cancellation);
        return View(new PlotsPage(site, live.ToLookup(c => c.PlotId), new(FactSubject.Of(site), SupplyAccess.MayKeep(user.Viewer, own, site))));
    }
}

/// <summary>A site, the live claims on its plots, and what the viewer may do.</summary>
public sealed record PlotsPage(Site Site, ILookup<long, LedgerRow> Live, OpenedSite Opened);

using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.Overview;

/// <summary>All sites with what is free, held and gone of each, those of the own municipality first.</summary>
[Route("supply"), Authorize(Roles = SupplyAccess.Roles)]
public sealed class OverviewController(AppDbContext db, CurrentUser user, TimeProvider clock) : Controller
{
    private const int SoonDays = 30;

    [HttpGet]
    public async Task<IActionResult> Overview(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var soon = now.AddDays(SoonDays);
        var own = await db.Departments.Where(d => d.Id == user.Viewer.DepartmentId).Select(d => d.Municipality).SingleOrDefaultAsync(cancellation);
        var sites = await db.Sites.AsNoTracking().WithPlots(now).ToListAsync(cancellation);
        var interest = await InterestCount.BySiteAsync(db, now, cancellation);
        var rows = sites.Select(s => OverviewRow.Of(s, interest.GetValueOrDefault(s.Id), soon, WorkingCalendar.DayOf(now)))
            .OrderBy(r => r.Municipality).ThenBy(r => r.Name, StringComparer.Ordinal).ToList();
        return View(new OverviewPage([.. rows.Where(r => r.Municipality == own)], [.. rows.Where(r => r.Municipality != own)], own,
            own is not null && SupplyAccess.KeepRoles.Split(',').Any(user.Viewer.Is)));
    }
}

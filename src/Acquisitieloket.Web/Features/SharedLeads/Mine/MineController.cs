using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.SharedLeads.Mine;

/// <summary>The leads that are shared with me, latest first. Nobody else's work is seen here.</summary>
[Route("shared-leads"), Authorize(Roles = SharedLeadRoles.All)]
public sealed class MineController(AppDbContext db, CurrentUser user, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Mine(CancellationToken cancellation) => View(await db.LeadShares.AsNoTracking()
        .Where(LeadShare.LiveFor(user.Viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime)))
        .OrderByDescending(s => s.SharedAt).ThenByDescending(s => s.Id).Select(MineRow.Read).ToListAsync(cancellation));
}

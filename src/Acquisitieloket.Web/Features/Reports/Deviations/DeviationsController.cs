using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.Deviations;

/// <summary>
/// Every time that staff departed from a ranking, with the reason, for all five to read: the own municipality above a better
/// fit elsewhere, or a site left out. No company is named; of a confidential lead the reason stays with the lead.
/// </summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("reports/deviations")]
public sealed class DeviationsController(AppDbContext db, CurrentUser user, TimeProvider clock) : Controller
{
    private const int Most = 200, Read = 2_000, Months = 24;

    [HttpGet]
    public async Task<IActionResult> Deviations(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now.AddMonths(-Months);
        var today = WorkingCalendar.DayOf(now);
        var events = await db.AuditEvents.AsNoTracking().Where(e => e.LeadId != null && e.At >= since
                && (e.Kind == AuditKind.SiteExcluded || e.Kind == AuditKind.Shortlisted))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Read).ToListAsync(cancellation);
        var departed = events.Where(e => e.Kind == AuditKind.SiteExcluded || e.Values.ContainsKey("passedOver")).Take(Most).ToList();
        var ids = departed.Select(e => e.LeadId!.Value).Distinct().ToList();
        var leads = await db.Leads.AsNoTracking().Where(l => ids.Contains(l.Id))
            .Select(l => new { l.Id, l.Reference, l.Confidential, Department = l.Department!.Name }).ToDictionaryAsync(l => l.Id, cancellation);
        var found = db.Leads.AsNoTracking().Where(l => ids.Contains(l.Id));
        var open = await found.Where(LeadAccess.MayOpen(user.Viewer)).Select(l => l.Id)
            .Union(found.Where(LeadAccess.MayOpenAsDeputy(user.Viewer, today)).Select(l => l.Id)).ToListAsync(cancellation);
        return View(new DeviationsPage([.. departed.Select(e => (Event: e, Lead: leads[e.LeadId!.Value])).Select(x => new Deviation(
            x.Event.At, x.Lead.Department, x.Event.ActorName, x.Event.Kind == AuditKind.SiteExcluded,
            x.Event.Values.GetValueOrDefault("site", ""), x.Event.Values.GetValueOrDefault("passedOver"),
            x.Lead.Confidential && !open.Contains(x.Lead.Id) ? null : x.Event.Values.GetValueOrDefault("reason"),
            open.Contains(x.Lead.Id) ? x.Lead.Reference : null))], Months));
    }
}

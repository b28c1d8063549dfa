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
/// fit elsewhere on a shortlist or in a proposal, or a site left out. No company is named; of a confidential lead the reason
/// stays with the lead.
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
        // Of what may depart only the values tell; it must not crowd out what always does.
        var departed = (await LatestAsync([AuditKind.SiteExcluded, AuditKind.ProposalDeviated], since, Most, cancellation))
            .Concat((await LatestAsync([AuditKind.Shortlisted, AuditKind.ShortlistRemoved], since, Read, cancellation))
                .Where(e => e.Values.ContainsKey("passedOver") || e.Values.ContainsKey("kept")))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Most).ToList();
        var ids = departed.Select(e => e.LeadId!.Value).Distinct().ToList();
        var leads = await db.Leads.AsNoTracking().Where(l => ids.Contains(l.Id))
            .Select(l => new { l.Id, l.Reference, l.Confidential, Department = l.Department!.Name }).ToDictionaryAsync(l => l.Id, cancellation);
        var found = db.Leads.AsNoTracking().Where(l => ids.Contains(l.Id));
        var open = await found.Where(LeadAccess.MayOpen(user.Viewer)).Select(l => l.Id)
            .Union(found.Where(LeadAccess.MayOpenAsDeputy(user.Viewer, today)).Select(l => l.Id)).ToListAsync(cancellation);
        return View(new DeviationsPage([.. departed.Select(e => (Event: e, Lead: leads[e.LeadId!.Value])).Select(x => new Deviation(
            x.Event.At, x.Lead.Department, x.Event.ActorName, Deviation.Told(x.Event),
            x.Lead.Confidential && !open.Contains(x.Lead.Id) ? null : x.Event.Values.GetValueOrDefault("reason"),
            open.Contains(x.Lead.Id) ? x.Lead.Reference : null))], Months));
    }

    private Task<List<AuditEvent>> LatestAsync(IReadOnlyList<AuditKind> kinds, DateTime since, int most, CancellationToken cancellation) =>
        db.AuditEvents.AsNoTracking().Where(e => e.LeadId != null && e.At >= since && kinds.Contains(e.Kind))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(most).ToListAsync(cancellation);
}

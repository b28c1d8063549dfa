using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Reports.Unmet;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.UnmetLeads;

/// <summary>
/// The leads behind a figure of unmet demand: those that the viewer may open; of the others only how many and how much. A line
/// tells segment and reason, which the queue does not tell of a lead that may not be opened.
/// </summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("reports/unmet/leads")]
public sealed class UnmetLeadsController(AppDbContext db, CurrentUser user, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> UnmetLeads([FromQuery] UnmetForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        var (viewer, today) = (user.Viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime));
        var (own, asDeputy) = (db.Leads.Where(LeadAccess.MayOpen(viewer)), db.Leads.Where(LeadAccess.MayOpenAsDeputy(viewer, today)));
        var all = form.Selection().In(db);
        var open = all.Where(u => own.Any(l => l.Id == u.LeadId) || asDeputy.Any(l => l.Id == u.LeadId));
        var rows = await open.Where(u => form.Before == null || u.Id < form.Before).OrderByDescending(u => u.Id).Take(PageSize + 1)
            .Select(u => new UnmetLead
            {
                Id = u.Id, Reference = u.Lead!.Reference,
                Company = u.Lead.Confidential ? u.Lead.CodeName ?? "Vertrouwelijk" : u.Lead.CompanyName,
                Demand = u, Site = u.Site!.Name, Department = u.Lead.Department!.Name,
            }).ToListAsync(cancellation);
        return View(new UnmetLeadsPage(form, [.. rows.Take(PageSize)], await CountAsync(open, cancellation), await CountAsync(all, cancellation))
        {
            Next = rows.Count > PageSize ? $"{form.Address("/reports/unmet/leads")}{(form.Address("").Length == 0 ? "?" : "&")}before={rows[PageSize - 1].Id}" : null,
        });
    }

    private static async Task<(int Count, long M2)> CountAsync(IQueryable<UnmetDemand> rows, CancellationToken cancellation) =>
        (await rows.CountAsync(cancellation), await rows.SumAsync(u => (long?)u.M2, cancellation) ?? 0);
}

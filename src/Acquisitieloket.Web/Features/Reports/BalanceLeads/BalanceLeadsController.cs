using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand.Balance;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Reports.Balance;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.BalanceLeads;

/// <summary>The leads behind a figure of demand: those that the viewer may open; of the others only how many and how much.</summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("reports/balance/leads")]
public sealed class BalanceLeadsController(AppDbContext db, CurrentUser user, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> BalanceLeads([FromQuery] BalanceForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        var (now, viewer) = (clock.GetUtcNow().UtcDateTime, user.Viewer);
        var today = WorkingCalendar.DayOf(now);
        var figure = form.Figure is { } asked && Enum.IsDefined(asked) ? asked : DemandFigure.Asked;
        var selection = form.Selection(today.Year);
        var all = selection.In(db, figure, now);
        var (own, asDeputy) = (db.Leads.Where(LeadAccess.MayOpen(viewer)), db.Leads.Where(LeadAccess.MayOpenAsDeputy(viewer, today)));
        var open = all.Where(l => own.Any(o => o.Id == l.Id) || asDeputy.Any(o => o.Id == l.Id));
        var rows = await open.Where(l => form.Before == null || l.Id < form.Before).OrderByDescending(l => l.Id).Take(PageSize + 1)
            .Select(l => new BalanceLead(l.Id, l.Reference, l.Confidential ? l.CodeName ?? "Vertrouwelijk" : l.CompanyName, l.Stage, l.Segment,
                l.Department!.Municipality, l.AskedM2, l.AskedKva, l.CreatedAt)).ToListAsync(cancellation);
        string Address(string path) => form.Address(path, selection, today.Year, path == BalancePage.Path ? null : figure);
        return View(new BalanceLeadsPage(figure, selection, [.. rows.Take(PageSize)],
            await CountAsync(open, cancellation), await CountAsync(all, cancellation))
        {
            Report = Address(BalancePage.Path),
            Previous = form.Before is null ? null : Address(BalancePage.Leads),
            Next = rows.Count > PageSize ? $"{Address(BalancePage.Leads)}&before={rows[PageSize - 1].Id}" : null,
        });
    }

    private static async Task<DemandFigures> CountAsync(IQueryable<Lead> leads, CancellationToken cancellation) =>
        new(await leads.CountAsync(cancellation), await leads.CountAsync(l => l.AskedM2 != null, cancellation), await leads.SumAsync(l => (long?)l.AskedM2, cancellation) ?? 0);
}

using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Dashboard;

/// <summary>How do we stand: eight key figures beside their targets, and what has to be looked at now.</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports/dashboard")]
public sealed class DashboardController(ReportSums sums, TargetService targets, AttentionList attention, TimeProvider clock, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Dashboard([FromQuery] ReportForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        form = new ReportForm { Municipality = form.Municipality };
        if (Request.Query.Any(q => string.IsNullOrEmpty(q.Value)))
            return Redirect(form.Address(Request.Path));
        var current = await sums.CatchUpAsync(cancellation);
        var (now, teller) = (clock.GetUtcNow().UtcDateTime, new Teller(LeadAccess.MayUseQueue(user.Viewer)));
        var today = WorkingCalendar.DayOf(now);
        var report = await KeyFigureReport.ReadAsync(sums, new(PeriodOf(today, teller), form.Municipality), today, cancellation);
        return View(new DashboardPage
        {
            Form = form, Report = report, Today = today, At = now, Behind = !current, Rounded = !teller.MayOpenLists,
            Tiles = new TileWriter(report, (await targets.NewestAsync(cancellation))?.Values ?? [], teller, form).Tiles(),
            Attention = teller.MayOpenLists ? await attention.ReadAsync(form.Municipality, cancellation) : null,
            OwnDepartmentId = user.Viewer.DepartmentId,
            MaySetTargets = user.Viewer.Is(Role.Manager),
        });
    }

    // Twelve whole months, so that this month, which is not over, does not count for less. Of who opens no leads years that do not overlap.
    private static MonthSpan PeriodOf(DateOnly today, Teller teller) => teller.MayOpenLists
        ? new(MonthSpan.Of(today).First.AddMonths(-12), MonthSpan.Of(today).First.AddMonths(-1))
        : new(new(today.Year, 1, 1), new(today.Year, 12, 1));
}

using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Overview;

/// <summary>How does the acquisition stand: the pipeline, and what came in and of it month by month.</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports")]
public sealed class OverviewController(ReportSums sums, TimeProvider clock, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Overview([FromQuery] ReportForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (Request.Query.Any(q => string.IsNullOrEmpty(q.Value)))
            return Redirect(form.Address("/reports"));
        await sums.CatchUpAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = WorkingCalendar.DayOf(now);
        return View(new ReportPage(form, today,
            await PipelineReport.ReadAsync(sums, form.Pipeline(today), now, cancellation),
            await MonthsReport.ReadAsync(sums, form.Leads(), form.MonthsUntil(today), cancellation),
            LeadAccess.MayUseQueue(user.Viewer)));
    }
}

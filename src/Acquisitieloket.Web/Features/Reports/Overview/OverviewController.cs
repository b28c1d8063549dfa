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
        if (form.Months is not null || Request.Query.Any(q => string.IsNullOrEmpty(q.Value)))
            return Redirect(form.Now.Address("/reports"));
        var now = clock.GetUtcNow().UtcDateTime;
        var read = await OverviewReports.ReadAsync(sums, form, user.Viewer, now, cancellation);
        return View(new ReportPage(form, read, WorkingCalendar.DayOf(now), LeadAccess.MayUseQueue(user.Viewer)));
    }
}

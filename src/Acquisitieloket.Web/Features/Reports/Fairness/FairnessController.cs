using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Reports.Export;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Fairness;

/// <summary>Whether leads are divided fairly over the five departments; all five see the same figures.</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports")]
public sealed class FairnessController(AppDbContext db, ReportSums sums, TimeProvider clock, CurrentUser user) : Controller
{
    [HttpGet("fairness")]
    public async Task<IActionResult> Fairness([FromQuery] ReportForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (form.Months is not null || Request.Query.Any(q => string.IsNullOrEmpty(q.Value)))
            return Redirect(form.Now.Address("/reports/fairness"));
        return View(await PageAsync(form, cancellation));
    }

    [HttpGet("fairness.csv"), HttpGet("fairness.ods")]
    public async Task<IActionResult> FairnessFile([FromQuery] ReportForm form, CancellationToken cancellation)
    {
        var page = await PageAsync(form.Now, cancellation);
        return new ReportFile(ReportFile.NameOf("verdeling-over-afdelingen", page.Report.Period), "Verdeling over de afdelingen", page.Divided.Columns, page.Divided.Cells());
    }

    private async Task<FairnessPage> PageAsync(ReportForm form, CancellationToken cancellation)
    {
        await sums.CatchUpAsync(cancellation);
        var (viewer, today) = (user.Viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime));
        var teller = new Teller(LeadAccess.MayUseQueue(viewer));
        var asked = teller.MayOpenLists ? form : form.WithYear(today);
        var report = await FairnessReport.ReadAsync(db, sums, teller.MayOpenLists ? asked.Span(today) : asked.Year(today), today, cancellation);
        return new(asked, today, report, teller, viewer.Is(Role.Coordinator) || viewer.Is(Role.Administrator)) { Left = asked != form };
    }
}

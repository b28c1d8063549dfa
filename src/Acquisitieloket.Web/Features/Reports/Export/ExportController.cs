using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Reports.Overview;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Export;

/// <summary>The figures of the reports as files, under the same filters.</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports")]
public sealed class ExportController(ReportSums sums, TimeProvider clock, CurrentUser user) : Controller
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("pipeline.csv")]
    public async Task<IActionResult> Pipeline([FromQuery] ReportForm form, CancellationToken cancellation)
    {
        var read = await OverviewReports.ReadAsync(sums, form, user.Viewer, Now, cancellation);
        var (report, municipalities) = (read.Pipeline, read.Columns);
        return new ReportFile(ReportFile.NameOf("open-leads", report.Leads.AsOf ?? WorkingCalendar.DayOf(Now)), "Open leads", ["Fase", .. municipalities.Select(m => m.ToString()), "Alle"],
        [
            .. report.Stages.Select(s => (IEnumerable<object?>)[s.Stage.Dutch(), .. municipalities.Select(m => (object)s.Of(m).Count), s.Of(null).Count]),
            ["Samen", .. municipalities.Select(m => (object)report.Total(m).Count), report.Total().Count],
        ]);
    }

    [HttpGet("months.csv")]
    public async Task<IActionResult> Months([FromQuery] ReportForm form, CancellationToken cancellation)
    {
        var report = (await OverviewReports.ReadAsync(sums, form, user.Viewer, Now, cancellation)).Months;
        var figures = Enum.GetValues<MonthFigure>();
        return new ReportFile(ReportFile.NameOf("leads-per-maand", report.Period), "Leads per maand", ["Maand", .. figures.Select(f => f.Dutch())],
        [
            .. report.Months.Select(m => (IEnumerable<object?>)[m.Span.ToString(), .. figures.Select(f => (object)m[f].Count)]),
            ["Samen", .. figures.Select(f => (object)report.Total[f].Count)],
        ]);
    }
}

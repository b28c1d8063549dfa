using System.Globalization;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.Sites;
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
        var report = (await OverviewReports.ReadAsync(sums, form, user.Viewer, Now, cancellation)).Pipeline;
        var municipalities = Enum.GetValues<Municipality>();
        return File(CsvFile.Of(
        [
            ["Fase", .. municipalities.Select(m => m.ToString()), "Alle"],
            .. report.Stages.Select(s => (IReadOnlyList<string>)
                [s.Stage.Dutch(), .. municipalities.Select(m => Number(s.Of(m))), Number(s.Of(null))]),
        ]), CsvFile.ContentType, "open-leads.csv");
    }

    [HttpGet("months.csv")]
    public async Task<IActionResult> Months([FromQuery] ReportForm form, CancellationToken cancellation)
    {
        var report = (await OverviewReports.ReadAsync(sums, form, user.Viewer, Now, cancellation)).Months;
        var figures = Enum.GetValues<MonthFigure>();
        return File(CsvFile.Of(
        [
            ["Maand", .. figures.Select(f => f.Dutch())],
            .. report.Months.Select(m => (IReadOnlyList<string>)[m.Span.ToString(), .. figures.Select(f => Number(m[f]))]),
        ]), CsvFile.ContentType, "leads-per-maand.csv");
    }

    private static string Number(Figure figure) => figure.Count.ToString(CultureInfo.InvariantCulture);
}

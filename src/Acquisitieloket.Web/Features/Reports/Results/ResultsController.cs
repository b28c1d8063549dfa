using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Results;

/// <summary>Land and jobs that were asked, proposed and promised, and what came of it.</summary>
public sealed class ResultsController(ReportSums sums, TimeProvider clock, CurrentUser user) : SheetController(sums, clock, user)
{
    [HttpGet("results"), HttpGet("results.csv"), HttpGet("results.ods")]
    public Task<IActionResult> Results([FromQuery] ReportForm form, CancellationToken cancellation) => SheetAsync(form, async (asked, teller) => ResultsSheet.Of(form,
        await ResultsReport.ReadAsync(Sums, asked, cancellation), await ResultsReport.ReadAsync(Sums, asked.Before, cancellation), teller), cancellation);
}

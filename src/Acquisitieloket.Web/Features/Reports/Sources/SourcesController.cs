using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Sources;

/// <summary>By which way and in which language leads came in.</summary>
public sealed class SourcesController(ReportSums sums, TimeProvider clock, CurrentUser user) : SheetController(sums, clock, user)
{
    [HttpGet("sources"), HttpGet("sources.csv"), HttpGet("sources.ods")]
    public Task<IActionResult> Sources([FromQuery] ReportForm form, CancellationToken cancellation) => SheetAsync(form, async (asked, teller) => SourcesSheet.Of(form,
        await SourcesReport.ReadAsync(Sums, asked, cancellation), await SourcesReport.ReadAsync(Sums, asked.Before, cancellation), teller), cancellation);
}

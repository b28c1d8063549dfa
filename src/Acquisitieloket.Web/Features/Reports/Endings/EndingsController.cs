using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Endings;

/// <summary>How leads ended, and why.</summary>
public sealed class EndingsController(ReportSums sums, TimeProvider clock, CurrentUser user) : SheetController(sums, clock, user)
{
    [HttpGet("endings"), HttpGet("endings.csv"), HttpGet("endings.ods")]
    public Task<IActionResult> Endings([FromQuery] ReportForm form, CancellationToken cancellation) => SheetAsync(form, async (asked, teller) => EndingsSheet.Of(form,
        await EndingsReport.ReadAsync(Sums, asked, cancellation), await EndingsReport.ReadAsync(Sums, asked.Before, cancellation), teller), cancellation);
}

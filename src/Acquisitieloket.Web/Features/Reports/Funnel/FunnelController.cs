using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Funnel;

/// <summary>How far leads come, and how long they stay in each stage.</summary>
public sealed class FunnelController(ReportSums sums, TimeProvider clock, CurrentUser user) : SheetController(sums, clock, user)
{
    [HttpGet("funnel"), HttpGet("funnel.csv"), HttpGet("funnel.ods")]
    public Task<IActionResult> Funnel([FromQuery] ReportForm form, CancellationToken cancellation) => SheetAsync(form, async (asked, teller) => FunnelSheet.Of(form,
        await FunnelReport.ReadAsync(Sums, asked, cancellation), await FunnelReport.ReadAsync(Sums, asked.Before, cancellation), teller), cancellation);
}

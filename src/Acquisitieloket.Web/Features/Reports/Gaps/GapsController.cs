using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Gaps;

/// <summary>What is not known of open leads, and which of them lie still.</summary>
public sealed class GapsController(ReportSums sums, TimeProvider clock, CurrentUser user) : SheetController(sums, clock, user)
{
    [HttpGet("gaps"), HttpGet("gaps.csv"), HttpGet("gaps.ods")]
    public Task<IActionResult> Gaps([FromQuery] ReportForm form, CancellationToken cancellation) => SheetAsync(form, async (asked, teller) =>
        GapsSheet.Of(form, await GapsReport.ReadAsync(Sums, asked, Today, cancellation), teller), cancellation);
}

using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Terms;

/// <summary>Which service terms were kept, by department and month.</summary>
public sealed class TermsController(ReportSums sums, TimeProvider clock, CurrentUser user) : SheetController(sums, clock, user)
{
    [HttpGet("terms"), HttpGet("terms.csv"), HttpGet("terms.ods")]
    public Task<IActionResult> Terms([FromQuery] ReportForm form, CancellationToken cancellation) => SheetAsync(form, async (asked, teller) => TermsSheet.Of(form,
        await TermsReport.ReadAsync(Sums, asked, Today, cancellation), await TermsReport.ReadAsync(Sums, asked.Before, Today, cancellation), teller), cancellation);
}

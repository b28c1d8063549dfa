using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Proposals;

/// <summary>How many proposals were sent, and how soon the first one came.</summary>
public sealed class ProposalsController(ReportSums sums, TimeProvider clock, CurrentUser user) : SheetController(sums, clock, user)
{
    [HttpGet("proposals"), HttpGet("proposals.csv"), HttpGet("proposals.ods")]
    public Task<IActionResult> Proposals([FromQuery] ReportForm form, CancellationToken cancellation) => SheetAsync(form, async (asked, teller) => ProposalsSheet.Of(form,
        await ProposalsReport.ReadAsync(Sums, asked, cancellation), await ProposalsReport.ReadAsync(Sums, asked.Before, cancellation), teller), cancellation);
}

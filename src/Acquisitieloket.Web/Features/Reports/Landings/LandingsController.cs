using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Landings;

/// <summary>Which open leads may settle when, and how likely that is.</summary>
public sealed class LandingsController(ReportSums sums, TimeProvider clock, CurrentUser user) : SheetController(sums, clock, user)
{
    [HttpGet("landings"), HttpGet("landings.csv"), HttpGet("landings.ods")]
    public Task<IActionResult> Landings([FromQuery] ReportForm form, CancellationToken cancellation) => SheetAsync(form, async (asked, teller) =>
        LandingsSheet.Of(form, await LandingsReport.ReadAsync(Sums, asked, Today, cancellation), teller), cancellation);
}

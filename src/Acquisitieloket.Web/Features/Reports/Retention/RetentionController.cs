using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Retention;

/// <summary>Of how many leads the data has to go, and when. Privacy officers have the list itself, in Beheer.</summary>
public sealed class RetentionController(AppDbContext db, RetentionRules rules, ReportSums sums, TimeProvider clock, CurrentUser user) : SheetController(sums, clock, user)
{
    private DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    [HttpGet("retention"), HttpGet("retention.csv"), HttpGet("retention.ods")]
    public Task<IActionResult> Retention([FromQuery] ReportForm form, CancellationToken cancellation) => SheetAsync(form, async (asked, teller) => RetentionSheet.Of(form,
        await RetentionReport.ReadAsync(db, rules, new() { Municipality = asked.Municipality, Cluster = asked.Cluster }, Now, cancellation), rules, teller), cancellation);
}

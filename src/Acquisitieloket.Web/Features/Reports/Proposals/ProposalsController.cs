using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.Proposals;

/// <summary>How many proposals were sent, how soon the first one came, and what became of the sites in them.</summary>
public sealed class ProposalsController(AppDbContext db, ReportSums sums, TimeProvider clock, CurrentUser user) : SheetController(sums, clock, user)
{
    [HttpGet("proposals"), HttpGet("proposals.csv"), HttpGet("proposals.ods")]
    public Task<IActionResult> Proposals([FromQuery] ReportForm form, CancellationToken cancellation) => SheetAsync(form, async (asked, teller) => ProposalsSheet.Of(form,
        await ProposalsReport.ReadAsync(Sums, asked, cancellation), await ProposalsReport.ReadAsync(Sums, asked.Before, cancellation), await NamesAsync(cancellation), teller), cancellation);

    // A hundred at most, in all five municipalities.
    private Task<Dictionary<long, string>> NamesAsync(CancellationToken cancellation) =>
        db.Sites.AsNoTracking().Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, cancellation);
}

using Acquisitieloket.Core.Data;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.Ledger;

/// <summary>One plot: who holds it, who is interested in the order in which they came, and how it came so.</summary>
[Route("supply/{code}/plots/{number}")]
public sealed class LedgerController(AppDbContext db, CurrentUser user, TimeProvider clock) : SupplyPlotController(db, user, clock)
{
    protected override bool ShowsReplaced => true;

    [HttpGet]
    public async Task<IActionResult> Ledger(string? lead, CancellationToken cancellation)
    {
        var claims = await LedgerRow.Read(Db, Db.PlotClaims.AsNoTracking().Where(c => c.PlotId == Opened.Plot.Id)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id), Me.Viewer, Opened.MayIssue).ToListAsync(cancellation);
        var past = await PlotPast.OfAsync(Db, Opened.Plot.Id, cancellation);
        var before = await LedgerRow.Read(Db, Db.PlotClaims.AsNoTracking().Where(c => past.Ids.Contains(c.PlotId))
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id), Me.Viewer, Opened.MayIssue).ToListAsync(cancellation);
        var procedures = await Db.IssuePlots.AsNoTracking().Where(i => i.PlotId == Opened.Plot.Id || past.Ids.Contains(i.PlotId))
            .OrderByDescending(i => i.Id).Select(i => i.Procedure!).ToListAsync(cancellation);
        return View(new LedgerPage(Opened, claims, lead, Now)
        {
            Past = past, Before = before, Procedures = [.. procedures.Where(p => Opened.MayIssue || p.PublishedAt is not null)],
        });
    }
}

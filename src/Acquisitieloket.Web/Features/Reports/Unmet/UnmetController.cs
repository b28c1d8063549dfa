using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Web.Features.Reports.Export;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.Unmet;

/// <summary>Which demand could not be met, and why: hectares, kVA and reason of every "no".</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports")]
public sealed class UnmetController(AppDbContext db, CurrentUser user) : Controller
{
    [HttpGet("unmet")]
    public async Task<IActionResult> Unmet([FromQuery] UnmetForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (Request.Query.Any(q => string.IsNullOrEmpty(q.Value)))
            return Redirect(form.Address("/reports/unmet"));
        return View(await PageAsync(form, cancellation));
    }

    [HttpGet("unmet.csv"), HttpGet("unmet.ods")]
    public async Task<IActionResult> UnmetFile([FromQuery] UnmetForm form, CancellationToken cancellation)
    {
        var page = await PageAsync(form, cancellation);
        return new ReportFile($"niet-geaccommodeerde-vraag{(page.Report.Asked.Year is { } year ? $"-{year}" : "")}", form.Asked().Dutch(), page.Columns, page.Cells());
    }

    private async Task<UnmetPage> PageAsync(UnmetForm form, CancellationToken cancellation)
    {
        var told = new CoarseFigures(LeadAccess.MayUseQueue(user.Viewer));
        var asked = told.Exact ? form.Selection() : UnmetGuard.OnlyFirst(form.Selection());
        return new(form, await UnmetReport.ReadAsync(db, asked, cancellation), await db.UnmetDemands.Select(u => u.Year).Distinct().OrderBy(y => y).ToListAsync(cancellation),
            await UnmetCompanies.ReadAsync(db, asked, form.Rows(), cancellation), told);
    }
}

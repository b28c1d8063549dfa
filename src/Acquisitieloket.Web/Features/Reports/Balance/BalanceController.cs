using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand.Balance;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Reports.Export;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Balance;

/// <summary>Does the supply fit the demand: asked, proposed and won beside what there is and what was forecast.</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports")]
public sealed class BalanceController(AppDbContext db, TimeProvider clock, CurrentUser user) : Controller
{
    [HttpGet("balance")]
    public async Task<IActionResult> Balance([FromQuery] BalanceForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        var page = await PageAsync(form, cancellation);
        return Request.Query.Any(q => string.IsNullOrEmpty(q.Value)) ? Redirect(page.Address(BalancePage.Path)) : View(page);
    }

    [HttpGet("balance.csv"), HttpGet("balance.ods")]
    public async Task<IActionResult> BalanceFile([FromQuery] BalanceForm form, CancellationToken cancellation)
    {
        var page = await PageAsync(form, cancellation);
        return new ReportFile(ReportFile.NameOf("vraag-en-aanbod", page.Months), "Vraag en aanbod in hectares", BalanceTable.Head(page), BalanceTable.Rows(page));
    }

    private async Task<BalancePage> PageAsync(BalanceForm form, CancellationToken cancellation)
    {
        var (now, told) = (clock.GetUtcNow().UtcDateTime, new CoarseFigures(LeadAccess.MayUseQueue(user.Viewer)));
        var year = WorkingCalendar.DayOf(now).Year;
        var asked = told.Exact ? form.Selection(year) : DemandGuard.Only(form.Selection(year), year);
        return new(form, await BalanceReport.ReadAsync(db, asked, now, cancellation), year, told);
    }
}

using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand.Balance;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Reports.Export;
using Acquisitieloket.Web.Infrastructure.Files;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

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

    [HttpGet("balance.csv")]
    public async Task<IActionResult> BalanceCsv([FromQuery] BalanceForm form, CancellationToken cancellation)
    {
        var page = await PageAsync(form, cancellation);
        return File(CsvFile.Of(
        [
            BalanceTable.Head(page),
            .. BalanceTable.Rows(page).Select(row => (IReadOnlyList<string>)[.. row.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture) ?? "")]),
        ]), CsvFile.ContentType, "vraag-en-aanbod.csv");
    }

    [HttpGet("balance.ods")]
    public async Task<IActionResult> BalanceOds([FromQuery] BalanceForm form, CancellationToken cancellation)
    {
        var page = await PageAsync(form, cancellation);
        Response.ContentType = OdsFile.ContentType;
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "vraag-en-aanbod.ods" }.ToString();
        await OdsFile.WriteAsync(Response.Body, "Vraag en aanbod", BalanceTable.Head(page), BalanceTable.Rows(page).ToAsyncEnumerable(), cancellation);
        return new EmptyResult();
    }

    private async Task<BalancePage> PageAsync(BalanceForm form, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var year = WorkingCalendar.DayOf(now).Year;
        var asked = form.Selection(year);
        if (LeadAccess.MayUseQueue(user.Viewer))
            return new(form, await BalanceReport.ReadAsync(db, asked, now, cancellation), year, null);
        var only = DemandGuard.Only(asked, year);
        return new(form, await BalanceReport.ReadAsync(db, only, now, cancellation), year, await DemandGuard.ReadAsync(db, only, now, cancellation));
    }
}

using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Web.Features.Reports.Export;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Sheets;

/// <summary>A report as a page, and at the same address with .csv or .ods as a file of its first table.</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports")]
public sealed class SheetController(SheetReader reader, CurrentUser user) : Controller
{
    [HttpGet("{name}"), HttpGet("{name}.csv"), HttpGet("{name}.ods")]
    public async Task<IActionResult> Show(string name, [FromQuery] ReportForm form, CancellationToken cancellation)
    {
        var unknown = !ModelState.IsValid;
        ModelState.Clear();
        if (Request.Query.Any(q => string.IsNullOrEmpty(q.Value)))
            return Redirect(form.Address(Request.Path));
        if (await reader.ReadAsync(name, form, LeadAccess.MayUseQueue(user.Viewer), cancellation) is not { } sheet)
            return NotFound();
        unknown |= !ReportPeriods.Knows(form.Period, sheet.Today);
        if (Path.GetExtension(Request.Path) == "")
            return View("Sheet", sheet with { Unknown = unknown });
        // A page says that it is about something else than was asked; a file cannot.
        if (unknown)
            return BadRequest();
        var what = $"{ReportNames.File(sheet.Name)}{ReportFile.Of(sheet.Form)}";
        return new ReportFile(sheet.Months is { } months ? ReportFile.NameOf(what, months) : ReportFile.NameOf(what, sheet.Today), sheet.Heading, sheet.Tables[0].Columns, sheet.Tables[0].Cells());
    }
}

using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Reports.Export;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Sheets;

/// <summary>A report as a page, and at the same address with .csv or .ods as a file of its first table.</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports")]
public abstract class SheetController(ReportSums sums, TimeProvider clock, CurrentUser user) : Controller
{
    protected ReportSums Sums => sums;

    protected DateOnly Today { get; } = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);

    protected async Task<IActionResult> SheetAsync(
        ReportForm form, Func<ReportAsked, Teller, Task<Sheet>> write, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (Request.Query.Any(q => string.IsNullOrEmpty(q.Value)))
            return Redirect(form.Address(Request.Path));
        var (current, teller) = (await sums.CatchUpAsync(cancellation), new Teller(LeadAccess.MayUseQueue(user.Viewer)));
        // Of who opens no leads one filter at a time, and years that do not overlap: what two answers differ by may be one company.
        var asked = teller.MayOpenLists ? form : form.WithOneFilter().WithYear(Today);
        var period = teller.MayOpenLists || asked.Period is not null ? asked : asked with { Period = $"{Today.Year}" };
        var sheet = await write(period.Asked(Today), teller) with
        {
            Behind = !current,
            Rounded = !teller.MayOpenLists,
            Today = Today,
            Form = asked,
            Left = asked != form,
            At = clock.GetUtcNow().UtcDateTime,
        };
        if (Path.GetExtension(Request.Path) == "")
            return View("Sheet", sheet);
        var what = ReportNames.File(sheet.Name);
        return new ReportFile(sheet.HasPeriod ? ReportFile.NameOf(what, period.Asked(Today).Period) : ReportFile.NameOf(what, Today), sheet.Heading, sheet.Tables[0].Columns, Rows(sheet.Tables[0]));
    }

    // Parts are told apart by the row that they are of, which a file does not show otherwise.
    private static IEnumerable<IEnumerable<object?>> Rows(SheetTable table)
    {
        var above = "";
        foreach (var row in table.Foot is { } foot ? [.. table.Rows, foot] : table.Rows)
        {
            above = row.Part ? above : row.Name;
            yield return [row.Part ? $"{above}: {row.Name}" : row.Name, .. row.Cells.Select(c => c.Value)];
        }
    }
}

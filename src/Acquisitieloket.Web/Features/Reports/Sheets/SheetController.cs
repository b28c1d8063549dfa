using System.Globalization;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Reports.Export;
using Acquisitieloket.Web.Infrastructure.Files;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

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
        var sheet = await write(teller.MayOpenLists || asked.Period is not null ? asked.Asked(Today) : (asked with { Period = $"{Today.Year}" }).Asked(Today), teller) with { Behind = !current, Rounded = !teller.MayOpenLists, Today = Today, Form = asked, Left = asked != form, At = clock.GetUtcNow().UtcDateTime };
        return Path.GetExtension(Request.Path) switch
        {
            ".csv" => File(CsvFile.Of(Rows(sheet).Select(row => (IReadOnlyList<string>)[.. row.Select(Text)])), CsvFile.ContentType, $"{sheet.Name}.csv"),
            ".ods" => await OdsAsync(sheet, cancellation),
            _ => View("Sheet", sheet),
        };
    }

    private async Task<IActionResult> OdsAsync(Sheet sheet, CancellationToken cancellation)
    {
        Response.ContentType = OdsFile.ContentType;
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{sheet.Name}.ods" }.ToString();
        await OdsFile.WriteAsync(Response.Body, sheet.Heading, sheet.Tables[0].Columns, Rows(sheet).Skip(1).ToAsyncEnumerable(), cancellation);
        return new EmptyResult();
    }

    // Parts are told apart by the row that they are of, which a file does not show otherwise.
    private static IEnumerable<IEnumerable<object?>> Rows(Sheet sheet)
    {
        var (table, above) = (sheet.Tables[0], "");
        yield return table.Columns;
        foreach (var row in table.Rows)
        {
            above = row.Part ? above : row.Name;
            yield return [row.Part ? $"{above}: {row.Name}" : row.Name, .. row.Cells.Select(c => c.Value)];
        }
    }

    private static string Text(object? value) => value is decimal amount ? amount.ToString("0.##", CultureInfo.GetCultureInfo("nl-NL")) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}

using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
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

    /// <summary>Who opens lists gets every cell; who does not, the rows of the page.</summary>
    [HttpGet("unmet.csv")]
    public async Task<IActionResult> UnmetFile([FromQuery] UnmetForm form, CancellationToken cancellation)
    {
        var page = await PageAsync(form, cancellation);
        return File(CsvFile.Of(page.MayOpenLists ? Cells(page.Report) : Rows(page)), CsvFile.ContentType, "niet-geaccommodeerde-vraag.csv");
    }

    private async Task<UnmetPage> PageAsync(UnmetForm form, CancellationToken cancellation)
    {
        var (lists, asked) = (LeadAccess.MayUseQueue(user.Viewer), form.Selection());
        return new(form,
            await UnmetReport.ReadAsync(db, lists ? asked : UnmetGuard.OnlyFirst(asked), cancellation),
            await db.UnmetDemands.Select(u => u.Year).Distinct().OrderBy(y => y).ToListAsync(cancellation),
            lists ? null : await UnmetGuard.ReadAsync(db, asked.Kind, cancellation));
    }

    private static IEnumerable<IReadOnlyList<string>> Cells(UnmetReport report) =>
    [
        ["Reden", "Segment", "Gemeente", "Jaar", "Openingsjaar", .. Figures],
        .. report.Cells.Select(c => (IReadOnlyList<string>)
        [
            c.Reason.Dutch(), c.Segment.Dutch(), c.Municipality?.ToString() ?? "", Number(c.Year), c.OpeningYear is { } year ? Number(year) : "",
            .. Of(c.Figures),
        ]),
    ];

    private static IEnumerable<IReadOnlyList<string>> Rows(UnmetPage page) =>
    [
        [page.Form.Rows().Dutch(), .. Figures],
        .. page.Lines.Select(l => (IReadOnlyList<string>)[l.Name, .. Of(l.Figures)]),
    ];

    private static readonly string[] Figures = ["Aantal", "m²", "Aantal zonder m²", "kVA", "Aantal zonder kVA"];

    private static IEnumerable<string> Of(UnmetFigures figures) =>
        new[] { figures.Count, figures.M2, figures.WithoutM2, figures.Kva, figures.WithoutKva }.Select(Number);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

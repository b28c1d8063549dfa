using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Reports.Export;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Fairness;

/// <summary>Whether leads are divided fairly over the five departments; all five see the same figures.</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports")]
public sealed class FairnessController(AppDbContext db, TimeProvider clock, CurrentUser user) : Controller
{
    [HttpGet("fairness")]
    public async Task<IActionResult> Fairness([FromQuery] ReportForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        var viewer = user.Viewer;
        return View(new FairnessPage(form, await ReadAsync(form, cancellation), LeadAccess.MayUseQueue(viewer),
            viewer.Is(Role.Coordinator) || viewer.Is(Role.Administrator)));
    }

    [HttpGet("fairness.csv")]
    public async Task<IActionResult> FairnessFile([FromQuery] ReportForm form, CancellationToken cancellation) => File(CsvFile.Of(
    [
        ["Afdeling", "Gewicht", "Om de beurt gekregen", "Ontvangen", "Open", "Capaciteit", "Gevestigd"],
        .. (await ReadAsync(form, cancellation)).Departments.Select(d => (IReadOnlyList<string>)
            [d.Name, .. new[] { d.Weight, d.Turns, d.Received, d.Open.Count, d.Capacity, d.Won.Count }.Select(n => n.ToString(CultureInfo.InvariantCulture))]),
    ]), CsvFile.ContentType, "verdeling-over-afdelingen.csv");

    private Task<FairnessReport> ReadAsync(ReportForm form, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = WorkingCalendar.DayOf(now);
        return FairnessReport.ReadAsync(db, form.MonthsUntil(today), today, now, cancellation);
    }
}

using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Reports.Export;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Reports.Fairness;

/// <summary>Whether leads are divided fairly over the five departments; all five see the same figures.</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports")]
public sealed class FairnessController(AppDbContext db, ReportSums sums, TimeProvider clock, CurrentUser user) : Controller
{
    private static readonly string[] Columns =
    [
        "Afdeling", "Gewicht", "Om de beurt gekregen", "Ontvangen", "Overgedragen", "Overgenomen", "Open", "Capaciteit", "Gevestigd",
        "Eerste voorstellen", "Eigen gemeente bovenaan", "Beste match was eigen", "Eigen boven betere match",
    ];

    [HttpGet("fairness")]
    public async Task<IActionResult> Fairness([FromQuery] ReportForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (form.Months is not null || Request.Query.Any(q => string.IsNullOrEmpty(q.Value)))
            return Redirect(form.Now.Address("/reports/fairness"));
        var viewer = user.Viewer;
        return View(new FairnessPage(Asked(form), Today, await ReadAsync(form, cancellation), LeadAccess.MayUseQueue(viewer),
            viewer.Is(Role.Coordinator) || viewer.Is(Role.Administrator)));
    }

    [HttpGet("fairness.csv"), HttpGet("fairness.ods")]
    public async Task<IActionResult> FairnessFile([FromQuery] ReportForm form, CancellationToken cancellation)
    {
        var report = await ReadAsync(form, cancellation);
        return new ReportFile(ReportFile.NameOf("verdeling-over-afdelingen", report.Period), "Verdeling over de afdelingen", Columns, report.Departments.Select(d => (IEnumerable<object?>)
        [
            d.Name, d.Weight, d.Turns, d.Received, d.HandedOver.Count, d.TakenOver.Count, d.Open.Count, d.Capacity, d.Won.Count,
            d.Advised.Count, d.OwnFirst.Count, d.OwnBest.Count, d.OwnInstead,
        ]));
    }

    private async Task<FairnessReport> ReadAsync(ReportForm form, CancellationToken cancellation)
    {
        await sums.CatchUpAsync(cancellation);
        return await FairnessReport.ReadAsync(db, sums, Asked(form).Span(Today), Today, cancellation);
    }

    private ReportForm Asked(ReportForm form) => LeadAccess.MayUseQueue(user.Viewer) ? form : form.WithYear(Today);

    private DateOnly Today => WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
}

using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand.Scenario;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.Scenario;

/// <summary>What if sites leave or enter the programme: thought through on this page, stored nowhere.</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports/scenario")]
public sealed class ScenarioController(AppDbContext db, TimeProvider clock, CurrentUser user) : Controller
{
    private const int MostLines = 100;

    [HttpGet]
    public async Task<IActionResult> Scenario([FromQuery] ScenarioForm form, CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(form.Phase) && form.Hectares is null && ModelState.IsValid)
            ModelState.AddModelError(nameof(form.Hectares), "Vul in hoeveel hectares later komen.");
        if (form.Hectares is not null && !await db.Sites.AnyAsync(s => s.Code == form.Phase, cancellation))
            ModelState.AddModelError(nameof(form.Phase), "Kies op welk terrein.");
        if (ModelState.IsValid && Request.Query.Any(q => string.IsNullOrEmpty(q.Value)))
            return Redirect(form.Address(form.Show));
        var (now, lists) = (clock.GetUtcNow().UtcDateTime, LeadAccess.MayUseQueue(user.Viewer));
        // With a fault in it nothing is worked out, and what was chosen stays.
        var change = ModelState.IsValid ? form.Change() : new ScenarioForm().Change();
        var report = await ScenarioReport.ReadAsync(db, change, now, cancellation);
        var page = new ScenarioPage(form, report, lists, WorkingCalendar.DayOf(now).Year);
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(form.Show is { } show && lists ? await WithLeadsAsync(page, show, now, cancellation) : page);
    }

    private async Task<ScenarioPage> WithLeadsAsync(ScenarioPage page, ScenarioEffect show, DateTime now, CancellationToken cancellation)
    {
        var viewer = user.Viewer;
        var (own, asDeputy) = (db.Leads.Where(LeadAccess.MayOpen(viewer)), db.Leads.Where(LeadAccess.MayOpenAsDeputy(viewer, WorkingCalendar.DayOf(now))));
        var leads = page.Report.Leads.Where(l => l.Has(show)).ToDictionary(l => l.LeadId);
        var ids = leads.Keys.ToList();
        var open = await db.Leads.AsNoTracking().Where(l => ids.Contains(l.Id) && (own.Any(o => o.Id == l.Id) || asDeputy.Any(o => o.Id == l.Id)))
            .OrderByDescending(l => l.Id).Select(l => new { l.Id, l.Reference, Company = l.Confidential ? l.CodeName ?? "Vertrouwelijk" : l.CompanyName })
            .ToListAsync(cancellation);
        return page with
        {
            Others = leads.Count - open.Count,
            Lines = [.. open.Take(MostLines).Select(l => new ScenarioLine(l.Reference, l.Company, leads[l.Id].M2,
                show is ScenarioEffect.Loses or ScenarioEffect.LeftWithNone ? leads[l.Id].Lost : leads[l.Id].Gained))],
        };
    }
}

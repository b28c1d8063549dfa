using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.Stage;

/// <summary>Brings a lead to another stage; what each stage needs stands on the page before anyone tries.</summary>
[Route("leads/{reference}/stage"), OpenWhenClosed]
public sealed class StageController(LeadDoor door, StageService stages, AppDbContext db, TimeProvider clock, CurrentUser user) : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> Stage(LeadStage? to, CancellationToken cancellation) =>
        Opened.IsClosed ? Redirect($"{Opened.Path}/reopen") : View(await PageAsync(new StageForm { To = to }, cancellation));

    [HttpPost]
    public async Task<IActionResult> Stage([Bind(Prefix = "Form")] StageForm form, CancellationToken cancellation)
    {
        if (ModelState.IsValid
            && await DoesAsync(() => stages.ChangeAsync(Opened.Id, form.Request(FormKey), user.Actor, cancellation)))
            return Back($"De lead staat nu op {form.To!.Value.Dutch()}.");
        db.ChangeTracker.Clear();
        return Again(await PageAsync(form, cancellation));
    }

    private async Task<StagePage> PageAsync(StageForm form, CancellationToken cancellation)
    {
        var facts = (await LeadFacts.OfAsync(db, Opened.Id, cancellation))!;
        // What was proposed or shortlisted comes first: that is where the company will most likely settle.
        var sites = await db.Sites.AsNoTracking()
            .OrderByDescending(s => db.Shortlist.Any(e => e.LeadId == Opened.Id && e.SiteId == s.Id)).ThenBy(s => s.Name)
            .Select(s => new { s.Id, s.Name, s.Municipality }).ToListAsync(cancellation);
        form.SiteId ??= facts.SiteId;
        if (HttpMethods.IsGet(Request.Method))
        {
            var asked = facts.Requirements.PlotM2?.Asked ?? facts.Requirements.FloorM2?.Asked;
            (form.Hectares, form.Kva) = (asked / 10_000m, facts.Requirements.PowerKva);
        }
        var held = await db.PlotClaims.AsNoTracking().Where(c => c.LeadId == Opened.Id && c.HeldPlotId != null && c.Kind != ClaimKind.Sale)
            .Where(PlotClaim.LiveAt(clock.GetUtcNow().UtcDateTime)).Select(c => new { c.Kind, c.Plot!.Number, c.Plot.Site!.Name }).ToListAsync(cancellation);
        return new StagePage(form, facts, [.. sites.Select(s => new Choice($"{s.Id}", $"{s.Name} ({s.Municipality})"))], user.Id, Opened.Path)
        {
            Held = [.. held.Select(c => $"de {c.Kind.Dutch().ToLowerInvariant()} op kavel {c.Number} van {c.Name}")],
        };
    }
}

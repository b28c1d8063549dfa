using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.Visits;

/// <summary>The visits of a lead: asked for, planned, changed, called off. The company hears of each by mail.</summary>
[Route("leads/{reference}/visits")]
public sealed class VisitsController(LeadDoor door, VisitService visits, AppDbContext db, CurrentUser user) : LeadController(door)
{
    [HttpGet, OpenWhenClosed]
    public async Task<IActionResult> Visits(CancellationToken cancellation) =>
        View(await db.Visits.AsNoTracking().Include(v => v.Site).Where(v => v.LeadId == Opened.Id)
            .OrderByDescending(v => v.CancelledAt == null).ThenByDescending(v => v.StartsAt).ThenBy(v => v.Id).ToListAsync(cancellation));

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancellation) =>
        View("Visit", await PageAsync(null, new VisitForm(), new CancelForm(), cancellation));

    [HttpPost("new")]
    public Task<IActionResult> New([Bind(Prefix = "Form")] VisitForm form, CancellationToken cancellation) =>
        PlanAsync(null, form, cancellation);

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Visit(long id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } visit
            ? View(await PageAsync(visit, VisitForm.Of(visit), new CancelForm { Seen = visit.Version }, cancellation))
            : NotFound();

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Visit(long id, [Bind(Prefix = "Form")] VisitForm form, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } visit ? await PlanAsync(visit, form, cancellation) : NotFound();

    [HttpPost("{id:long}/cancel")]
    public async Task<IActionResult> Cancel(long id, [Bind(Prefix = "Cancel")] CancelForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } visit)
            return NotFound();
        if (ModelState.IsValid
            && await DoesAsync(() => visits.CancelAsync(Opened.Id, id, form.Seen, form.Reason!.Trim(), user.Actor, cancellation)))
            return Back("De bezichtiging gaat niet door. Het bedrijf krijgt bericht.", "/visits");
        Fail();
        return View("Visit", await PageAsync(visit, VisitForm.Of(visit), form, cancellation));
    }

    private async Task<IActionResult> PlanAsync(Visit? visit, VisitForm form, CancellationToken cancellation)
    {
        var page = await PageAsync(visit, form, new CancelForm { Seen = form.Seen }, cancellation);
        if (form.Site is { } site && page.Sites.All(s => s.Value != $"{site}"))
            ModelState.AddModelError("Form.Site", "Kies een locatie uit de lijst.");
        if (form.Read(ModelState) is { } plan
            && await DoesAsync(() => visits.PlanAsync(Opened.Id, visit?.Id, plan with { FormKey = FormKey }, user.Actor, cancellation)))
            return Back("Bezichtiging gepland. Het bedrijf krijgt een uitnodiging.", "/visits");
        Fail();
        return View("Visit", page);
    }

    private void Fail()
    {
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private Task<Visit?> FindAsync(long id, CancellationToken cancellation) => db.Visits.AsNoTracking().Include(v => v.Site)
        .SingleOrDefaultAsync(v => v.Id == id && v.LeadId == Opened.Id, cancellation);

    private async Task<VisitPage> PageAsync(Visit? visit, VisitForm form, CancelForm cancel, CancellationToken cancellation)
    {
        var sites = await db.Sites.AsNoTracking().OrderBy(s => s.Name).Select(s => new { s.Id, s.Name, s.Municipality }).ToListAsync(cancellation);
        return new VisitPage(visit, form, cancel, [.. sites.Select(s => new Choice($"{s.Id}", $"{s.Name} ({s.Municipality})"))]);
    }
}

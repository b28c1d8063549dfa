using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.CheckAftercare;

/// <summary>What a company that settled promised, beside what came of it: asked at the moments of aftercare.</summary>
[Route("leads/{reference}/follow-ups/{id:long}/aftercare"), OpenWhenClosed]
public sealed class CheckAftercareController(LeadDoor door, AftercareService aftercare, AppDbContext db, CurrentUser user, TimeProvider clock)
    : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> CheckAftercare(long id, CancellationToken cancellation) =>
        await PageAsync(id, new CheckAftercareForm(), cancellation) is { } page
            ? View(page with { Form = new() { Jobs = page.Now.ActualJobs, M2 = page.Now.ActualM2, Remark = page.Now.Remark } }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> CheckAftercare(
        long id, [Bind(Prefix = "Form")] CheckAftercareForm form, CancellationToken cancellation)
    {
        if (await PageAsync(id, form, cancellation) is not { } page)
            return NotFound();
        if (form is { Jobs: null, M2: null } && ModelState.IsValid)
            ModelState.AddModelError("Form.Jobs", "Vul banen of oppervlakte in. Weet u allebei niet? Sla deze nazorg dan over, met een reden.");
        if (!ModelState.IsValid)
            return Again(page);
        var found = new AftercareFigures { Jobs = form.Jobs, M2 = form.M2, Remark = form.Remark! };
        return await DoesAsync(() => aftercare.CheckAsync(id, found, user.Actor, cancellation))
            ? Back("Nazorg ingevuld. De cijfers staan bij de lead.") : Again(page);
    }

    // By lead and number; of a lead that was opened again there is nothing to ask.
    private async Task<CheckAftercarePage?> PageAsync(long id, CheckAftercareForm form, CancellationToken cancellation)
    {
        if (Opened.Stage != LeadStage.Established || Opened.Erased)
            return null;
        var checks = await db.AftercareChecks.AsNoTracking().Where(c => c.LeadId == Opened.Id).OrderBy(c => c.Months).ThenBy(c => c.Id)
            .Select(AftercareRow.Read).ToListAsync(cancellation);
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        return checks.Find(c => c.FollowUpId == id) is { } now ? new(form, now, [.. checks.Where(c => c.At is not null)], now.FillFrom > today) : null;
    }
}

using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.HoldLead;

/// <summary>Keeps the data of a lead longer than its term, such as for a running appeal. Shows nothing else of the lead.</summary>
[Route("admin/retention/{reference}/hold"), Authorize(Roles = $"{Role.Administrator},{Role.PrivacyOfficer}")]
public sealed class HoldLeadController(AppDbContext db, RetentionService retention, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> HoldLead(string reference, CancellationToken cancellation) =>
        await db.Leads.AsNoTracking().SingleOrDefaultAsync(l => l.Reference == reference && l.ErasedAt == null, cancellation) is { } lead
            ? View(new HoldForm { Reference = lead.Reference, Until = lead.KeepUntil, Reason = lead.KeepReason }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> HoldLead(string reference, [Bind("Until,Reason")] HoldForm form, CancellationToken cancellation)
    {
        form.Reference = reference;
        var id = await db.Leads.Where(l => l.Reference == reference && l.ErasedAt == null).Select(l => (long?)l.Id)
            .SingleOrDefaultAsync(cancellation);
        if (id is null)
            return NotFound();
        if (ModelState.IsValid && await HoldsAsync(id.Value, form, cancellation))
        {
            TempData["Done"] = $"De gegevens van {reference} blijven bewaard.";
            return Redirect("/admin/retention");
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(form);
    }

    private async Task<bool> HoldsAsync(long id, HoldForm form, CancellationToken cancellation)
    {
        try
        {
            await retention.HoldAsync(id, form.Until!.Value, form.Reason!.Trim(), user.Actor, cancellation);
            return true;
        }
        catch (RefusedException refused)
        {
            foreach (var obstacle in refused.Can.Obstacles)
                ModelState.AddModelError(nameof(form.Until), obstacle);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Iemand anders wijzigde deze lead op hetzelfde moment. Verstuur opnieuw.");
        }
        return false;
    }
}

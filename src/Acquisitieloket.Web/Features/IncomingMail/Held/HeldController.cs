using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.IncomingMail.Held;

/// <summary>One held mail: look at its text, tie it to a lead, or put it aside. Nothing of its HTML is ever shown.</summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("queue/mail/{id:long}")]
public sealed class HeldController(AppDbContext db, HeldMailService held, LeadDoor door, CurrentUser user, TimeProvider clock)
    : Controller
{
    [HttpGet]
    public async Task<IActionResult> Held(long id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } mail)
            return NotFound();
        if (mail.Reference is { } reference && await door.OpenAsync(reference, cancellation) is { } lead)
            await door.LogReadAsync(lead, "queue/mail/{id}", cancellation);
        return await PageAsync(mail, new TieForm { Reference = mail.Reference }, new DiscardForm(), cancellation);
    }

    [HttpPost("tie")]
    public async Task<IActionResult> Tie(long id, [Bind(Prefix = "Tie")] TieForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } mail)
            return NotFound();
        var reference = form.Reference?.Trim().ToUpperInvariant() ?? "";
        // As for every other page of a lead: who may not open it learns nothing of it.
        var lead = reference.Length > 0 ? await door.OpenAsync(reference, cancellation) : null;
        if (ModelState.IsValid && lead is null)
            ModelState.AddModelError("Tie.Reference", "Dit kenmerk is er niet, of u mag de lead niet openen.");
        if (ModelState.IsValid && await DoesAsync(() => held.TieAsync(id, lead!.Id, user.Actor, cancellation)))
        {
            TempData["Done"] = "De mail staat op de tijdlijn, als bericht dat op antwoord wacht.";
            return Redirect(lead!.Path);
        }
        return await PageAsync(mail, form, new DiscardForm(), cancellation);
    }

    [HttpPost("discard")]
    public async Task<IActionResult> Discard(long id, [Bind(Prefix = "Discard")] DiscardForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } mail)
            return NotFound();
        if (ModelState.IsValid && await DoesAsync(() => held.DiscardAsync(id, form.Reason!.Trim(), user.Actor, cancellation)))
        {
            TempData["Done"] = "De mail is terzijde gelegd.";
            return Redirect("/queue/mail");
        }
        return await PageAsync(mail, new TieForm { Reference = mail.Reference }, form, cancellation);
    }

    private async Task<bool> DoesAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (RefusedException refused)
        {
            foreach (var obstacle in refused.Can.Obstacles)
                ModelState.AddModelError("", obstacle);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Iemand anders wijzigde de lead op hetzelfde moment. Probeer het opnieuw.");
        }
        return false;
    }

    private Task<HeldHead?> FindAsync(long id, CancellationToken cancellation) => HeldMailService
        .MaySee(db, user.Viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime))
        .Where(m => m.Id == id).Select(m => new HeldHead(m.Id, m.Key, m.At, m.HeldFor, m.LeadId, m.Lead!.Reference,
            m.Lead.CompanyName, m.Lead.Contact!.Email)).SingleOrDefaultAsync(cancellation);

    private async Task<IActionResult> PageAsync(HeldHead mail, TieForm tie, DiscardForm discard, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Held", new HeldPage(mail, await held.ReadAsync(mail.Key, cancellation), tie, discard));
    }
}

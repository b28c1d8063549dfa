using Acquisitieloket.Core;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.SharedLeads.Reply;

/// <summary>What a partner may see of a lead that is shared with it, and what it writes to the contact person.</summary>
[Route("shared-leads/{key:guid}"), Authorize(Roles = SharedLeadRoles.All)]
public sealed class ReplyController(AppDbContext db, ReplyReader reader, ShareReplies replies, CurrentUser user, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Reply(Guid key, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { } share)
            return NotFound();
        if (LeadAccess.MayUseQueue(user.Viewer))
            return Redirect($"/leads/{share.Lead!.Reference}");
        ViewData["FormKey"] = Guid.NewGuid();
        db.AccessLog.Add(new AccessLogEntry
        {
            At = clock.GetUtcNow().UtcDateTime, UserId = user.Id, LeadId = share.LeadId, Page = "shared-leads/{key}",
        });
        await db.SaveChangesAsync(cancellation);
        return View(await reader.ReadAsync(share, user.Id, new ReplyForm(), cancellation));
    }

    [HttpPost]
    public async Task<IActionResult> Reply(Guid key, [Bind(Prefix = "Form")] ReplyForm form, Guid? formKey, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { } share)
            return NotFound();
        ViewData["FormKey"] = formKey ?? Guid.NewGuid();
        try
        {
            if (ModelState.IsValid)
            {
                await replies.WriteAsync(key, form.Text!.Trim(), user.Viewer, formKey, cancellation);
                TempData["Done"] = "Uw bericht is verstuurd aan de contactpersoon.";
                return Redirect($"/shared-leads/{key}");
            }
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (RefusedException refused)
        {
            // What is sent once more after that is meant to be a second one.
            if (refused is FormUsedException)
                ViewData["FormKey"] = Guid.NewGuid();
            foreach (var obstacle in refused.Can.Obstacles)
                ModelState.AddModelError("", obstacle);
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Iemand anders wijzigde deze lead op hetzelfde moment. Verstuur opnieuw; wat u schreef staat er nog.");
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        return View(await reader.ReadAsync(share, user.Id, form, cancellation));
    }

    private Task<LeadShare?> FindAsync(Guid key, CancellationToken cancellation) => db.LeadShares.AsNoTracking()
        .Include(s => s.SharedBy!.Department).Include(s => s.Lead!.Contact).Include(s => s.Lead!.Company)
        .Include(s => s.Lead!.ContactPerson!.Department)
        .Where(LeadShare.LiveFor(user.Viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime)))
        .SingleOrDefaultAsync(s => s.Key == key, cancellation);
}

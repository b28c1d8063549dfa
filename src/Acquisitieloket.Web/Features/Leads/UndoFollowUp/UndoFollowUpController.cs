using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.UndoFollowUp;

/// <summary>Takes back that a follow-up was ended, within some minutes. By lead and number, and for a guest only of the guest's own.</summary>
[Route("leads/{reference}/follow-ups/{id:long}/undo"), OpenToGuests]
public sealed class UndoFollowUpController(LeadDoor door, FollowUpService followUps, AppDbContext db, CurrentUser user) : LeadController(door)
{
    [HttpPost]
    public async Task<IActionResult> UndoFollowUp(long id, CancellationToken cancellation)
    {
        if (!await db.FollowUps.AnyAsync(f => f.Id == id && f.LeadId == Opened.Id && (!Opened.ByShare || f.AssigneeId == user.Id), cancellation))
            return NotFound();
        return await DoesAsync(() => followUps.UndoAsync(id, user.Actor, cancellation))
            ? Back("De opvolging staat weer open.")
            : Back(ModelState.Values.SelectMany(v => v.Errors).First().ErrorMessage, $"/follow-ups/{id}");
    }
}

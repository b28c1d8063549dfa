using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.StopRecurrence;

/// <summary>Lets a follow-up that recurs be the last one. By lead and number, and for a guest only of the guest's own.</summary>
[Route("leads/{reference}/follow-ups/{id:long}/stop-recurring"), OpenToGuests]
public sealed class StopRecurrenceController(LeadDoor door, FollowUpService followUps, AppDbContext db, CurrentUser user) : LeadController(door)
{
    [HttpPost]
    public async Task<IActionResult> StopRecurrence(long id, CancellationToken cancellation)
    {
        if (!await db.FollowUps.AnyAsync(f => f.Id == id && f.LeadId == Opened.Id && (!Opened.ByShare || f.AssigneeId == user.Id), cancellation))
            return NotFound();
        return await DoesAsync(() => followUps.StopRecurringAsync(id, user.Actor, cancellation))
            ? Back("Deze opvolging komt niet meer terug.", $"/follow-ups/{id}")
            : Back(ModelState.Values.SelectMany(v => v.Errors).First().ErrorMessage, $"/follow-ups/{id}");
    }
}

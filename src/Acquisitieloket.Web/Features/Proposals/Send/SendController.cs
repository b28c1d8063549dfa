using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Proposals.Send;

/// <summary>Has a proposal sent that was made but not sent yet.</summary>
[Route("leads/{reference}/proposals/{number:int}/send")]
public sealed class SendController(LeadDoor door, ProposalService proposals, AppDbContext db, CurrentUser user) : LeadController(door)
{
    [HttpPost]
    public async Task<IActionResult> Send(int number, string? reason, CancellationToken cancellation)
    {
        var id = await db.Proposals.Where(p => p.LeadId == Opened.Id && p.Number == number).Select(p => (long?)p.Id)
            .SingleOrDefaultAsync(cancellation);
        if (id is null)
            return NotFound();
        var sends = await DoesAsync(() => proposals.SendAsync(id.Value, reason, user.Actor, cancellation));
        if (sends)
            return Back("Het voorstel wordt verstuurd.", $"/proposals/{number}");
        TempData["Refused"] = string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage));
        return Redirect($"{Opened.Path}/proposals/{number}");
    }
}

using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Web.Features.Shared.Leads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Proposals.Send;

/// <summary>Has a proposal sent that was made but not sent yet.</summary>
[Route("leads/{reference}/proposals/{number:int}/send")]
public sealed class SendController(LeadDoor door, ProposalService proposals, AppDbContext db) : LeadController(door)
{
    [HttpPost]
    public async Task<IActionResult> Send(int number, CancellationToken cancellation)
    {
        var id = await db.Proposals.Where(p => p.LeadId == Opened.Id && p.Number == number).Select(p => (long?)p.Id)
            .SingleOrDefaultAsync(cancellation);
        if (id is null)
            return NotFound();
        var sends = await DoesAsync(() => proposals.SendAsync(id.Value, cancellation));
        // The page of the proposal says why not; there is no input to keep.
        return sends ? Back("Het voorstel wordt verstuurd.", $"/proposals/{number}") : Redirect($"{Opened.Path}/proposals/{number}");
    }
}

using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Proposals.Sending;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Proposals.Resend;

/// <summary>Mails the company a fresh link to a version that it has.</summary>
[Route("leads/{reference}/proposals/{number:int}/link")]
public sealed class ResendController(LeadDoor door, ProposalLinkService links, AppDbContext db, CurrentUser user) : LeadController(door)
{
    [HttpPost]
    public async Task<IActionResult> Resend(int number, CancellationToken cancellation)
    {
        var id = await db.Proposals.Where(p => p.LeadId == Opened.Id && p.Number == number).Select(p => (long?)p.Id).SingleOrDefaultAsync(cancellation);
        if (id is null)
            return NotFound();
        if (await DoesAsync(() => links.ResendAsync(id.Value, user.Actor, cancellation)))
            return Back("De link is opnieuw naar het bedrijf gestuurd.", $"/proposals/{number}");
        TempData["Refused"] = string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage));
        return Redirect($"{Opened.Path}/proposals/{number}");
    }
}

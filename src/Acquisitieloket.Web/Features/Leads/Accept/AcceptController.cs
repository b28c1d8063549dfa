using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Leads.Accept;

/// <summary>The contact person accepts a lead that someone handed over.</summary>
[Route("leads/{reference}/accept")]
public sealed class AcceptController(LeadDoor door, ReassignService reassign, CurrentUser user) : LeadController(door)
{
    /// <summary>When it cannot be accepted (any more) the page of the lead says how it stands.</summary>
    [HttpPost]
    public async Task<IActionResult> Accept(CancellationToken cancellation) =>
        await DoesAsync(() => reassign.AcceptAsync(Opened.Id, user.Actor, cancellation))
            ? Back("U hebt de lead aangenomen.")
            : Redirect(Opened.Path);
}

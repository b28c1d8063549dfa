using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Leads.EndShare;

/// <summary>Ends a share at once. By lead and key: the key of another lead's share ends nothing here.</summary>
[Route("leads/{reference}/shares/{key:guid}/end"), DecidesWhoSees]
public sealed class EndShareController(LeadDoor door, SharingService sharing, CurrentUser user) : LeadController(door)
{
    [HttpPost]
    public async Task<IActionResult> EndShare(Guid key, CancellationToken cancellation) =>
        await sharing.EndAsync(Opened.Id, key, user.Actor, cancellation)
            ? Back("Deze persoon ziet de lead niet meer.", "/shares") : Back("De lead was al niet meer gedeeld.", "/shares");
}

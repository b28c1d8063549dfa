using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Leads.TakeOver;

/// <summary>The deputy or a coordinator takes over a lead whose contact person is away.</summary>
[Route("leads/{reference}/take-over"), DecidesWhoSees]
public sealed class TakeOverController(LeadDoor door, TakeOverService service, CurrentUser user) : LeadController(door)
{
    /// <summary>When it cannot be taken over (any more) the page of the lead says how it stands.</summary>
    [HttpPost]
    public async Task<IActionResult> TakeOver(CancellationToken cancellation) =>
        await DoesAsync(() => service.TakeOverAsync(Opened.Id, user.Viewer, cancellation))
            ? Back("U hebt de lead overgenomen tot de contactpersoon terug is.")
            : Back(string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage)));
}

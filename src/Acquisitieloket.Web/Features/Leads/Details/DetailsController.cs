using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>The page of a lead.</summary>
[Route("leads/{reference}"), OpenToGuests, OpenWhenClosed]
public sealed class DetailsController(LeadDoor door, DetailsQuery query, CurrentUser user) : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> Details(string? timeline, string? before, CancellationToken cancellation) =>
        View(await query.ReadAsync(Opened, user.Viewer, TimelineFilter.Of(timeline), before, cancellation));
}

using Acquisitieloket.Core.Leads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Queue.Keys;

/// <summary>The keys of the queue as a page, for who has no scripts or wants to print them.</summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("queue/keys")]
public sealed class KeysController : Controller
{
    [HttpGet]
    public IActionResult Keys() => View();
}

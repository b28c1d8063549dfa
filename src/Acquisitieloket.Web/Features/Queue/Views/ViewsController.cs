using Acquisitieloket.Core;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Views;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Queue.Views;

/// <summary>The views that someone sees above the queue, and with which of them the queue begins.</summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("queue")]
public sealed class ViewsController(ViewReader reader, SavedViewService views, CurrentUser user) : Controller
{
    [HttpGet("views")]
    public async Task<IActionResult> Views(CancellationToken cancellation) => View(await reader.AllAsync(user.Viewer, cancellation));

    /// <summary>Where the queue begins for this person; the entry of the staff bar leads here.</summary>
    [HttpGet("start")]
    public async Task<IActionResult> Start(CancellationToken cancellation) =>
        Redirect((await reader.AllAsync(user.Viewer, cancellation)).FirstOrDefault(v => v.First)?.Address ?? "/queue");

    [HttpPost("start")]
    public async Task<IActionResult> Start(long? id, CancellationToken cancellation)
    {
        try
        {
            await views.BeginWithAsync(id, user.Viewer, cancellation);
        }
        catch (RefusedException)
        {
            return NotFound();
        }
        TempData["Done"] = id is null ? "Uw wachtrij begint weer met uw eigen leads." : "Uw wachtrij begint voortaan met deze weergave.";
        return Redirect("/queue/views");
    }
}

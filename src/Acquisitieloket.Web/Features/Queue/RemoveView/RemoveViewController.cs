using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Views;
using Acquisitieloket.Web.Features.Queue.Views;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Queue.RemoveView;

/// <summary>Asks whether it is sure, and then removes a view for all who see it. No lead is touched.</summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("queue/views/{id:long}/remove")]
public sealed class RemoveViewController(ViewReader reader, SavedViewService views, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> RemoveView(long id, CancellationToken cancellation) =>
        await reader.MineAsync(id, user.Viewer, cancellation) is { } view ? View(view) : NotFound();

    [HttpPost, ActionName(nameof(RemoveView))]
    public async Task<IActionResult> Remove(long id, CancellationToken cancellation)
    {
        if (await reader.MineAsync(id, user.Viewer, cancellation) is not { } view)
            return NotFound();
        await views.RemoveAsync(id, user.Viewer, cancellation);
        TempData["Done"] = $"De weergave “{view.Name}” is verwijderd.";
        return Redirect("/queue/views");
    }
}

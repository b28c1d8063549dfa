using Acquisitieloket.Core;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Views;
using Acquisitieloket.Web.Features.Queue.Views;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Queue.ChangeView;

/// <summary>Gives a view another name, or shares it otherwise.</summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("queue/views/{id:long}")]
public sealed class ChangeViewController(ViewReader reader, SavedViewService views, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> ChangeView(long id, CancellationToken cancellation)
    {
        if (await reader.MineAsync(id, user.Viewer, cancellation) is not { } view)
            return NotFound();
        ViewData["Choices"] = ViewForm.Choices(user.Viewer, view.Sharing);
        return View(new ViewForm { Name = view.Name, Sharing = view.Sharing });
    }

    [HttpPost]
    public async Task<IActionResult> ChangeView(long id, ViewForm form, CancellationToken cancellation)
    {
        if (await reader.MineAsync(id, user.Viewer, cancellation) is not { } view)
            return NotFound();
        if (ModelState.IsValid)
            try
            {
                await views.ChangeAsync(id, TidyAnswers.Line(form.Name)!, form.Sharing, user.Viewer, cancellation);
                TempData["Done"] = $"De weergave “{TidyAnswers.Line(form.Name)}” is bewaard.";
                return Redirect("/queue/views");
            }
            catch (RefusedException refused)
            {
                foreach (var obstacle in refused.Can.Obstacles)
                    ModelState.AddModelError(nameof(form.Name), obstacle);
            }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        ViewData["Choices"] = ViewForm.Choices(user.Viewer, view.Sharing);
        return View(form);
    }
}

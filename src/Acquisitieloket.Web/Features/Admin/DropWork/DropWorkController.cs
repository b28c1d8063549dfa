using Acquisitieloket.Core;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Features.Shared;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Admin.DropWork;

/// <summary>Asks why, and then ends given-up work undone.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/work/{kind}/{id:long}/drop")]
public sealed class DropWorkController(WorkMonitor monitor, GivenUpWork givenUp, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> DropWork(string kind, long id, CancellationToken cancellation) =>
        await monitor.FindGivenUpAsync(kind, id, cancellation) is { } row ? View(new DropWorkForm { Row = row }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> DropWork(string kind, long id, DropWorkForm form, CancellationToken cancellation)
    {
        if (await monitor.FindGivenUpAsync(kind, id, cancellation) is not { } row)
            return NotFound();
        form.Row = row;
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(form);
        }
        try
        {
            await givenUp.DropAsync(kind, id, form.Reason!.Trim(), user.Actor, cancellation);
            TempData["Done"] = $"{WorkWords.Of(kind)}: vervallen.";
        }
        catch (RefusedException refused)
        {
            // Someone was first: the list shows how it stands now.
            TempData["Done"] = refused.Message;
        }
        return Redirect("/admin/work");
    }
}

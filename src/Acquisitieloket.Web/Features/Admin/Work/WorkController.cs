using Acquisitieloket.Core;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Features.Shared;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Admin.Work;

/// <summary>How all work in the background stands, and what was given up and waits for a person.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/work")]
public sealed class WorkController(WorkMonitor monitor, GivenUpWork givenUp, CurrentUser user) : Controller
{
    private const string Back = "/admin/work";

    [HttpGet]
    public async Task<IActionResult> Work(string? kind, CancellationToken cancellation)
    {
        ModelState.Clear();
        var states = await monitor.StatesAsync(cancellation);
        var one = states.FirstOrDefault(s => s.Kind == kind && s.Figures is not null)?.Kind;
        return View(new WorkPage(states, one, await monitor.GivenUpAsync(one, WorkPage.Most, cancellation)));
    }

    [HttpPost("{kind}/{id:long}/retry")]
    public async Task<IActionResult> Retry(string kind, long id, CancellationToken cancellation)
    {
        try
        {
            await givenUp.RetryAsync(kind, id, user.Actor, cancellation);
            TempData["Done"] = $"{WorkWords.Of(kind)}: wordt opnieuw geprobeerd.";
        }
        catch (RefusedException refused)
        {
            // Someone was first: the list shows how it stands now.
            TempData["Done"] = refused.Message;
        }
        return Redirect(Back);
    }

    [HttpPost("{kind}/retry")]
    public async Task<IActionResult> RetryAll(string kind, CancellationToken cancellation)
    {
        if (!await IsKindAsync(kind, cancellation))
            return NotFound();
        var count = await givenUp.RetryAllAsync(kind, user.Actor, cancellation);
        TempData["Done"] = $"{WorkWords.Of(kind)}: {WorkPage.Number(count)} opnieuw aangeboden.";
        return Redirect(Back);
    }

    private async Task<bool> IsKindAsync(string kind, CancellationToken cancellation) =>
        (await monitor.StatesAsync(cancellation)).Any(s => s.Kind == kind && s.Figures is not null);
}

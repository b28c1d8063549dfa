using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply;

/// <summary>Every page of one plot: it is looked up before the action runs, as it is at this moment.</summary>
[Authorize(Roles = SupplyAccess.Roles)]
public abstract class SupplyPlotController(AppDbContext db, CurrentUser user, TimeProvider clock) : Controller
{
    protected AppDbContext Db => db;
    protected CurrentUser Me => user;
    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Also plots that were divided or joined: their history stays.</summary>
    protected virtual bool ShowsReplaced => false;

    /// <summary>The plot of the address with its site.</summary>
    protected OpenedPlot Opened { get; private set; } = null!;

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        // A slash in the number of a plot stays written as %2F in the address.
        var (code, number) = ($"{RouteData.Values["code"]}".ToUpperInvariant(), Uri.UnescapeDataString($"{RouteData.Values["number"]}"));
        var site = await db.Sites.AsNoTracking().Where(s => s.Code == code).WithPlots(Now).SingleOrDefaultAsync(HttpContext.RequestAborted);
        var plot = site?.Plots.Find(p => p.Number.Equals(number, StringComparison.OrdinalIgnoreCase))
            ?? (ShowsReplaced ? await PlotPast.FindReplacedAsync(db, code, number, HttpContext.RequestAborted) : null);
        if (site is null || plot is null)
        {
            context.Result = NotFound();
            return;
        }
        var own = await db.Departments.Where(d => d.Id == user.Viewer.DepartmentId).Select(d => d.Municipality).SingleOrDefaultAsync(HttpContext.RequestAborted);
        plot.Site ??= site;
        ViewData["Plot"] = Opened = new(site, plot, SupplyAccess.MayIssue(user.Viewer, own, site), SupplyAccess.MayNoteInterest(user.Viewer));
        await next();
    }

    /// <summary>Does a write; when a rule stands in the way the page says so and false comes back.</summary>
    protected async Task<bool> DoesAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (RefusedException refused)
        {
            foreach (var obstacle in refused.Can.Obstacles)
                ModelState.AddModelError("", obstacle);
        }
        return false;
    }

    protected IActionResult Again(object page)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(page);
    }

    protected IActionResult Back(string done)
    {
        TempData["Done"] = done;
        return Redirect(Opened.Path);
    }
}

/// <summary>A plot with its site, and what the viewer may do with it.</summary>
public sealed record OpenedPlot(Site Site, Plot Plot, bool MayIssue, bool MayNoteInterest)
{
    public string Path => $"/supply/{Site.Code}/plots/{Uri.EscapeDataString(Plot.Number)}";
    public string Title => $"Kavel {Plot.Number}";
}

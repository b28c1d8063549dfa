using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply;

/// <summary>Every page of one procedure: looked up before the action runs. A concept is only for who may issue the land.</summary>
[Authorize(Roles = SupplyAccess.Roles)]
public abstract class IssueController(AppDbContext db, CurrentUser user, TimeProvider clock) : Controller
{
    protected AppDbContext Db => db;
    protected CurrentUser Me => user;
    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The procedure of the address.</summary>
    protected OpenedProcedure Opened { get; private set; } = null!;

    /// <summary>False for the page that others may read too.</summary>
    protected virtual bool ForIssuersOnly => true;

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var key = Guid.Parse($"{RouteData.Values["key"]}");
        var procedure = await IssueLog.Whole(db.IssueProcedures.AsNoTracking()).Include(p => p.CreatedBy)
            .SingleOrDefaultAsync(p => p.Key == key, HttpContext.RequestAborted);
        var own = await db.Departments.Where(d => d.Id == user.Viewer.DepartmentId).Select(d => d.Municipality).SingleOrDefaultAsync(HttpContext.RequestAborted);
        var mayIssue = procedure is not null && SupplyAccess.MayIssue(user.Viewer, own, procedure.Site!);
        if (procedure is null || (!mayIssue && (ForIssuersOnly || procedure.PublishedAt is null)))
        {
            context.Result = NotFound();
            return;
        }
        procedure.Plots.Sort((a, b) => string.CompareOrdinal(a.Plot!.Number, b.Plot!.Number));
        procedure.Steps.Sort((a, b) => (a.At, a.Id).CompareTo((b.At, b.Id)));
        Opened = new(procedure, mayIssue, Now, await CandidateNames.OfAsync(db, procedure, user.Viewer, HttpContext.RequestAborted));
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

/// <summary>A procedure as it is at this moment, and whether the viewer may work on it.</summary>
public sealed record OpenedProcedure(IssueProcedure Procedure, bool MayIssue, DateTime Now, CandidateNames Names)
{
    public string Path => $"/supply/procedures/{Procedure.Key}";
    public string Title => $"{(Procedure.Plots.Count == 1 ? "Kavel" : "Kavels")} {string.Join(", ", Procedure.Plots.Select(p => p.Plot!.Number))}";
    public IssueState State => Procedure.StateAt(Now);
    public IReadOnlyList<IssueStanding> Standings => IssueStanding.Of(Procedure, Now);
}

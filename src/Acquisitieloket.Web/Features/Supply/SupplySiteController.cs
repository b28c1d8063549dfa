using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply;

/// <summary>
/// Every page of the register of one site: the site is looked up before the action runs, with the plot or building that the
/// address names. A page that changes something says <see cref="ChangesRegisterAttribute"/>.
/// </summary>
[Authorize(Roles = SupplyAccess.Roles)]
public abstract class SupplySiteController(AppDbContext db, FactEditor editor, CurrentUser user) : Controller
{
    protected AppDbContext Db => db;
    protected FactEditor Editor => editor;
    protected CurrentUser Me => user;

    /// <summary>What the address names, with what the viewer may do with it.</summary>
    protected OpenedSite Opened { get; private set; } = null!;

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var stop = HttpContext.RequestAborted;
        var site = await editor.OpenAsync($"{RouteData.Values["code"]}", stop);
        if (site is null || SubjectOf(site) is not { } subject)
        {
            context.Result = NotFound();
            return;
        }
        var own = await db.Departments.Where(d => d.Id == user.Viewer.DepartmentId).Select(d => d.Municipality).SingleOrDefaultAsync(stop);
        Opened = new(subject, SupplyAccess.MayKeep(user.Viewer, own, site));
        if (context.ActionDescriptor.EndpointMetadata.OfType<ChangesRegisterAttribute>().Any() && !Opened.MayKeep)
        {
            context.Result = Forbid();
            return;
        }
        await next();
    }

    // A slash in a number stays written as %2F in the address. What left the register has a history and no page.
    private FactSubject? SubjectOf(Site site)
    {
        if (Named("number") is { } number)
            return site.Plots.Find(p => p.ReplacedOn is null && p.Number.Equals(number, StringComparison.OrdinalIgnoreCase)) is { } plot ? FactSubject.Of(site, plot) : null;
        if (Named("building") is { } code)
            return site.Buildings.Find(b => b.TakenOutOn is null && b.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } building ? FactSubject.Of(site, building) : null;
        return FactSubject.Of(site);
    }

    private string? Named(string part) => RouteData.Values[part] is { } value ? Uri.UnescapeDataString($"{value}") : null;
}

/// <summary>The action changes facts of the register: only for who keeps the site.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ChangesRegisterAttribute : Attribute;

/// <summary>A site, or a plot or building of it, and whether the viewer keeps its facts.</summary>
public sealed record OpenedSite(FactSubject Subject, bool MayKeep)
{
    public Site Site => Subject.Site;
    public string SitePath => $"/supply/{Site.Code}";
    public string Path => PathOf(Subject);
    public string Title => Subject.Plot is { } plot ? $"Kavel {plot.Number}" : Subject.Building is { } building ? building.Name : Site.Name;

    public static string PathOf(FactSubject subject) => $"/supply/{subject.Site.Code}" + (subject.Plot is { } plot ? $"/plots/{Uri.EscapeDataString(plot.Number)}/facts"
        : subject.Building is { } building ? $"/buildings/{Uri.EscapeDataString(building.Code)}" : "/facts");
}

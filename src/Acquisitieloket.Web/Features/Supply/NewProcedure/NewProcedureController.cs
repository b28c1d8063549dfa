using System.Globalization;
using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.NewProcedure;

/// <summary>Begins a procedure for plots of a site; nobody outside sees it before it is published.</summary>
[Route("supply/{code}/procedures/new"), Authorize(Roles = SupplyAccess.ClaimRoles)]
public sealed class NewProcedureController(AppDbContext db, IssueService issues, CurrentUser user, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> NewProcedure(string code, string? plot, CancellationToken cancellation) =>
        await FindAsync(code, cancellation) is { } site
            ? View(Page(site, new ProcedureForm { Plots = plot is null ? [] : [plot], Route = site.IssueRoute, Requirements = site.IssueCriteria }))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> NewProcedure(string code, [Bind(Prefix = "Form")] ProcedureForm form, CancellationToken cancellation)
    {
        if (await FindAsync(code, cancellation) is not { } site)
            return NotFound();
        var plots = site.Plots.Where(p => form.Plots.Contains(p.Number)).ToList();
        if (plots.Count == 0)
            ModelState.AddModelError("Form.Plots", "Kies minstens één kavel.");
        form.Check(ModelState, site, plots);
        if (ModelState.IsValid)
            try
            {
                var made = await issues.DraftAsync(new()
                {
                    Key = form.Key, PlotIds = [.. plots.Select(p => p.Id)], Route = form.Route!.Value, Terms = form.Read(),
                }, user.Actor, cancellation);
                TempData["Done"] = "Concept bewaard. Controleer het en publiceer.";
                return Redirect($"/supply/procedures/{made.Key}");
            }
            catch (RefusedException refused)
            {
                foreach (var obstacle in refused.Can.Obstacles)
                    ModelState.AddModelError("", obstacle);
            }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(Page(site, form));
    }

    private NewProcedurePage Page(Site site, ProcedureForm form)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var judged = site.Plots.Select(p => (Plot: p, Can: IssueRules.CanTakeIn(site, p, now))).ToList();
        var free = judged.Where(p => p.Plot.Issues.Count == 0 && p.Can.Yes).Select(p => p.Plot).ToList();
        return new(site, form.Filled(free.Exists(site.KeepsBack)),
            [.. free.Select(p => new Choice(p.Number, $"Kavel {p.Number}", $"{p.AreaM2:N0} m², {PlotWords.Status(p.Status, site.KeepsBack(p), CultureInfo.CurrentCulture)}"))],
            // Of what is gone for good nobody wonders where it is.
            [.. judged.Where(p => !free.Contains(p.Plot) && p.Plot.Status is not (PlotStatus.Sold or PlotStatus.NotOffered)).Select(p => (p.Plot.Number,
                p.Can.Yes ? $"Voor kavel {p.Plot.Number} loopt al een procedure." : string.Join(' ', p.Can.Obstacles)))]);
    }

    private async Task<Site?> FindAsync(string code, CancellationToken cancellation)
    {
        var asked = code.ToUpperInvariant();
        var site = await db.Sites.AsNoTracking().Where(s => s.Code == asked).WithPlots(clock.GetUtcNow().UtcDateTime).SingleOrDefaultAsync(cancellation);
        var own = await db.Departments.Where(d => d.Id == user.Viewer.DepartmentId).Select(d => d.Municipality).SingleOrDefaultAsync(cancellation);
        return site is not null && SupplyAccess.MayIssue(user.Viewer, own, site) ? site : null;
    }
}

/// <summary>The site, the form, the plots that can be issued, and those that cannot with why.</summary>
public sealed record NewProcedurePage(Site Site, ProcedureForm Form, IReadOnlyList<Choice> Plots, IReadOnlyList<(string Number, string Why)> Others);

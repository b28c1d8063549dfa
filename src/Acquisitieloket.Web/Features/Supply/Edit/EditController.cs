using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.Edit;

/// <summary>Changes facts: one group of a site, or all of a plot or building.</summary>
[ChangesRegister, Authorize(Roles = SupplyAccess.KeepRoles)]
public sealed class EditController(AppDbContext db, FactEditor editor, CurrentUser user, TimeProvider clock) : SupplySiteController(db, editor, user)
{
    private IReadOnlyList<IFact> FactsOf(string? group) => [.. Opened.Subject.Facts.Where(f => group is null || $"{f.Group}".Equals(group, StringComparison.OrdinalIgnoreCase))];

    [HttpGet("supply/{code}/facts/{group}"), HttpGet("supply/{code}/plots/{number}/facts/edit"), HttpGet("supply/{code}/buildings/{building}/edit")]
    public IActionResult Edit(string? group) => FactsOf(group) is { Count: > 0 } facts
        ? View(new EditPage(Opened, FactForm.Of(Opened.Subject, facts, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime), isNew: false), group)) : NotFound();

    [HttpPost("supply/{code}/facts/{group}"), HttpPost("supply/{code}/plots/{number}/facts/edit"), HttpPost("supply/{code}/buildings/{building}/edit")]
    public async Task<IActionResult> Edit(string? group, [Bind(Prefix = "Form")] FactForm form, CancellationToken cancellation)
    {
        if (FactsOf(group) is not { Count: > 0 } facts)
            return NotFound();
        form.For(Opened.Subject, facts, isNew: false);
        if (ModelState.IsValid)
            try
            {
                var outcome = await Editor.SaveAsync(Opened.Subject, form.Read(), Me.Actor, cancellation);
                form.Tell(ModelState, outcome);
                if (outcome.Good)
                    return Done(outcome);
            }
            catch (DbUpdateConcurrencyException)
            {
                return await ChangedAsync(group, form, cancellation);
            }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(new EditPage(Opened, form, group));
    }

    private RedirectResult Done(FactOutcome outcome)
    {
        TempData["Done"] = (outcome.Changes.Count, outcome.Renewed) switch
        {
            (0, 0) => "Er is niets veranderd.",
            (0, var same) => $"{same} {(same == 1 ? "feit" : "feiten")} opnieuw bevestigd.",
            (1, _) => "1 feit gewijzigd.",
            var (changed, _) => $"{changed} feiten gewijzigd.",
        };
        return Redirect(Opened.Path);
    }

    // What was typed stays; sending it once more now means: over what the other wrote.
    private async Task<IActionResult> ChangedAsync(string? group, FactForm form, CancellationToken cancellation)
    {
        var (siteId, plotId, buildingId) = (Opened.Site.Id, Opened.Subject.Plot?.Id, Opened.Subject.Building?.Id);
        var last = await Db.FactChanges.AsNoTracking().Where(c => c.SiteId == siteId && c.PlotId == plotId && c.BuildingId == buildingId)
            .OrderByDescending(c => c.Id).Select(c => c.By!.FullName).FirstOrDefaultAsync(cancellation);
        form.Version = await VersionAsync(cancellation);
        ModelState.Remove("Form.Version");
        ModelState.AddModelError("", $"{last ?? "Iemand anders"} wijzigde deze feiten net. Bekijk op de pagina met feiten wat er nu staat, controleer wat hieronder staat en bewaar opnieuw.");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(nameof(Edit), new EditPage(Opened, form, group));
    }

    private Task<Guid> VersionAsync(CancellationToken cancellation) => Opened.Subject switch
    {
        { Plot: { } plot } => Db.Plots.AsNoTracking().Where(p => p.Id == plot.Id).Select(p => p.Version).SingleAsync(cancellation),
        { Building: { } building } => Db.Buildings.AsNoTracking().Where(b => b.Id == building.Id).Select(b => b.Version).SingleAsync(cancellation),
        _ => Db.Sites.AsNoTracking().Where(s => s.Id == Opened.Site.Id).Select(s => s.Version).SingleAsync(cancellation),
    };
}

/// <summary>The form with what it is of; the group is null where all facts are changed together.</summary>
public sealed record EditPage(OpenedSite Opened, FactForm Form, string? Group)
{
    public string Heading => Form.Facts.DistinctBy(f => f.Group).Count() == 1 ? FactWords.Of(Form.Facts[0].Group) : Opened.Title;
}

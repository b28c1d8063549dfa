using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Division;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Supply.Divide;

/// <summary>Divides a plot: first what would come of it, then for real.</summary>
[Route("supply/{code}/plots/{number}/divide"), Authorize(Roles = SupplyAccess.ClaimRoles)]
public sealed class DivideController(AppDbContext db, DivisionService division, CurrentUser user, TimeProvider clock) : SupplyPlotController(db, user, clock)
{
    private const int FewestRows = 4;

    [HttpGet]
    public IActionResult Divide() => !Opened.MayIssue ? NotFound() : View(new DividePage(Opened, Filled(new DivideForm
    {
        Parts = [new() { Number = $"{Opened.Plot.Number}a" }, new() { Number = $"{Opened.Plot.Number}b" }],
    }), null));

    [HttpPost]
    public async Task<IActionResult> Divide([Bind(Prefix = "Form")] DivideForm form, string? confirm, CancellationToken cancellation)
    {
        if (!Opened.MayIssue)
            return NotFound();
        var parts = form.Read();
        if (ModelState.IsValid)
            foreach (var obstacle in DivisionRules.CanDivide(Opened.Plot, parts, form.Reason, await division.TakenAsync(Opened.Site.Id, cancellation)).Obstacles)
                ModelState.AddModelError("", obstacle);
        if (!ModelState.IsValid)
            return Again(new DividePage(Opened, Filled(form), null));
        if (confirm is null)
            return View(new DividePage(Opened, Filled(form), parts));
        return await DoesAsync(() => division.DivideAsync(Opened.Plot.Id, parts, form.Reason, Me.Actor, cancellation))
            ? Back($"Kavel {Opened.Plot.Number} is gesplitst in {string.Join(", ", parts.Select(p => p.Number))}.")
            : Again(new DividePage(Opened, Filled(form), null));
    }

    private static DivideForm Filled(DivideForm form)
    {
        while (form.Parts.Count < FewestRows)
            form.Parts.Add(new());
        return form;
    }
}

public sealed class DivideForm
{
    public List<PartForm> Parts { get; set; } = [];

    [Display(Name = "Toelichting"), StringLength(DivisionRules.ReasonLength)]
    public string? Reason { get; set; }

    /// <summary>The rows in which something was filled in.</summary>
    public IReadOnlyList<PlotPart> Read() => [.. Parts.Where(p => !string.IsNullOrWhiteSpace(p.Number) || p.AreaM2 is not null)
        .Select(p => new PlotPart(p.Number?.Trim() ?? "", p.AreaM2 ?? 0))];
}

public sealed class PartForm
{
    [Display(Name = "Nummer"), StringLength(Plot.NumberLength)]
    public string? Number { get; set; }

    [Display(Name = "Oppervlakte"), Range(1, 10_000_000)]
    public int? AreaM2 { get; set; }
}

/// <summary>The form; and what would come of it, when it was asked for and can be done.</summary>
public sealed record DividePage(OpenedPlot Opened, DivideForm Form, IReadOnlyList<PlotPart>? Preview);

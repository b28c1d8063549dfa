using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Division;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Supply.Join;

/// <summary>Makes one plot of this one and others: first what would come of it, then for real.</summary>
[Route("supply/{code}/plots/{number}/join"), Authorize(Roles = SupplyAccess.ClaimRoles)]
public sealed class JoinController(AppDbContext db, DivisionService division, CurrentUser user, TimeProvider clock) : SupplyPlotController(db, user, clock)
{
    [HttpGet]
    public IActionResult Join() => !Opened.MayIssue ? NotFound() : View(new JoinPage(Opened, new JoinForm
    {
        With = [.. Opened.Site.MergeableNow(Opened.Plot).Take(1)], Number = $"{Opened.Plot.Number}+",
    }, null));

    [HttpPost]
    public async Task<IActionResult> Join([Bind(Prefix = "Form")] JoinForm form, string? confirm, CancellationToken cancellation)
    {
        if (!Opened.MayIssue)
            return NotFound();
        List<Plot> plots = [Opened.Plot, .. Opened.Site.Plots.Where(p => p != Opened.Plot && form.With.Contains(p.Number))];
        var whole = new PlotPart(form.Number?.Trim() ?? "", form.AreaM2 ?? (int)Math.Min(int.MaxValue, plots.Sum(p => (long)p.AreaM2)));
        if (ModelState.IsValid)
            foreach (var obstacle in DivisionRules.CanJoin(plots, whole, form.Reason, await division.TakenAsync(Opened.Site.Id, cancellation)).Obstacles)
                ModelState.AddModelError("", obstacle);
        if (!ModelState.IsValid)
            return Again(new JoinPage(Opened, form, null));
        if (confirm is null)
            return View(new JoinPage(Opened, form, whole));
        return await DoesAsync(() => division.JoinAsync([.. plots.Select(p => p.Id)], whole, form.Reason, Me.Actor, cancellation))
            ? Back($"De kavels {string.Join(", ", plots.Select(p => p.Number))} zijn nu kavel {whole.Number}.")
            : Again(new JoinPage(Opened, form, null));
    }
}

public sealed class JoinForm
{
    public List<string> With { get; set; } = [];

    [Display(Name = "Nieuw nummer"), Required, StringLength(Plot.NumberLength)]
    public string? Number { get; set; }

    [Display(Name = "Oppervlakte"), Range(1, 10_000_000)]
    public int? AreaM2 { get; set; }

    [Display(Name = "Toelichting"), StringLength(DivisionRules.ReasonLength)]
    public string? Reason { get; set; }
}

/// <summary>The form; and what would come of it, when it was asked for and can be done.</summary>
public sealed record JoinPage(OpenedPlot Opened, JoinForm Form, PlotPart? Preview)
{
    /// <summary>The other plots that can leave the register, those that the register names as neighbours first.</summary>
    public IReadOnlyList<Choice> Others => [.. Opened.Site.Plots.Where(p => p != Opened.Plot && !p.IsPromised && DivisionRules.CanReplace(p).Yes)
        .OrderByDescending(p => DivisionRules.AreNeighbours([Opened.Plot, p]))
        .Select(p => new Choice(p.Number, $"Kavel {p.Number}", $"{p.AreaM2:N0} m², {PlotWords.Status(p.Status, Opened.Site.KeepsBack(p), System.Globalization.CultureInfo.CurrentCulture)}{(DivisionRules.AreNeighbours([Opened.Plot, p]) ? ", samen uit te geven" : "")}"))];
}

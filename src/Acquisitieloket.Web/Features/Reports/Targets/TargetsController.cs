using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.Targets;

/// <summary>The targets of the key figures, for the five municipalities together.</summary>
[Authorize(Roles = Role.Manager), Route("reports/targets")]
public sealed class TargetsController(AppDbContext db, TargetService service, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Targets(CancellationToken cancellation) =>
        View(await PageAsync(TargetsForm.Of(await service.NewestAsync(cancellation)), cancellation));

    [HttpPost]
    public async Task<IActionResult> Targets([Bind(Prefix = "Form")] TargetsForm form, CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            try
            {
                var changed = await service.SaveAsync(form.Read(), form.Seen, user.Actor, cancellation);
                TempData["Done"] = changed ? "De doelen zijn bewaard." : "Er is niets veranderd: deze doelen golden al.";
                return Redirect("/reports/targets");
            }
            catch (DbUpdateConcurrencyException)
            {
                await OvertakenAsync(form, cancellation);
            }
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(await PageAsync(form, cancellation));
    }

    // What was typed stays; from here on it is a change of what the other saved.
    private async Task OvertakenAsync(TargetsForm form, CancellationToken cancellation)
    {
        var newest = await service.NewestAsync(cancellation);
        ModelState.Clear();
        form.Seen = newest?.Id ?? 0;
        ModelState.AddModelError("", $"{newest?.SavedByName ?? "Iemand"} bewaarde intussen andere doelen; zie onderaan. Uw doelen staan er nog en zijn niet bewaard. Bewaar ze opnieuw als ze moeten gelden.");
    }

    private async Task<TargetsPage> PageAsync(TargetsForm form, CancellationToken cancellation)
    {
        const int most = 20;
        var sets = await db.TargetSets.AsNoTracking().OrderByDescending(s => s.Id).Take(most + 1).ToListAsync(cancellation);
        return new(form, [.. sets.Take(most).Select((set, i) => new EarlierTargets(set.SavedAt, set.SavedByName,
            TargetsPage.Changes(sets.ElementAtOrDefault(i + 1)?.Values ?? [], set.Values)))]);
    }
}

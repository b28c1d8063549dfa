using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Core.Sites.TakeOut;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.TakenOut;

/// <summary>What was taken out of the register of a site, by whom and why, with the way back.</summary>
[Route("supply/{code}/taken-out")]
public sealed class TakenOutController(AppDbContext db, FactEditor editor, TakeOutService service, CurrentUser user) : SupplySiteController(db, editor, user)
{
    [HttpGet]
    public async Task<IActionResult> TakenOut(CancellationToken cancellation) => View(await PageAsync(cancellation));

    [HttpPost]
    public async Task<IActionResult> TakenOut(long? plot, long? building, CancellationToken cancellation)
    {
        if (!Opened.MayKeep)
            return Forbid();
        if (Out().Find(s => plot is not null ? s.Plot?.Id == plot : building is not null && s.Building?.Id == building) is not { } subject)
            return NotFound();
        try
        {
            await service.PutBackAsync(subject, Me.Actor, cancellation);
        }
        catch (RefusedException refused)
        {
            foreach (var obstacle in refused.Can.Obstacles)
                ModelState.AddModelError("", obstacle);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(await PageAsync(cancellation));
        }
        TempData["Done"] = "Teruggezet in het register.";
        return Redirect(OpenedSite.PathOf(subject));
    }

    private List<FactSubject> Out() =>
    [
        .. Opened.Site.Plots.Where(p => p.TakenOut).OrderBy(p => p.Number, StringComparer.Ordinal).Select(p => FactSubject.Of(Opened.Site, p)),
        .. Opened.Site.Buildings.Where(b => b.TakenOutOn is not null).OrderBy(b => b.Code, StringComparer.Ordinal).Select(b => FactSubject.Of(Opened.Site, b)),
    ];

    private async Task<TakenOutPage> PageAsync(CancellationToken cancellation)
    {
        var siteId = Opened.Site.Id;
        var changes = await Db.FactChanges.AsNoTracking().Where(c => c.SiteId == siteId && c.Fact == nameof(Plot.TakenOut) && c.After != null)
            .Include(c => c.By).OrderBy(c => c.Id).ToListAsync(cancellation);
        return new(Opened, [.. Out().Select(s => new TakenOutRow(s, changes.FindLast(c => s.Plot is { } plot ? c.PlotId == plot.Id : c.BuildingId == s.Building!.Id)))]);
    }
}

/// <summary>What is out of the register, and the change that took it out.</summary>
public sealed record TakenOutRow(FactSubject Subject, FactChange? Change)
{
    public string Name => Subject.Plot is { } plot ? $"Kavel {plot.Number}" : $"{Subject.Building!.Name} ({Subject.Building.Code})";
}

public sealed record TakenOutPage(OpenedSite Opened, IReadOnlyList<TakenOutRow> Rows);

using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.History;

/// <summary>Every change of the facts of a site, its plots and its buildings, latest first.</summary>
[Route("supply/{code}/history")]
public sealed class HistoryController(AppDbContext db, FactEditor editor, CurrentUser user) : SupplySiteController(db, editor, user)
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> History(string? plot, string? building, long? before, CancellationToken cancellation)
    {
        var siteId = Opened.Site.Id;
        var all = Db.FactChanges.AsNoTracking().Where(c => c.SiteId == siteId);
        if (plot is not null)
            all = all.Where(c => c.Plot!.Number == plot);
        if (building is not null)
            all = all.Where(c => c.Building!.Code == building);
        if (before is not null)
            all = all.Where(c => c.Id < before);
        var page = await all.IgnoreQueryFilters().OrderByDescending(c => c.Id).Take(PageSize + 1).Include(c => c.By).Include(c => c.Plot).Include(c => c.Building).ToListAsync(cancellation);
        var query = plot is not null ? $"plot={Uri.EscapeDataString(plot)}&" : building is not null ? $"building={Uri.EscapeDataString(building)}&" : "";
        return View(new HistoryPage(Opened, [.. page.Take(PageSize)], plot ?? building,
            page.Count > PageSize ? $"{Opened.SitePath}/history?{query}before={page[PageSize - 1].Id}" : null));
    }
}

/// <summary>One page of changes, of everything on the site or of one plot or building.</summary>
public sealed record HistoryPage(OpenedSite Opened, IReadOnlyList<FactChange> Changes, string? Of, string? Next);

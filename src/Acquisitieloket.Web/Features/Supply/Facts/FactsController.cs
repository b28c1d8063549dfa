using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.Facts;

/// <summary>All facts of a site, plot or building, each with its source, its day and who wrote it down.</summary>
public sealed class FactsController(AppDbContext db, FactEditor editor, CurrentUser user) : SupplySiteController(db, editor, user)
{
    [HttpGet("supply/{code}/facts"), HttpGet("supply/{code}/plots/{number}/facts"), HttpGet("supply/{code}/buildings/{building}")]
    public async Task<IActionResult> Facts(CancellationToken cancellation)
    {
        var (siteId, plotId, buildingId) = (Opened.Site.Id, Opened.Subject.Plot?.Id, Opened.Subject.Building?.Id);
        var changes = await Db.FactChanges.AsNoTracking().Where(c => c.SiteId == siteId && c.PlotId == plotId && c.BuildingId == buildingId)
            .OrderBy(c => c.Id).Select(c => new { c.Fact, c.By!.FullName }).ToListAsync(cancellation);
        return View(new FactsPage(Opened, changes.GroupBy(c => c.Fact).ToDictionary(g => g.Key, g => (string?)g.Last().FullName)));
    }
}

/// <summary>A subject with who changed each fact last, by the name of the fact.</summary>
public sealed record FactsPage(OpenedSite Opened, IReadOnlyDictionary<string, string?> By)
{
    public IEnumerable<IGrouping<FactGroup, IFact>> Groups => Opened.Subject.Facts.GroupBy(f => f.Group);

    /// <summary>With which plots this one can be issued as one at this moment.</summary>
    public IReadOnlyList<string> Mergeable => Opened.Subject.Plot is { } plot ? Opened.Site.MergeableNow(plot) : [];

    /// <summary>The plots that the register names and with which that is over, each with why.</summary>
    public IReadOnlyList<string> Gone => Opened.Subject.Plot is not { } plot ? [] : [.. plot.MergeableWith.Except(Mergeable)
        .Select(n => Opened.Site.Plots.Find(p => p.Number == n && p.ReplacedOn is null) is { } other
            ? $"{n} ({PlotWords.Status(plot.IsPromised ? plot.Status : other.Status, false, CultureInfo.CurrentCulture)})" : n)];

    /// <summary>Where the facts of a group are changed: those of a site group by group, those of a plot or building together.</summary>
    public string EditPath(FactGroup group) => Opened.Subject.Plot is null && Opened.Subject.Building is null ? $"{Opened.Path}/{group}" : $"{Opened.Path}/edit";
}

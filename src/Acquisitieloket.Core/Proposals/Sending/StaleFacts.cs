using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Reviews;
using Acquisitieloket.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals.Sending;

/// <summary>What a version says and must not be told to a company any more: facts that changed since, and facts that are too old.</summary>
public sealed class StaleFacts(AppDbContext db, ProposalNow now, TemplateFiles files, TimeProvider clock)
{
    /// <summary>
    /// A sentence for each with the site, what it was and what it is now; empty when all is as it was, and for a version that is not
    /// made yet. The version is passed with its sites.
    /// </summary>
    public async Task<IReadOnlyList<string>> OfAsync(Proposal version, CancellationToken cancellation = default)
    {
        if (version.Document is null)
            return [];
        var made = JsonSerializer.Deserialize<ProposalDocument>(version.Document, JsonColumn.Options)!;
        var (fresh, sites) = await now.WriteAsync(version, cancellation);
        var dutch = ProposalWords.Of(files, "nl");
        var own = await OwnPlotsAsync(version, cancellation);
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        List<string> stale = [];
        foreach (var site in fresh.Sites)
        {
            if (made.Sites.FirstOrDefault(s => s.SiteId == site.SiteId) is { } was)
                stale.AddRange(FactDifference.Of(was, site, key => dutch[$"fact.{key}"], own.GetValueOrDefault(site.SiteId)));
            stale.AddRange(site.Facts.Select(f => (f.Key, Day: DayOf(f, sites[site.SiteId]))).Where(f => f.Day is { } day && day.AddMonths(ReviewDuty.Months) < today)
                .Select(f => $"{dutch[$"fact.{f.Key}"]} van {site.Name} is van {Written.Date(f.Day!.Value, "nl")}: ouder dan {ReviewDuty.Months} maanden. Laat {site.Name} eerst nakijken."));
        }
        return stale;
    }

    // What the grid operator said stands until someone finds it still right.
    private static DateOnly? DayOf(DocumentFact fact, Site site) =>
        fact.Key == "grid" && fact.AsOf is { } day && site.StampOf(nameof(Site.Grid)).AsOf is var looked && looked > day ? looked : fact.AsOf;

    // A plot that is held for this very company changed for others only.
    private async Task<Dictionary<long, IReadOnlySet<string>>> OwnPlotsAsync(Proposal version, CancellationToken cancellation) =>
        (await db.PlotClaims.AsNoTracking().Where(PlotClaim.LiveAt(clock.GetUtcNow().UtcDateTime)).Where(c => c.LeadId == version.LeadId)
            .Select(c => new { c.Plot!.SiteId, c.Plot.Number }).ToListAsync(cancellation))
        .GroupBy(c => c.SiteId).ToDictionary(g => g.Key, g => (IReadOnlySet<string>)g.Select(c => c.Number).ToHashSet());
}

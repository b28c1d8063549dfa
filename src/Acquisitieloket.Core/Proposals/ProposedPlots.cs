using System.Globalization;
using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals;

/// <summary>Whether the plots and buildings that were named to staff or a company can still be had.</summary>
public sealed class ProposedPlots(AppDbContext db, TimeProvider clock)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>
    /// Of these sites those of which nothing can be had that a ranking named, each with what became of it, such as
    /// "kavel 3 verkocht"; of a site that was never ranked, when nothing can be had at all.
    /// </summary>
    public async Task<IReadOnlyDictionary<long, string>> GoneAsync(
        Ranking? ranking, IReadOnlyCollection<long> siteIds, CancellationToken cancellation = default)
    {
        var sites = await ReadAsync(siteIds, cancellation);
        return sites.Select(s => (s.Id, Gone: Gone(s, ranking?.Find(s.Id)))).Where(s => s.Gone is not null).ToDictionary(s => s.Id, s => s.Gone!);
    }

    /// <summary>What became of plots that the document of a version names as suitable and that cannot be had any more; empty when none.</summary>
    public async Task<IReadOnlyList<string>> GoneSinceMadeAsync(Proposal proposal, CancellationToken cancellation = default)
    {
        if (proposal.Document is null)
            return [];
        var written = JsonSerializer.Deserialize<ProposalDocument>(proposal.Document, JsonColumn.Options)!.Sites;
        var sites = (await ReadAsync([.. written.Select(s => s.SiteId)], cancellation)).ToDictionary(s => s.Id);
        return [.. written.SelectMany(w => w.Plots.Where(p => p.Suits).Select(p => (Site: sites[w.SiteId], p.Number)))
            .Select(p => (p.Site, Gone: Fate(p.Site, p.Site.Plots.Find(x => x.Number == p.Number), p.Number)))
            .Where(p => p.Gone is not null).Select(p => $"{p.Gone} op {p.Site.Name}")];
    }

    /// <summary>What stands in the way of proposing a site of which nothing is left, and what to do.</summary>
    public static string Sentence(string site, string gone) =>
        $"Van {site} is niet meer te krijgen wat de ranglijst noemt: {gone}. Match opnieuw, of haal {site} uit het voorstel.";

    private Task<List<Site>> ReadAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation) =>
        db.Sites.AsNoTracking().Where(s => ids.Contains(s.Id)).WithPlots(clock.GetUtcNow().UtcDateTime).Include(s => s.Buildings).ToListAsync(cancellation);

    private static string? Gone(Site site, SiteMatch? match)
    {
        if (match is null || match.Plots.Count + match.Buildings.Count == 0)
            return site.IssuesPlots() && site.Plots.Count > 0 && PlotStock.Of(site).Available.Count == 0 && !site.Buildings.Exists(CanBeHad)
                ? "geen enkele kavel" : null;
        var plots = match.Plots.Select(p => Fate(site, site.Plots.Find(x => x.Id == p.PlotId), p.Number)).ToList();
        var buildings = match.Buildings.Select(b => site.Buildings.Exists(x => x.Id == b.BuildingId && CanBeHad(x)) ? null : $"pand {b.Name} niet meer te krijgen").ToList();
        // Plots that only together make the wished area are gone when one of them is.
        var together = match.Criteria.Any(c => c.Key == Criterion.Area && c.Phrase is "AreaMerged" or "AreaMergeable");
        var left = buildings.Contains(null) || (together ? plots.Count > 0 && !plots.Exists(p => p is not null) : plots.Contains(null));
        return left ? null : string.Join(", ", plots.Concat(buildings).OfType<string>());
    }

    private static string? Fate(Site site, Plot? plot, string number) => plot is null ? $"kavel {number} gesplitst of samengevoegd"
        : site.IssuesPlots() && plot.CanBeHad() ? null : $"kavel {number} {PlotWords.Status(site.StatusOf(plot), false, Dutch)}";

    private static bool CanBeHad(Building building) => building.Status is BuildingStatus.Available or BuildingStatus.UnderOffer;
}

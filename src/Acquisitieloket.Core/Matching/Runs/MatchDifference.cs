namespace Acquisitieloket.Core.Matching.Runs;

/// <summary>One site in two rankings: its place and verdict before and after; a place is null where the site was not ranked.</summary>
public sealed record SiteMove(string Code, string Name, int? Before, int? After, SiteMatch? Was, SiteMatch? Is)
{
    /// <summary>Places won, from the bottom up; null when it is new or gone.</summary>
    public int? Up => Before - After;

    public bool OtherVerdict => Was?.Verdict != Is?.Verdict;
    public bool Moved => Up is not 0 || OtherVerdict || Was?.Score != Is?.Score;
}

/// <summary>What differs between two rankings.</summary>
public static class MatchDifference
{
    /// <summary>Every site of either, in the order of the second.</summary>
    public static IReadOnlyList<SiteMove> Between(Ranking before, Ranking after)
    {
        var was = Places(before);
        var moves = after.Sites.Select((site, i) => was.Remove(site.Code, out var old)
            ? new SiteMove(site.Code, site.Name, old.Place, i + 1, old.Site, site)
            : new SiteMove(site.Code, site.Name, null, i + 1, null, site)).ToList();
        moves.AddRange(was.Values.OrderBy(w => w.Place).Select(w => new SiteMove(w.Site.Code, w.Site.Name, w.Place, null, w.Site, null)));
        return moves;
    }

    private static Dictionary<string, (int Place, SiteMatch Site)> Places(Ranking ranking) =>
        ranking.Sites.Select((site, i) => (Place: i + 1, Site: site)).ToDictionary(s => s.Site.Code, StringComparer.Ordinal);
}

using System.Globalization;
using Acquisitieloket.Core.Matching;
using Microsoft.AspNetCore.Html;

namespace Acquisitieloket.Web.Features.Shared.Maps;

/// <summary>
/// The sketch of Twente with a ranking on it: each site that suits, or almost, has its place as a number; the others are
/// dots. What is on the shortlist has a square round it, which reads without colour. The list beside it says the same in words.
/// </summary>
public static class RankMap
{
    private const double Radius = 11, Listed = 13.5, Other = 4.5, Apart = 2 * Radius + 1;

    public static IHtmlContent Draw(Ranking ranking, IEnumerable<MapPin> pins, IReadOnlySet<long> listed, string alternative)
    {
        var at = pins.ToDictionary(p => p.Code, p => OverviewMap.At((p.Longitude, p.Latitude)));
        var map = OverviewMap.Ground(alternative);
        var known = ranking.Sites.Where(s => at.ContainsKey(s.Code)).ToList();
        foreach (var site in known.Where(s => s.Verdict == Verdict.Unsuitable))
            map.Dot(at[site.Code].X, at[site.Code].Y, Other, "rank rank--not");
        OverviewMap.WithCities(map);
        var taken = new List<(double X, double Y)>();
        foreach (var site in known.Where(s => s.Verdict != Verdict.Unsuitable))
        {
            var (place, shown) = (at[site.Code], Free(at[site.Code], taken));
            taken.Add(shown);
            if (shown != place)
                map.Line(place.X, place.Y, shown.X, shown.Y, "leader");
        }
        foreach (var (site, shown) in known.Where(s => s.Verdict != Verdict.Unsuitable).Zip(taken))
        {
            var kind = site.Verdict == Verdict.AlmostSuitable ? "--almost" : "";
            if (listed.Contains(site.SiteId))
                map.Box(shown.X - Listed, shown.Y - Listed, 2 * Listed, 2 * Listed, "rank-listed", 3);
            map.Dot(shown.X, shown.Y, Radius, $"rank rank{kind}");
            map.Label(shown.X, shown.Y + 4.5, ranking.PlaceOf(site.SiteId).ToString(CultureInfo.InvariantCulture), $"rank-number rank-number{kind}", "middle");
        }
        return new HtmlString(map.ToString());
    }

    /// <summary>What the map shows: the word for each sign and the sign.</summary>
    public static IEnumerable<(string Word, IHtmlContent Swatch)> Key(Ranking ranking, IReadOnlySet<long> listed)
    {
        if (ranking.Sites.Any(s => s.Verdict == Verdict.Suitable))
            yield return ("geschikt", Swatch("<circle class=\"rank\" cx=\"11\" cy=\"11\" r=\"8\"/>"));
        if (ranking.Sites.Any(s => s.Verdict == Verdict.AlmostSuitable))
            yield return ("bijna geschikt", Swatch("<circle class=\"rank rank--almost\" cx=\"11\" cy=\"11\" r=\"8\"/>"));
        if (ranking.Sites.Any(s => s.Verdict == Verdict.Unsuitable))
            yield return ("niet geschikt", Swatch("<circle class=\"rank rank--not\" cx=\"11\" cy=\"11\" r=\"4.5\"/>"));
        if (ranking.Sites.Any(s => s.Verdict != Verdict.Unsuitable && listed.Contains(s.SiteId)))
            yield return ("op de selectie", Swatch("<rect class=\"rank-listed\" x=\"1.5\" y=\"1.5\" width=\"19\" height=\"19\" rx=\"3\"/><circle class=\"rank\" cx=\"11\" cy=\"11\" r=\"6\"/>"));
    }

    private static HtmlString Swatch(string sign) => new($"<svg class=\"al-swatch\" viewBox=\"0 0 22 22\" aria-hidden=\"true\">{sign}</svg>");

    // Sites of one city lie close together: who comes later steps aside, in ever wider circles, always the same way.
    private static (double X, double Y) Free((double X, double Y) wished, List<(double X, double Y)> taken)
    {
        bool Stands((double X, double Y) spot) => taken.TrueForAll(t => Math.Pow(t.X - spot.X, 2) + Math.Pow(t.Y - spot.Y, 2) >= Apart * Apart);
        for (var ring = 0; ; ring++)
            for (var step = 0; step < 12; step++)
            {
                var (turn, far) = (step * Math.PI / 6, ring * Radius);
                if (Stands((wished.X + far * Math.Cos(turn), wished.Y + far * Math.Sin(turn))))
                    return (wished.X + far * Math.Cos(turn), wished.Y + far * Math.Sin(turn));
            }
    }
}

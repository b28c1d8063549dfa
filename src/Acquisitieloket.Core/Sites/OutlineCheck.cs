using System.Globalization;

namespace Acquisitieloket.Core.Sites;

/// <summary>What looks odd about an outline without being wrong, so that whoever drew it looks again.</summary>
public static class OutlineCheck
{
    /// <summary>Land that was measured differs from what was registered by less than this.</summary>
    public const double MostDifference = 0.05;

    public static IEnumerable<string> Warnings(Plot plot, Site site)
    {
        if (plot.Outline.Count < 3)
            yield break;
        if (Math.Abs(Difference(plot)) > MostDifference)
            yield return Told(plot);
        foreach (var (other, share) in OutlineDoubts.Overlaps(plot, site, DrawnPlot.Of(site)))
            yield return OutlineDoubts.Told(site, other, share);
        if (site.Outline.Count >= 3 && plot.Outline.Any(corner => !Holds(site.Outline, corner)))
            yield return $"De omtrek ligt niet helemaal binnen {site.Name}.";
    }

    /// <summary>What is drawn against what is registered, as a share of that.</summary>
    public static double Difference(Plot plot) => plot.AreaM2 <= 0 ? 0 : (Geometry.AreaM2(plot.Outline) - plot.AreaM2) / plot.AreaM2;

    /// <summary>That difference in words.</summary>
    public static string Told(Plot plot) => string.Create(CultureInfo.GetCultureInfo("nl-NL"),
        $"De omtrek meet {Geometry.AreaM2(plot.Outline):N0} m² en de geregistreerde oppervlakte is {plot.AreaM2:N0} m²: {Difference(plot):+0 %;-0 %} verschil.");

    /// <summary>How far a place lies from an outline, or from a single place; 0 within it.</summary>
    public static double MetresFrom(IReadOnlyList<Position> outline, Position place)
    {
        var (lon, lat) = Geometry.MetresPerDegree(place.Latitude);
        return outline.Count >= 3 && Holds(outline, place) ? 0 : outline.Select((a, i) => MetresTo(a, outline[(i + 1) % outline.Count], place, lon, lat)).Min();
    }

    /// <summary>True when a place lies within an outline or within a metre of it.</summary>
    public static bool Holds(IReadOnlyList<Position> outline, Position place)
    {
        var inside = false;
        var (lon, lat) = Geometry.MetresPerDegree(place.Latitude);
        for (var i = 0; i < outline.Count; i++)
        {
            var (a, b) = (outline[i], outline[(i + 1) % outline.Count]);
            if (MetresTo(a, b, place, lon, lat) < 1)
                return true;
            if (a.Latitude > place.Latitude != b.Latitude > place.Latitude
                && place.Longitude < (b.Longitude - a.Longitude) * (place.Latitude - a.Latitude) / (b.Latitude - a.Latitude) + a.Longitude)
                inside = !inside;
        }
        return inside;
    }

    private static double MetresTo(Position a, Position b, Position p, double lon, double lat)
    {
        var (x, y) = ((b.Longitude - a.Longitude) * lon, (b.Latitude - a.Latitude) * lat);
        var (px, py) = ((p.Longitude - a.Longitude) * lon, (p.Latitude - a.Latitude) * lat);
        var along = x == 0 && y == 0 ? 0 : Math.Clamp((px * x + py * y) / (x * x + y * y), 0, 1);
        return Math.Sqrt(Math.Pow(px - along * x, 2) + Math.Pow(py - along * y, 2));
    }
}

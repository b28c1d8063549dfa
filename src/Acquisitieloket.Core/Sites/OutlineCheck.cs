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
        var drawn = Geometry.AreaM2(plot.Outline);
        if (Math.Abs(drawn - plot.AreaM2) > MostDifference * plot.AreaM2)
            yield return string.Create(System.Globalization.CultureInfo.GetCultureInfo("nl-NL"),
                $"De omtrek meet {drawn:N0} m² en de geregistreerde oppervlakte is {plot.AreaM2:N0} m²: {(drawn - plot.AreaM2) / plot.AreaM2:+0 %;-0 %} verschil.");
        if (site.Outline.Count >= 3 && plot.Outline.Any(corner => !Holds(site.Outline, corner)))
            yield return $"De omtrek ligt niet helemaal binnen {site.Name}.";
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

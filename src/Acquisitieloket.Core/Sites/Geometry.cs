namespace Acquisitieloket.Core.Sites;

/// <summary>
/// Measures of an outline of some kilometres at most: there the earth is flat and a degree has a fixed length. Lengths
/// of a degree are those of the WGS84 ellipsoid at the southern edge, right to within 0.1 %.
/// </summary>
public static class Geometry
{
    /// <summary>The area within the outline in m²; 0 for fewer than three corners.</summary>
    public static double AreaM2(IReadOnlyList<Position> outline) => Math.Abs(SignedAreaM2(outline));

    /// <summary>True when the corners go round against the clock, north up; GeoJSON (RFC 7946) wants that of a border.</summary>
    public static bool GoesRoundLeft(IReadOnlyList<Position> outline) => SignedAreaM2(outline) > 0;

    /// <summary>The point on which the outline would balance; the mean of the corners when it has no area.</summary>
    /// <exception cref="ArgumentException">The outline has no corners.</exception>
    public static Position Centre(IReadOnlyList<Position> outline)
    {
        var bounds = Bounds(outline);
        var twice = 0.0;
        var (x, y) = (0.0, 0.0);
        // From the south-west corner of the bounds, so that small numbers are multiplied.
        foreach (var (a, b) in Sides(outline))
        {
            var (ax, ay, bx, by) = (a.Longitude - bounds.West, a.Latitude - bounds.South, b.Longitude - bounds.West, b.Latitude - bounds.South);
            var cross = ax * by - bx * ay;
            twice += cross;
            x += (ax + bx) * cross;
            y += (ay + by) * cross;
        }
        return Math.Abs(twice) < 1e-15
            ? new(outline.Average(p => p.Longitude), outline.Average(p => p.Latitude))
            : new(bounds.West + x / (3 * twice), bounds.South + y / (3 * twice));
    }

    /// <summary>The smallest box, north up, that holds all positions.</summary>
    /// <exception cref="ArgumentException">There are no positions.</exception>
    public static GeoBox Bounds(IEnumerable<Position> positions)
    {
        var all = positions as IReadOnlyList<Position> ?? [.. positions];
        return all.Count == 0
            ? throw new ArgumentException("No positions, so no bounds.", nameof(positions))
            : new(all.Min(p => p.Longitude), all.Min(p => p.Latitude), all.Max(p => p.Longitude), all.Max(p => p.Latitude));
    }

    /// <summary>Metres that a degree of longitude and a degree of latitude measure here.</summary>
    public static (double Longitude, double Latitude) MetresPerDegree(double latitude)
    {
        // Series of the US National Geospatial-Intelligence Agency for WGS84.
        var phi = latitude * Math.PI / 180;
        return (111_412.84 * Math.Cos(phi) - 93.5 * Math.Cos(3 * phi),
            111_132.92 - 559.82 * Math.Cos(2 * phi) + 1.175 * Math.Cos(4 * phi));
    }

    private static double SignedAreaM2(IReadOnlyList<Position> outline)
    {
        if (outline.Count < 3)
            return 0;
        var bounds = Bounds(outline);
        var origin = new Position(bounds.West, bounds.South);
        var (lon, lat) = MetresPerDegree(origin.Latitude);
        return Sides(outline).Sum(side =>
            (side.From.Longitude - origin.Longitude) * lon * (side.To.Latitude - origin.Latitude) * lat
            - (side.To.Longitude - origin.Longitude) * lon * (side.From.Latitude - origin.Latitude) * lat) / 2;
    }

    private static IEnumerable<(Position From, Position To)> Sides(IReadOnlyList<Position> outline) =>
        outline.Select((from, i) => (from, outline[(i + 1) % outline.Count]));
}

/// <summary>A box in WGS84 degrees, north up.</summary>
public readonly record struct GeoBox(double West, double South, double East, double North)
{
    /// <summary>True when the boxes have a place in common.</summary>
    public bool Meets(GeoBox other) => West <= other.East && other.West <= East && South <= other.North && other.South <= North;

    /// <summary>True when the position lies in the box or on its edge.</summary>
    public bool Holds(Position p) =>
        West <= p.Longitude && p.Longitude <= East && South <= p.Latitude && p.Latitude <= North;
}

namespace Acquisitieloket.Core.Sites;

/// <summary>Finds where an outline crosses or touches itself, which makes its inside and its area mean nothing.</summary>
public static class Crossing
{
    /// <summary>The first two sides that meet elsewhere than in the corner between them, by their first corner; (-1, -1) when none do.</summary>
    public static (int First, int Second) Of(IReadOnlyList<Position> outline)
    {
        var n = outline.Count;
        for (var i = 0; i < n; i++)
            for (var j = i + 1; j < n; j++)
            {
                var (a, b, c, d) = (outline[i], outline[(i + 1) % n], outline[j], outline[(j + 1) % n]);
                // Neighbours share a corner; they go wrong only when one turns back over the other.
                var meets = j == i + 1 ? TurnsBack(a, b, d) : i == 0 && j == n - 1 ? TurnsBack(b, a, c) : Meet(a, b, c, d);
                if (meets)
                    return (i, j);
            }
        return (-1, -1);
    }

    private static bool Meet(Position a, Position b, Position c, Position d)
    {
        var (abc, abd, cda, cdb) = (Side(a, b, c), Side(a, b, d), Side(c, d, a), Side(c, d, b));
        return (abc != abd && cda != cdb) || (abc == 0 && Within(a, b, c)) || (abd == 0 && Within(a, b, d))
            || (cda == 0 && Within(c, d, a)) || (cdb == 0 && Within(c, d, b));
    }

    private static bool TurnsBack(Position from, Position corner, Position to) => Side(from, corner, to) == 0
        && (from.Longitude - corner.Longitude) * (to.Longitude - corner.Longitude) + (from.Latitude - corner.Latitude) * (to.Latitude - corner.Latitude) > 0;

    private static int Side(Position a, Position b, Position p) => Math.Sign(
        Exact(b.Longitude, a.Longitude) * Exact(p.Latitude, a.Latitude) - Exact(b.Latitude, a.Latitude) * Exact(p.Longitude, a.Longitude));

    // Degrees have a few decimals: as decimal numbers they are exact, and what lies on a line is seen to.
    private static decimal Exact(double value, double origin) => (decimal)value - (decimal)origin;

    private static bool Within(Position a, Position b, Position p) =>
        Math.Min(a.Longitude, b.Longitude) <= p.Longitude && p.Longitude <= Math.Max(a.Longitude, b.Longitude)
        && Math.Min(a.Latitude, b.Latitude) <= p.Latitude && p.Latitude <= Math.Max(a.Latitude, b.Latitude);
}

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>Whether two borders are one: programs begin at another corner, and turn it round as GeoJSON wants.</summary>
internal static class SameBorder
{
    public static bool Is(IReadOnlyList<Position> one, IReadOnlyList<Position> other)
    {
        if (one.Count != other.Count || one.Count == 0)
            return false;
        var (a, b) = (one.Select(Rounded).ToList(), other.Select(Rounded).ToList());
        return Turned(a, b) || Turned(a, [.. Enumerable.Reverse(b)]);
    }

    private static bool Turned(List<Position> a, List<Position> b) => Enumerable.Range(0, b.Count)
        .Any(start => b[start] == a[0] && Enumerable.Range(0, a.Count).All(i => a[i] == b[(start + i) % b.Count]));

    private static Position Rounded(Position at) =>
        new(Math.Round(at.Longitude, RdCoordinates.Decimals), Math.Round(at.Latitude, RdCoordinates.Decimals));
}

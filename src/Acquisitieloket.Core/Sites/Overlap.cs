namespace Acquisitieloket.Core.Sites;

/// <summary>How much ground two outlines have in common. Outlines do not cross themselves, and may have hollows.</summary>
public static class Overlap
{
    /// <summary>The common ground in m²; 0 for what lies apart or side by side.</summary>
    public static double AreaM2(IReadOnlyList<Position> one, IReadOnlyList<Position> other)
    {
        if (one.Count < 3 || other.Count < 3)
            return 0;
        var (a, b) = (Geometry.Bounds(one), Geometry.Bounds(other));
        if (!a.Meets(b))
            return 0;
        // From one corner, so that small numbers are multiplied.
        var (lon, lat) = Geometry.MetresPerDegree(a.South);
        List<(double X, double Y)> Flat(IReadOnlyList<Position> outline) => [.. outline.Select(p => ((p.Longitude - a.West) * lon, (p.Latitude - a.South) * lat))];
        return AreaM2(Flat(one), Flat(other));
    }

    // Between two heights at which nothing begins, ends or crosses, the common width grows evenly: that of the middle is its mean.
    private static double AreaM2(List<(double X, double Y)> one, List<(double X, double Y)> other)
    {
        var heights = one.Concat(other).Select(p => p.Y).Concat(Crossings(one, other)).Distinct().Order().ToList();
        return heights.Zip(heights.Skip(1), (low, high) => (high - low) * Common(Spans(one, (low + high) / 2), Spans(other, (low + high) / 2))).Sum();
    }

    private static double Common(List<(double From, double To)> one, List<(double From, double To)> other) =>
        one.Sum(a => other.Sum(b => Math.Max(0, Math.Min(a.To, b.To) - Math.Max(a.From, b.From))));

    private static List<(double From, double To)> Spans(List<(double X, double Y)> outline, double height)
    {
        var at = Sides(outline).Where(s => s.A.Y > height != s.B.Y > height)
            .Select(s => s.A.X + (height - s.A.Y) * (s.B.X - s.A.X) / (s.B.Y - s.A.Y)).Order().ToList();
        return [.. at.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]))];
    }

    private static IEnumerable<double> Crossings(List<(double X, double Y)> one, List<(double X, double Y)> other)
    {
        foreach (var (a, b) in Sides(one))
            foreach (var (c, d) in Sides(other))
            {
                var (x, y, u, v) = (b.X - a.X, b.Y - a.Y, d.X - c.X, d.Y - c.Y);
                var turn = x * v - y * u;
                if (turn == 0)
                    continue;
                var (along, across) = (((c.X - a.X) * v - (c.Y - a.Y) * u) / turn, ((c.X - a.X) * y - (c.Y - a.Y) * x) / turn);
                if (along is >= 0 and <= 1 && across is >= 0 and <= 1)
                    yield return a.Y + along * y;
            }
    }

    private static IEnumerable<((double X, double Y) A, (double X, double Y) B)> Sides(List<(double X, double Y)> outline) =>
        outline.Select((a, i) => (a, outline[(i + 1) % outline.Count]));
}

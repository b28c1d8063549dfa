using Acquisitieloket.Core.Drawings;

namespace Acquisitieloket.Core.Proposals.Drawings;

/// <summary>Slanting lines within a shape. Drawn and not a pattern: a browser prints a pattern as a picture, which makes the file large.</summary>
internal static class Hatch
{
    public static void Draw(Svg drawing, IReadOnlyList<(double X, double Y)> corners, double gap, string kind)
    {
        var last = corners.Max(c => c.X + c.Y);
        for (var sum = (Math.Floor(corners.Min(c => c.X + c.Y) / gap) + 0.5) * gap; sum < last; sum += gap)
        {
            var cuts = Cuts(corners, sum).Order().ToList();
            for (var i = 0; i + 1 < cuts.Count; i += 2)
                drawing.Line(cuts[i], Math.Round(sum - cuts[i], 1), cuts[i + 1], Math.Round(sum - cuts[i + 1], 1), kind);
        }
    }

    // Where the line on which x + y is the same crosses the border, by x.
    private static IEnumerable<double> Cuts(IReadOnlyList<(double X, double Y)> corners, double sum)
    {
        for (var i = 0; i < corners.Count; i++)
        {
            var (a, b) = (corners[i], corners[(i + 1) % corners.Count]);
            var (from, to) = (a.X + a.Y - sum, b.X + b.Y - sum);
            if (from > 0 != to > 0)
                yield return Math.Round(a.X + from / (from - to) * (b.X - a.X), 1);
        }
    }
}

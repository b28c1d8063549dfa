using System.Text;

namespace Acquisitieloket.Core.Drawings.Charts;

/// <summary>
/// Fills that differ without colour: plain, slanted, dotted, lying and crossed. Drawn line by line and not as patterns, which a browser
/// prints as pictures.
/// </summary>
internal static class Patterns
{
    private const double Gap = 8;

    /// <summary>The marks over a box that has the colour already; empty for plain.</summary>
    public static Raw Over(double x, double y, double width, double height, int pattern)
    {
        var path = pattern switch
        {
            1 => Slanted(x, y, width, height, down: false),
            2 => Dots(x, y, width, height),
            3 => Lying(x, y, width, height),
            4 => Slanted(x, y, width, height, down: false) + Slanted(x, y, width, height, down: true),
            _ => "",
        };
        return new(path.Length == 0 ? "" : Markup.Of(
            $"<path class=\"al-chart__mark\" d=\"{path}\" fill=\"none\" stroke=\"#fff\" stroke-width=\"{pattern switch { 1 => 1.8, 2 => 3.2, _ => 1.3 }}\"{(pattern == 2 ? new Raw(" stroke-linecap=\"round\"") : null)} pointer-events=\"none\"/>"));
    }

    // Where the lines on which x + y, or x - y, is a multiple of the gap cross the box.
    private static string Slanted(double x, double y, double width, double height, bool down)
    {
        var path = new StringBuilder();
        for (var at = Gap / 2; at < width + height; at += Gap)
        {
            var (left, right) = (Math.Max(0, at - height), Math.Min(width, at));
            if (right > left)
                path.Append(down
                    ? Markup.Of($"M{x + left} {y + height - at + left}L{x + right} {y + height - at + right}")
                    : Markup.Of($"M{x + left} {y + at - left}L{x + right} {y + at - right}"));
        }
        return path.ToString();
    }

    private static string Dots(double x, double y, double width, double height)
    {
        var path = new StringBuilder();
        for (var down = Gap / 2; down <= height - 2; down += Gap)
            for (var right = Gap / 2; right <= width - 2; right += Gap)
                path.Append(Markup.Of($"M{x + right} {y + down}h0"));
        return path.ToString();
    }

    private static string Lying(double x, double y, double width, double height)
    {
        var path = new StringBuilder();
        for (var down = Gap / 4; down < height; down += Gap / 2)
            path.Append(Markup.Of($"M{x} {y + down}h{width}"));
        return path.ToString();
    }
}

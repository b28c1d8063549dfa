using System.Globalization;
using System.Text;

namespace Acquisitieloket.Web.Features.Reports.Dashboard;

/// <summary>The course of a figure as a line without words: for the eye only, beside the words that say the same.</summary>
public static class Sparkline
{
    private const int Width = 132, Height = 36, Edge = 4;

    /// <summary>An SVG element; null without two known values. A gap where nothing is known.</summary>
    public static string? Draw(IReadOnlyList<long?> values)
    {
        var known = values.OfType<long>().ToList();
        if (known.Count < 2)
            return null;
        var (least, most) = (known.Min(), known.Max());
        double X(int i) => Edge + (double)(Width - 2 * Edge) * i / (values.Count - 1);
        double Y(long value) => most == least ? Height / 2.0 : Edge + (Height - 2 * Edge) * (1 - (value - least) / (double)(most - least));
        var (path, down, last) = (new StringBuilder(), false, 0);
        for (var i = 0; i < values.Count; down = values[i] is not null, i++)
            if (values[i] is { } value)
            {
                path.Append(CultureInfo.InvariantCulture, $"{(down ? 'L' : 'M')}{X(i):0.##} {Y(value):0.##}");
                last = i;
            }
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"al-spark\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" aria-hidden=\"true\" focusable=\"false\"><path d=\"{path}\" fill=\"none\" class=\"al-chart__line\" stroke-width=\"2\" stroke-linejoin=\"round\"/><circle class=\"al-chart__bar\" cx=\"{X(last):0.##}\" cy=\"{Y(values[last]!.Value):0.##}\" r=\"3.5\"/></svg>");
    }
}

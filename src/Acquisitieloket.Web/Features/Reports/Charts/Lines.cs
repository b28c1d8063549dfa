using System.Globalization;
using System.Text;

namespace Acquisitieloket.Web.Features.Reports.Charts;

/// <summary>Parts of a hundred over the months, as a line; a month without a value leaves a gap. First, lowest and last are written at their points.</summary>
public static class Lines
{
    internal const int Width = 580, Height = 200;
    private const int Left = 44, Right = 20, Top = 24, Bottom = 28;

    /// <summary>An SVG element, with a value from 0 to 100 for each month.</summary>
    public static string Draw(string id, string title, string description, IReadOnlyList<string> months, IReadOnlyList<int?> values)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"al-chart\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-description\">");
        svg.Append($"<title id=\"{id}-title\">{StackedBars.Text(title)}</title><desc id=\"{id}-description\">{StackedBars.Text(description)}</desc>");
        foreach (var mark in (int[])[0, 50, 100])
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {Y(mark):0.##}H{Width - Right}\" stroke=\"currentColor\" stroke-opacity=\"0.25\"/><text x=\"{Left - 8}\" y=\"{Y(mark) + 4:0.##}\" text-anchor=\"end\" font-size=\"12\" fill=\"currentColor\">{mark}%</text>");
        var step = (double)(Width - Left - Right) / Math.Max(1, months.Count - 1);
        var every = Math.Max(1, (int)Math.Ceiling(96 / step));
        for (var i = 0; i < months.Count; i += every)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + i * step:0.##}\" y=\"{Height - 6}\" text-anchor=\"{(i == 0 ? "start" : Left + i * step > Width - 60 ? "end" : "middle")}\" font-size=\"12\" fill=\"currentColor\">{StackedBars.Text(months[i])}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{Path(values, step)}\" fill=\"none\" class=\"al-chart__line\" stroke-width=\"2.5\" stroke-linejoin=\"round\"/>");
        var known = Enumerable.Range(0, values.Count).Where(i => values[i] is not null).ToList();
        var written = known.Count == 0 ? [] : new[] { known[0], known.MinBy(i => values[i]), known[^1] }.Distinct().ToList();
        foreach (var i in known)
        {
            var (x, y) = (Left + i * step, Y(values[i]!.Value));
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"al-chart__bar\" cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"4\"><title>{StackedBars.Text($"{months[i]}: {values[i]}%")}</title></circle>");
            // Below a point that lies lower than the one before it, where the line does not run.
            var place = i > 0 && values[i - 1] > values[i] ? y + 19 : y - 9;
            if (written.Contains(i))
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{place:0.##}\" text-anchor=\"{(i == 0 ? "start" : i == values.Count - 1 ? "end" : "middle")}\" font-size=\"13\" font-weight=\"600\" fill=\"currentColor\">{values[i]}%</text>");
        }
        return svg.Append("</svg>").ToString();
    }

    private static double Y(int value) => Top + (Height - Top - Bottom) * (100 - value) / 100.0;

    private static string Path(IReadOnlyList<int?> values, double step)
    {
        var (path, down) = (new StringBuilder(), false);
        for (var i = 0; i < values.Count; down = values[i] is not null, i++)
            if (values[i] is { } value)
                path.Append(CultureInfo.InvariantCulture, $"{(down ? 'L' : 'M')}{Left + i * step:0.##} {Y(value):0.##}");
        return path.ToString();
    }
}

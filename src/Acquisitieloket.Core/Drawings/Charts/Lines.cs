using System.Text;

namespace Acquisitieloket.Core.Drawings.Charts;

/// <summary>Parts of a hundred over the months, as a line; a month without a value leaves a gap. First, lowest and last are written at their points.</summary>
public static class Lines
{
    private const int Width = 580, Height = 200, Left = 44, Right = 20, Top = 24, Bottom = 28;

    /// <summary>An SVG element, with a value from 0 to 100 for each month.</summary>
    public static string Draw(string id, string title, string description, IReadOnlyList<string> months, IReadOnlyList<int?> values)
    {
        var chart = new Chart(id, title, description, Width, Height);
        foreach (var mark in (int[])[0, 50, 100])
            chart.Rule(Left, Y(mark), Width - Right, Y(mark), 0.25).Label(Left - 8, Y(mark) + 4, $"{mark}%", 12, "end");
        var step = (double)(Width - Left - Right) / Math.Max(1, months.Count - 1);
        var every = MonthColumns.Every(months, step);
        for (var i = 0; i < months.Count; i += every)
            chart.Label(Left + i * step, Height - 6, months[i], 12, i == 0 ? "start" : Left + i * step > Width - 60 ? "end" : "middle");
        chart.Add($"<path d=\"{Path(values, i => Left + i * step, Y)}\" fill=\"none\" class=\"al-chart__line\" stroke-width=\"2.5\" stroke-linejoin=\"round\"/>");
        var known = Enumerable.Range(0, values.Count).Where(i => values[i] is not null).ToList();
        var written = known.Count == 0 ? [] : new[] { known[0], known.MinBy(i => values[i]), known[^1] }.Distinct().ToList();
        foreach (var i in known)
        {
            var (x, y) = (Left + i * step, Y(values[i]!.Value));
            chart.Add($"<circle class=\"al-chart__bar\" cx=\"{x}\" cy=\"{y}\" r=\"4\"><title>{months[i]}: {values[i]}%</title></circle>");
            // Below a point that lies lower than the one before it, where the line does not run.
            if (written.Contains(i))
                chart.Label(x, i > 0 && values[i - 1] > values[i] ? y + 19 : y - 9, $"{values[i]}%", 13, i == 0 ? "start" : i == values.Count - 1 ? "end" : "middle", strong: true);
        }
        return chart.ToString();
    }

    /// <summary>A line through the values that are known, with gaps where one is not.</summary>
    internal static string Path(IReadOnlyList<int?> values, Func<int, double> x, Func<int, double> y)
    {
        var (path, down) = (new StringBuilder(), false);
        for (var i = 0; i < values.Count; down = values[i] is not null, i++)
            if (values[i] is { } value)
                path.Append(Markup.Of($"{(down ? "L" : "M")}{x(i)} {y(value)}"));
        return path.ToString();
    }

    private static double Y(int value) => Top + (Height - Top - Bottom) * (100 - value) / 100.0;
}

namespace Acquisitieloket.Core.Drawings.Charts;

/// <summary>
/// A table that shows where most is: each cell has its number, is darker the more it holds, and has a line below it that is longer the
/// more it holds, for who does not tell shades apart.
/// </summary>
public static class HeatTable
{
    public const int Width = 580;
    private const int Names = 184, Head = 28, Row = 36, Size = 14;

    // Ink stays readable on the darkest, on light and on dark.
    private const double Darkest = 0.42;

    /// <summary>An SVG element. Each row has a value for each column.</summary>
    public static string Draw(string id, string title, string description, IReadOnlyList<string> columns, IReadOnlyList<Bar> rows)
    {
        var (step, most) = ((double)(Width - Names) / Math.Max(1, columns.Count), Math.Max(1, rows.SelectMany(r => r.Values).DefaultIfEmpty().Max()));
        var chart = new Chart(id, title, description, Width, Head + rows.Count * Row, rows.Any(r => r.Links.Any(l => l is not null)));
        for (var i = 0; i < columns.Count; i++)
            chart.Label(Names + (i + 0.5) * step, Head - 9, Letters.Cut(columns[i], step - 4, 13), 13, "middle");
        for (var r = 0; r < rows.Count; r++)
        {
            var top = Head + r * Row;
            StackedBars.Name(chart, rows[r].Name, top + Row / 2.0 + 5, Names);
            for (var c = 0; c < columns.Count; c++)
                Cell(chart, Names + c * step + 1.5, top + 1.5, step - 3, rows[r].Values[c], most, $"{rows[r].Name}, {columns[c]}", rows[r].Link(c));
        }
        return chart.ToString();
    }

    private static void Cell(Chart chart, double x, double y, double wide, long value, long most, string name, string? href)
    {
        const double high = Row - 3;
        var (part, said) = (Math.Max(0, value) / (double)most, $"{name}: {Languages.Written.Number(value, "nl")}");
        chart.Part(new(Markup.Of($"<rect class=\"al-chart__bar\" x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{high}\" rx=\"2\" fill-opacity=\"{0.05 + Darkest * part}\"/>")), said, href);
        if (value > 0)
            chart.Add($"<rect class=\"al-chart__bar\" x=\"{x}\" y=\"{y + high - 4}\" width=\"{Math.Max(2, wide * part)}\" height=\"4\" pointer-events=\"none\"/>");
        chart.Add($"<text x=\"{x + wide / 2}\" y=\"{y + high / 2 + 3.5}\" font-size=\"{Size}\" text-anchor=\"middle\" fill=\"currentColor\" fill-opacity=\"{(value == 0 ? 0.75 : 1)}\" pointer-events=\"none\">{Letters.Number(value, wide - 4, Size)}</text>");
    }
}

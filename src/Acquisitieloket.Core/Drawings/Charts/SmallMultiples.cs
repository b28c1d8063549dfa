namespace Acquisitieloket.Core.Drawings.Charts;

/// <summary>The same small chart for each of several, all on one scale, so that they are compared at a glance.</summary>
public static class SmallMultiples
{
    public const int Width = 580;
    private const int Beside = 3, Gap = 22, Height = 118, Head = 38, Foot = 20, Size = 12;
    private const double Wide = (Width - (Beside - 1) * Gap) / (double)Beside;

    /// <summary>Columns over the months, an SVG element. Of each the largest and the last are written.</summary>
    public static string Columns(string id, string title, string description, IReadOnlyList<string> months, IReadOnlyList<Panel> panels)
    {
        var (chart, step) = (Frame(id, title, description, panels), Wide / Math.Max(1, months.Count));
        var most = Math.Max(1, panels.SelectMany(p => p.Values).DefaultIfEmpty().Max() ?? 0);
        for (var p = 0; p < panels.Count; p++)
        {
            var (x, y) = Begin(chart, panels[p], p, months);
            var largest = panels[p].Values.Max() ?? 0;
            var told = Enumerable.Range(0, panels[p].Values.Count).FirstOrDefault(i => panels[p].Values[i] == largest && largest > 0, -1);
            for (var i = 0; i < panels[p].Values.Count; i++)
            {
                var value = panels[p].Values[i] ?? 0;
                if (value <= 0)
                    continue;
                var high = (Height - Head - Foot) * (double)value / most;
                chart.Part(new(Markup.Of($"<rect class=\"al-chart__bar\" x=\"{x + i * step + step * 0.1}\" y=\"{y - high}\" width=\"{step * 0.8}\" height=\"{high}\"/>")),
                    $"{panels[p].Name}, {months[i]}: {Languages.Written.Number(value, "nl")}", null);
                if (i == told)
                    Number(chart, x, x + (i + 0.5) * step, y - high - 4, Languages.Written.Number(value, "nl"));
            }
        }
        return chart.ToString();
    }

    /// <summary>Lines of parts of a hundred over the months, an SVG element. Of each the last is written beside its name.</summary>
    public static string Shares(string id, string title, string description, IReadOnlyList<string> months, IReadOnlyList<Panel> panels)
    {
        var (chart, step) = (Frame(id, title, description, panels), (Wide - 8) / Math.Max(1, months.Count - 1));
        for (var p = 0; p < panels.Count; p++)
        {
            var (x, y) = Begin(chart, panels[p], p, months, 46);
            IReadOnlyList<int?> values = [.. panels[p].Values.Select(v => (int?)v)];
            double X(int i) => x + 4 + i * step;
            double Y(int value) => y - (Height - Head - Foot) * value / 100.0;
            chart.Rule(x, Y(100), x + Wide, Y(100), 0.2).Add($"<path d=\"{Lines.Path(values, X, Y)}\" fill=\"none\" class=\"al-chart__line\" stroke-width=\"2\" stroke-linejoin=\"round\"/>");
            var last = Enumerable.Range(0, values.Count).LastOrDefault(i => values[i] is not null, -1);
            for (var i = 0; i < values.Count; i++)
                if (values[i] is { } value)
                    chart.Add($"<circle class=\"al-chart__bar\" cx=\"{X(i)}\" cy=\"{Y(value)}\" r=\"{(i == last ? 3.5 : 2)}\"><title>{panels[p].Name}, {months[i]}: {value}%</title></circle>");
            if (last >= 0)
                chart.Label(x + Wide, p / Beside * Height + 16, $"{values[last]}%", 13, "end", strong: true);
        }
        return chart.ToString();
    }

    private static Chart Frame(string id, string title, string description, IReadOnlyList<Panel> panels) =>
        new(id, title, description, Width, Math.Max(1, (panels.Count + Beside - 1) / Beside) * Height);

    // The name above, beside what is taken, and the first and the last month below; returns where the chart begins and stands.
    private static (double X, double Y) Begin(Chart chart, Panel panel, int index, IReadOnlyList<string> months, double taken = 0)
    {
        var (x, top) = (index % Beside * (Wide + Gap), index / Beside * Height);
        double y = top + Height - Foot;
        chart.Label(x, top + 16, Letters.Cut(panel.Name, Wide - taken, 13), 13, strong: true).Rule(x, y, x + Wide, y);
        if (months.Count > 0)
            chart.Label(x, y + 14, months[0], 11);
        if (months.Count > 1)
            chart.Label(x + Wide, y + 14, months[^1], 11, "end");
        return (x, y);
    }

    // Within its own chart, however wide it is.
    private static void Number(Chart chart, double left, double x, double y, string number)
    {
        var half = Math.Min(Wide / 2, Letters.Width(number, Size) / 2);
        chart.Label(Math.Clamp(x, left + half, left + Wide - half), y, number, Size, "middle", strong: true);
    }
}

/// <summary>One of several small charts: its name and a value for each month; null where none is known or told.</summary>
public sealed record Panel(string Name, IReadOnlyList<long?> Values);

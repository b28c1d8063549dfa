using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Core.Drawings.Charts;

/// <summary>Standing bars over the months, one row for each figure on one scale. Each bar has its number, or the largest of a row where numbers are too wide.</summary>
public static class MonthColumns
{
    public const int Width = 580;
    private const int Names = 112, RowHeight = 84, Axis = 24, Size = 12;

    /// <summary>An SVG element. The bars are the figures, with a value for each month.</summary>
    public static string Draw(
        string id, string title, string description, IReadOnlyList<string> months, IReadOnlyList<Bar> figures)
    {
        var height = figures.Count * RowHeight + Axis;
        var most = Math.Max(1, figures.SelectMany(f => f.Values).DefaultIfEmpty().Max());
        var step = (double)(Width - Names) / Math.Max(1, months.Count);
        var chart = new Chart(id, title, description, Width, height, figures.Any(f => f.Links.Any(l => l is not null)));
        for (var row = 0; row < figures.Count; row++)
            Row(chart, figures[row], months, (row + 1) * RowHeight, step, most);
        // As many names of months as fit beside each other.
        var every = Every(months, step);
        for (var i = 0; i < months.Count; i += every)
            chart.Label(Middle(i, step, months[i]), height - 6, months[i], Size, "middle");
        return chart.ToString();
    }

    internal static int Every(IReadOnlyList<string> names, double step) =>
        Math.Max(1, (int)Math.Ceiling((names.Select(n => Letters.Width(n, Size)).DefaultIfEmpty().Max() + 8) / step));

    // Under or above the middle of its column, within the chart.
    private static double Middle(int month, double step, string words)
    {
        var half = Letters.Width(words, Size) / 2;
        return Math.Clamp(Names + (month + 0.5) * step, half, Math.Max(half, Width - half));
    }

    private static void Row(Chart chart, Bar figure, IReadOnlyList<string> months, double bottom, double step, long most)
    {
        const double room = RowHeight - 30;
        var lines = Letters.TwoLines(figure.Name, Names - 8, 13);
        for (var i = 0; i < lines.Count; i++)
            chart.Label(0, bottom - 6 - 15 * (lines.Count - 1 - i), lines[i], 13);
        chart.Rule(Names, bottom, Width, bottom);
        var (all, top) = (figure.Values.All(v => Letters.Width(Written.Number(v, "nl"), Size) <= step + 1), figure.Values.DefaultIfEmpty().Max());
        var told = false;
        for (var i = 0; i < figure.Values.Count; i++)
        {
            if (figure.Values[i] <= 0)
                continue;
            var (height, left, number) = (room * figure.Values[i] / most, Names + i * step + step * 0.1, Written.Number(figure.Values[i], "nl"));
            chart.Part(new(Markup.Of($"<rect class=\"al-chart__bar\" x=\"{left}\" y=\"{bottom - height}\" width=\"{step * 0.8}\" height=\"{height}\"/>")),
                $"{figure.Name}, {months[i]}: {number}", figure.Link(i));
            if (!all && (told || figure.Values[i] < top))
                continue;
            chart.Label(Middle(i, step, number), bottom - height - 4, number, Size, "middle");
            told = true;
        }
    }
}

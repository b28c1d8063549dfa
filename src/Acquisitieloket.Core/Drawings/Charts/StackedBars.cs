using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Core.Drawings.Charts;

/// <summary>Lying bars, each divided over the series, with its name before it and its total behind it.</summary>
public static class StackedBars
{
    public const int Width = 580, Names = 214;
    private const int Row = 34, Thick = 22, Legend = 34;
    private const double Size = 14;

    /// <summary>The room for the longest bar, when this is the longest total as it is written.</summary>
    public static double Room(string longest) => Width - Names - Letters.Width(longest, Size) - 14;

    /// <summary>An SVG element. Values are written as counts unless said otherwise.</summary>
    public static string Draw(
        string id, string title, string description, IReadOnlyList<Series> series, IReadOnlyList<Bar> bars, Func<long, string>? written = null)
    {
        written ??= number => Written.Number(number, "nl");
        var most = Math.Max(1, bars.Select(b => b.Total).DefaultIfEmpty().Max());
        var room = bars.Count == 0 ? 0 : bars.Min(b => Room(written(b.Total)));
        // What no bar has is not explained either.
        var used = Enumerable.Range(0, series.Count).Where(i => bars.Any(b => b.Values[i] > 0)).ToList();
        var top = used.Count == 0 ? 2 : Legend + LegendPlaces(series, used)[^1].Y;
        var chart = new Chart(id, title, description, Width, top + bars.Count * Row, bars.Any(b => b.Links.Any(l => l is not null)));
        Explain(chart, [.. used.Select(i => series[i])]);
        for (var i = 0; i < bars.Count; i++)
            Draw(chart, series, bars[i], top + i * Row, room / most, written);
        return chart.ToString();
    }

    private static void Draw(Chart chart, IReadOnlyList<Series> series, Bar bar, double top, double scale, Func<long, string> written)
    {
        Name(chart, bar.Name, top + Row / 2.0 + 5);
        var at = 0L;
        for (var i = 0; i < series.Count; at += bar.Values[i], i++)
            // Both edges from the running sum, so that rounding leaves no gaps and no overlap.
            if (bar.Values[i] > 0)
                Box(chart, Names + at * scale, top + (Row - Thick) / 2.0, bar.Values[i] * scale, Thick, series[i],
                    $"{bar.Name}, {series[i].Name}: {written(bar.Values[i])}", bar.Link(i));
        chart.Label(Names + at * scale + 8, top + Row / 2.0 + 5, written(bar.Total), Size, strong: true);
    }

    /// <summary>A name before a bar; one that is too long stands on two lines, and is cut where that is not enough.</summary>
    internal static void Name(Chart chart, string name, double middle, double room = Names)
    {
        var lines = Letters.TwoLines(name, room - 14, 13);
        for (var i = 0; i < lines.Count; i++)
            chart.Label(room - 10, middle + (lines.Count == 1 ? 0 : i * 14 - 7), lines[i], 13, "end");
    }

    internal static Chart Box(Chart chart, double x, double y, double width, double height, Series series, string said, string? href) =>
        chart.Part(new(Markup.Of($"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{series.Colour}\"/>")), said, href)
            .Add(Patterns.Over(x, y, width, height, series.Pattern));

    /// <summary>What each series looks like, above the bars.</summary>
    internal static void Explain(Chart chart, IReadOnlyList<Series> series)
    {
        foreach (var (i, x, y) in LegendPlaces(series, Enumerable.Range(0, series.Count)))
            Box(chart, x, y + 2, 16, 16, series[i], series[i].Name, null).Label(x + 22, y + 15, Letters.Cut(series[i].Name, Width - x - 24, Size), Size);
    }

    // Beside each other, and on a next line where there is no more room.
    private static List<(int Series, double X, double Y)> LegendPlaces(IReadOnlyList<Series> series, IEnumerable<int> used)
    {
        var (places, x, y) = (new List<(int, double, double)>(), 2.0, 0.0);
        foreach (var i in used)
        {
            var wide = Math.Max(100, 44 + Letters.Width(series[i].Name, Size));
            if (x > 2 && x + wide - 22 > Width)
                (x, y) = (2, y + 22);
            places.Add((i, x, y));
            x += wide;
        }
        return places;
    }
}

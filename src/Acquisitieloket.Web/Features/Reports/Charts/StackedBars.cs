using System.Globalization;
using System.Net;
using System.Text;

namespace Acquisitieloket.Web.Features.Reports.Charts;

/// <summary>Lying bars, each divided over the series, with its name before it and its total behind it.</summary>
public static class StackedBars
{
    internal const int Width = 580, Names = 214, Numbers = 44, Row = 34, Thick = 22, Legend = 34;
    internal const int Room = Width - Names - Numbers;
    private const int LongName = 30, LongNumber = 28;

    /// <summary>An SVG element; the id keeps the patterns of several charts on one page apart. Values are written as counts unless said otherwise.</summary>
    public static string Draw(
        string id, string title, string description, IReadOnlyList<Series> series, IReadOnlyList<Bar> bars, Func<int, string>? written = null)
    {
        // Who writes numbers another way writes longer ones.
        var room = written is null ? Room : Room - LongNumber;
        written ??= ReportNames.Written;
        var height = Legend + bars.Count * Row;
        var most = Math.Max(1, bars.Count == 0 ? 0 : bars.Max(b => b.Total));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"al-chart\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-description\">");
        svg.Append($"<title id=\"{id}-title\">{Text(title)}</title><desc id=\"{id}-description\">{Text(description)}</desc>");
        svg.Append(Patterns.Define(id, series)).Append(LegendOf(id, series, bars));
        for (var i = 0; i < bars.Count; i++)
            svg.Append(BarOf(id, series, bars[i], Legend + i * Row, room, most, written));
        return svg.Append("</svg>").ToString();
    }

    private static string BarOf(string id, IReadOnlyList<Series> series, Bar bar, int top, int room, int most, Func<int, string> written)
    {
        var svg = new StringBuilder();
        var middle = top + Row / 2 + 5;
        svg.Append(NameOf(bar.Name, middle));
        var at = 0;
        for (var i = 0; i < series.Count; at += bar.Values[i], i++)
        {
            if (bar.Values[i] == 0)
                continue;
            // Both edges from the running sum, so that rounding leaves no gaps and no overlap.
            var (left, right) = (Place(at, room, most), Place(at + bar.Values[i], room, most));
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left:0.##}\" y=\"{top + (Row - Thick) / 2}\" width=\"{right - left:0.##}\" height=\"{Thick}\" fill=\"{Patterns.Fill(id, i)}\"><title>{Text($"{bar.Name}, {series[i].Name}: {written(bar.Values[i])}")}</title></rect>");
        }
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Place(at, room, most) + 8:0.##}\" y=\"{middle}\" font-size=\"14\" font-weight=\"600\" fill=\"currentColor\">{written(bar.Total)}</text>");
        return svg.ToString();
    }

    // A name that is too long for the room before the bars stands on two lines.
    private static string NameOf(string name, int middle)
    {
        var cut = name.Length <= LongName ? -1 : name.LastIndexOf(' ', Math.Min(LongName, name.Length - 1));
        (string Line, int At)[] lines = cut < 0 ? [(name, middle)] : [(name[..cut], middle - 7), (name[(cut + 1)..], middle + 7)];
        return string.Concat(lines.Select(l => string.Create(CultureInfo.InvariantCulture,
            $"<text x=\"{Names - 10}\" y=\"{l.At}\" text-anchor=\"end\" font-size=\"13\" fill=\"currentColor\">{Text(l.Line)}</text>")));
    }

    private static double Place(int value, int room, int most) => Names + (double)room * value / most;

    // What no bar has is not explained either.
    private static string LegendOf(string id, IReadOnlyList<Series> series, IReadOnlyList<Bar> bars)
    {
        var (svg, left) = (new StringBuilder(), 2);
        for (var i = 0; i < series.Count; i++)
        {
            if (bars.All(b => b.Values[i] == 0))
                continue;
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left}\" y=\"2\" width=\"16\" height=\"16\" fill=\"{Patterns.Fill(id, i)}\"/><text x=\"{left + 22}\" y=\"15\" font-size=\"14\" fill=\"currentColor\">{Text(series[i].Name)}</text>");
            // About as wide as the name is.
            left += Math.Max(100, 44 + 8 * series[i].Name.Length);
        }
        return svg.ToString();
    }

    internal static string Text(string text) => WebUtility.HtmlEncode(text);
}

using System.Globalization;
using System.Text;

namespace Acquisitieloket.Web.Features.Reports.Charts;

/// <summary>Fills that differ without colour: plain, slanted, dotted, lying and crossed.</summary>
internal static class Patterns
{
    private static readonly string[] Marks =
    [
        "",
        "<path d=\"M-2 2L2 -2M0 8L8 0M6 10L10 6\" stroke=\"#fff\" stroke-width=\"1.8\"/>",
        "<circle cx=\"4\" cy=\"4\" r=\"1.7\" fill=\"#fff\"/>",
        "<path d=\"M0 2H8M0 6H8\" stroke=\"#fff\" stroke-width=\"1.4\"/>",
        "<path d=\"M0 0L8 8M8 0L0 8\" stroke=\"#fff\" stroke-width=\"1.2\"/>",
    ];

    /// <summary>The definitions for a chart with this id.</summary>
    public static string Define(string chart, IReadOnlyList<Series> series)
    {
        var svg = new StringBuilder("<defs>");
        for (var i = 0; i < series.Count; i++)
            svg.Append(CultureInfo.InvariantCulture,
                $"<pattern id=\"{chart}-{i}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"{series[i].Colour}\"/>{Marks[series[i].Pattern]}</pattern>");
        return svg.Append("</defs>").ToString();
    }

    public static string Fill(string chart, int index) => $"url(#{chart}-{index})";
}

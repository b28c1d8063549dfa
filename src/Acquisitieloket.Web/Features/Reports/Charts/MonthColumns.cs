using System.Globalization;
using System.Text;

namespace Acquisitieloket.Web.Features.Reports.Charts;

/// <summary>Standing bars over the months, one row for each figure on one scale, each bar with its number.</summary>
public static class MonthColumns
{
    internal const int Width = 580, Names = 112, RowHeight = 84, Axis = 24;

    /// <summary>An SVG element. The bars are the figures, with a value for each month.</summary>
    public static string Draw(
        string id, string title, string description, IReadOnlyList<string> months, IReadOnlyList<Bar> figures)
    {
        var height = figures.Count * RowHeight + Axis;
        var most = Math.Max(1, figures.SelectMany(f => f.Values).DefaultIfEmpty().Max());
        var step = (double)(Width - Names) / Math.Max(1, months.Count);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"al-chart\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-description\">");
        svg.Append($"<title id=\"{id}-title\">{StackedBars.Text(title)}</title><desc id=\"{id}-description\">{StackedBars.Text(description)}</desc>");
        for (var row = 0; row < figures.Count; row++)
            svg.Append(RowOf(figures[row], months, (row + 1) * RowHeight, step, most));
        // As many names of months as fit beside each other.
        var every = Math.Max(1, (int)Math.Ceiling(64 / step));
        for (var i = 0; i < months.Count; i += every)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Names + i * step + 2:0.##}\" y=\"{height - 6}\" font-size=\"12\" fill=\"currentColor\">{StackedBars.Text(months[i])}</text>");
        return svg.Append("</svg>").ToString();
    }

    private static string RowOf(Bar figure, IReadOnlyList<string> months, int bottom, double step, int most)
    {
        const int room = RowHeight - 30;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{bottom - 6}\" font-size=\"14\" fill=\"currentColor\">{StackedBars.Text(figure.Name)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Names} {bottom}H{Width}\" stroke=\"currentColor\" stroke-opacity=\"0.35\"/>");
        for (var i = 0; i < figure.Values.Count; i++)
        {
            if (figure.Values[i] == 0)
                continue;
            var height = (double)room * figure.Values[i] / most;
            var left = Names + i * step + step * 0.1;
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"al-chart__bar\" x=\"{left:0.##}\" y=\"{bottom - height:0.##}\" width=\"{step * 0.8:0.##}\" height=\"{height:0.##}\"><title>{StackedBars.Text($"{figure.Name}, {months[i]}: {figure.Values[i]}")}</title></rect>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + step * 0.4:0.##}\" y=\"{bottom - height - 4:0.##}\" text-anchor=\"middle\" font-size=\"12\" fill=\"currentColor\">{ReportNames.Written(figure.Values[i])}</text>");
        }
        return svg.ToString();
    }
}

using Acquisitieloket.Core.Drawings;
using Acquisitieloket.Core.Sites;
using Microsoft.AspNetCore.Html;

namespace Acquisitieloket.Web.Features.Shared.Drawings;

/// <summary>The plots of a site as they lie, to scale, north up, with a north arrow and a scale bar.</summary>
public static class SitePlan
{
    private const double Width = 760, Margin = 24, Foot = 34, LetterWidth = 6.6, LetterHeight = 13;
    private static readonly int[] Bars = [1000, 500, 200, 100, 50, 20, 10];

    public static IHtmlContent Draw(Site site, string alternative)
    {
        var drawn = site.Plots.Where(p => p.Outline.Count >= 3).ToList();
        var box = Geometry.Bounds(site.Outline.Concat(drawn.SelectMany(p => p.Outline)));
        var (lon, lat) = Geometry.MetresPerDegree((box.South + box.North) / 2);
        var scale = (Width - 2 * Margin) / ((box.East - box.West) * lon);
        var height = Math.Round((box.North - box.South) * lat * scale + 2 * Margin + Foot);
        (double X, double Y) At(Position p) =>
            (Margin + (p.Longitude - box.West) * lon * scale, Margin + (box.North - p.Latitude) * lat * scale);

        var plan = new Svg(Width, height, "plan", alternative);
        if (site.Outline.Count >= 3)
            plan.Shape(site.Outline.Select(At), "ground");
        foreach (var plot in drawn)
            plan.Shape(plot.Outline.Select(At), KindOf(site, plot));
        foreach (var plot in drawn)
            Name(plan, plot, [.. plot.Outline.Select(At)], At(Geometry.Centre(plot.Outline)));
        NorthArrow(plan, Width - 24, 34);
        ScaleBar(plan, scale, height - 16);
        return new HtmlString(plan.ToString());
    }

    /// <summary>The kinds of plots that a site has: the word for each and the class it is drawn with.</summary>
    public static IEnumerable<(string Word, string Kind)> Key(Site site) => new[]
    {
        ("Offered", "plot"), ("Claimed", "plot plot--claimed"), ("Gone", "plot plot--gone"), ("Reserve", "plot plot--reserve"),
    }.Where(key => site.Plots.Any(p => KindOf(site, p) == key.Item2));

    /// <summary>A small plot of one kind, beside its word.</summary>
    public static IHtmlContent Swatch(string kind) => new HtmlString(
        $"<svg viewBox=\"0 0 22 16\" aria-hidden=\"true\"><rect class=\"{kind}\" x=\"1\" y=\"1\" width=\"20\" height=\"14\"/></svg>");

    private static string KindOf(Site site, Plot plot) => plot.Status switch
    {
        _ when !plot.CanBeHad() => "plot plot--gone",
        _ when site.KeepsBack(plot) => "plot plot--reserve",
        PlotStatus.Offered => "plot",
        _ => "plot plot--claimed",
    };

    // Only where it fits; the table below names them all.
    private static void Name(Svg plan, Plot plot, List<(double X, double Y)> corners, (double X, double Y) centre)
    {
        var sides = corners.Select((c, i) => Length(c, corners[(i + 1) % corners.Count])).ToList();
        if (sides.Min() > Math.Max(LetterHeight, plot.Number.Length * LetterWidth))
            plan.Label(centre.X, centre.Y + 4, plot.Number, "plot-name", "middle");
    }

    private static double Length((double X, double Y) a, (double X, double Y) b) =>
        Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));

    private static void NorthArrow(Svg plan, double x, double y) =>
        plan.Shape([(x, y - 18), (x + 7, y + 6), (x, y + 1), (x - 7, y + 6)], "north").Label(x, y + 20, "N", "name", "middle");

    private static void ScaleBar(Svg plan, double scale, double y)
    {
        var metres = Bars.FirstOrDefault(m => m * scale <= 180, Bars[^1]);
        var end = Math.Round(Margin + metres * scale, 2);
        plan.Line(Margin, y, end, y, "bar").Line(Margin, y - 5, Margin, y + 5, "bar").Line(end, y - 5, end, y + 5, "bar")
            .Label(end + 8, y + 4, $"{metres} m", "name");
    }
}

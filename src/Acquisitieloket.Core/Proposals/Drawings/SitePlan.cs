using Acquisitieloket.Core.Drawings;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Proposals.Drawings;

/// <summary>The plots of a site with their borders as the register has them, at a round scale when printed on A4.</summary>
internal static class SitePlan
{
    // Tenths of a millimetre; the style sheet gives the drawing this width.
    public const double Width = 1_180;
    private const double Margin = 30, Foot = 70, Tall = 1_240, Low = 820, LeastShare = 0.72, HatchGap = 20;
    // What the heading of a table of buildings and each of its rows take from it.
    private const double TableHead = 170, TableRow = 85;

    /// <summary>Whether a plot that can be had was drawn.</summary>
    public static bool Can(DocumentSite site) => site.Plots.Any(Drawn);

    /// <summary>
    /// The drawing, its scale (1 : Scale), and whether what was asked is in it as a square: one that is larger than the
    /// drawing is left out. Lower when the page also has buildings to name.
    /// </summary>
    public static (string Svg, int Scale, bool Wanted) Draw(DocumentSite site, int? askedM2, ProposalWords words)
    {
        var plots = site.Plots.Where(Drawn).ToList();
        List<Position> places = [.. site.Outline, .. plots.SelectMany(p => p.Outline), .. site.Taken.SelectMany(t => t)];
        var most = site.Buildings.Count > 0 ? Math.Max(Low, Tall - TableHead - TableRow * site.Buildings.Count) : Tall;
        var frame = new PlanFrame(places, Width - 2 * Margin, most - 2 * Margin - Foot);
        var height = Math.Max(most * LeastShare, Math.Round(frame.Height + 2 * Margin + Foot));
        var above = (height - Foot - frame.Height) / 2;
        (double X, double Y) At(Position place) => frame.At(place) is var (x, y) ? (x + Margin, y + above) : default;
        var wanted = askedM2 is > 0 and var asked
            ? Wanted([.. plots[0].Outline.Select(At)], At(Geometry.Centre(plots[0].Outline)), frame.Paper(Math.Sqrt(asked)), height) : [];
        var drawing = new Svg(Width, height, "plan", Alternative(site, plots, frame.Scale, wanted.Length > 0 ? askedM2 : null, words));
        drawing.Box(0, 0, Width, height, "land", 12);
        if (site.Outline.Count >= 3)
            drawing.Shape(site.Outline.Select(At), "ground");
        foreach (var taken in site.Taken)
            drawing.Shape(taken.Select(At), "taken");
        foreach (var plot in plots.OrderBy(p => p.Suits))
        {
            drawing.Shape(plot.Outline.Select(At), plot.Kind);
            if (plot.Held)
                Hatch.Draw(drawing, [.. plot.Outline.Select(At)], HatchGap, plot.Suits ? "hatch-suits" : "hatch");
        }
        if (wanted.Length > 0)
            drawing.Shape(wanted, "wanted-under").Shape(wanted, "wanted");
        foreach (var plot in plots)
            PlanLabel.Draw(drawing, [.. plot.Outline.Select(At)], At(Geometry.Centre(plot.Outline)), plot, words);
        ScaleBar(drawing, frame, height, words);
        NorthArrow.Draw(drawing, Width - 55, 85, 1.9);
        return (drawing.ToString(), frame.Scale, wanted.Length > 0);
    }

    private static bool Drawn(DocumentPlot plot) => plot.Outline.Count >= 3;

    private static string Alternative(DocumentSite site, List<DocumentPlot> plots, int scale, int? asked, ProposalWords words)
    {
        var suits = plots.Where(p => p.Suits).Select(p => $"{p.Number} ({words.Number(p.AreaM2)} m²)").ToList();
        return words.Fill("planAlt", site.Name, words.Number(scale), words.Number(plots.Count),
            suits.Count > 0 ? string.Join(", ", suits) : words["planNone"]) + (asked is > 0 ? " " + words.Fill("planWanted", words.Number(asked.Value)) : "");
    }

    // What was asked as a square along the longest side of the first plot, over its middle or as near to it as there is room;
    // no corners when there is none.
    private static (double X, double Y)[] Wanted((double X, double Y)[] plot, (double X, double Y) middle, double side, double height)
    {
        var (from, to) = plot.Select((corner, i) => (corner, Next: plot[(i + 1) % plot.Length]))
            .MaxBy(s => Math.Pow(s.Next.X - s.corner.X, 2) + Math.Pow(s.Next.Y - s.corner.Y, 2));
        var (sin, cos) = Math.SinCos(Math.Atan2(to.Y - from.Y, to.X - from.X));
        var reach = side / 2 * (Math.Abs(sin) + Math.Abs(cos)) + 5;
        if (reach * 2 > Math.Min(Width, height - Foot))
            return [];
        var (x, y) = (Math.Clamp(middle.X, reach, Width - reach), Math.Clamp(middle.Y, reach, height - Foot - reach));
        (double X, double Y) Corner(double across, double down) =>
            (x + (across * cos - down * sin) * side / 2, y + (across * sin + down * cos) * side / 2);
        return [Corner(-1, -1), Corner(1, -1), Corner(1, 1), Corner(-1, 1)];
    }

    private static void ScaleBar(Svg drawing, PlanFrame frame, double height, ProposalWords words)
    {
        const double most = 400;
        var metres = new[] { 1000, 500, 250, 200, 100, 50, 25, 20, 10, 5 }.FirstOrDefault(m => frame.Paper(m) <= most, 2);
        var (y, length) = (height - 32, frame.Paper(metres));
        drawing.Box(30, y - 7, length / 2, 10, "bar-full").Box(30 + length / 2, y - 7, length / 2, 10, "bar-empty")
            .Label(30 + length + 14, y + 6, $"{words.Number(metres)} m", "scale-text")
            .Label(Width - 30, y + 6, words.Fill("scale", words.Number(frame.Scale)), "scale-text", "end");
    }
}

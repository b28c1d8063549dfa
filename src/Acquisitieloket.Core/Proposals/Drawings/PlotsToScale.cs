using Acquisitieloket.Core.Drawings;
using Acquisitieloket.Core.Proposals.Documents;

namespace Acquisitieloket.Core.Proposals.Drawings;

/// <summary>Plots as squares true to scale, beside what was asked, with a scale bar.</summary>
internal static class PlotsToScale
{
    public const int Most = 6;
    private const double Width = 760, Largest = 96, Gap = 14, Top = 6, TextHeight = 40, HatchGap = 12;

    public static string Draw(IReadOnlyList<DocumentPlot> plots, int? askedM2, ProposalWords words)
    {
        var shown = plots.Take(Most).ToList();
        var names = string.Join("; ", shown.Select(p => $"{words.Fill("plot", p.Number)}, {words.Number(p.AreaM2)} m², {p.Status}"));
        var sides = shown.Select(p => Math.Sqrt(p.AreaM2)).ToList();
        var asked = askedM2 is > 0 ? Math.Sqrt(askedM2.Value) : 0;
        var scale = Scale(sides, asked);
        var baseline = Top + Math.Max(sides.Max(), asked) * scale;
        var drawing = new Svg(Width, Math.Round(baseline + TextHeight + 22), "plots", words.Fill("plotsAlt", names));
        var x = 1.0;
        if (asked > 0)
        {
            Square(drawing, x, baseline, asked * scale, "wanted", words["plotAsked"], $"{words.Number(askedM2!.Value)} m²");
            x += Math.Max(asked * scale, MinColumn) + Gap;
        }
        for (var i = 0; i < shown.Count; i++)
        {
            var side = sides[i] * scale;
            Square(drawing, x, baseline, side, shown[i].Kind, shown[i].Number,
                $"{words.Number(shown[i].AreaM2)} m²", shown[i].Status);
            if (shown[i].Held)
                Hatch.Draw(drawing, [(x, baseline - side), (x + side, baseline - side), (x + side, baseline), (x, baseline)], HatchGap, shown[i].Suits ? "hatch-suits" : "hatch");
            x += Math.Max(side, MinColumn) + Gap;
        }
        ScaleBar(drawing, scale, baseline + TextHeight + 14);
        return drawing.ToString();
    }

    private const double MinColumn = 82;

    private static double Scale(List<double> sides, double asked)
    {
        var columns = sides.Count + (asked > 0 ? 1 : 0);
        var scale = Largest / Math.Max(sides.Max(), asked);
        // All in one row: smaller until the row fits.
        while (sides.Append(asked).Where(s => s > 0).Sum(s => Math.Max(s * scale, MinColumn)) + columns * Gap > Width && scale > 0.01)
            scale *= 0.95;
        return scale;
    }

    private static void Square(Svg drawing, double x, double baseline, double side, string kind, params string[] lines)
    {
        drawing.Box(x, baseline - side, side, side, kind);
        for (var i = 0; i < lines.Length; i++)
            drawing.Label(x, baseline + 13 + i * 12.5, lines[i], i == 0 ? "plot-name" : "plot-size");
    }

    private static void ScaleBar(Svg drawing, double scale, double y)
    {
        var metres = new[] { 500, 200, 100, 50, 20, 10 }.FirstOrDefault(m => m * scale <= 140, 10);
        drawing.Line(1, y, Math.Round(1 + metres * scale, 2), y, "bar").Line(1, y - 3, 1, y + 3, "bar")
            .Line(Math.Round(1 + metres * scale, 2), y - 3, Math.Round(1 + metres * scale, 2), y + 3, "bar")
            .Label(metres * scale + 8, y + 4, $"{metres} m", "plot-size");
    }
}

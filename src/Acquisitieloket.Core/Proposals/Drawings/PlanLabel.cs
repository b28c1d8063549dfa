using Acquisitieloket.Core.Drawings;
using Acquisitieloket.Core.Proposals.Documents;

namespace Acquisitieloket.Core.Proposals.Drawings;

/// <summary>The number of a plot, and its size where there is room; a plot that does not suit and is too small has none.</summary>
internal static class PlanLabel
{
    // Tenths of a millimetre: 8 and 6.5 point, as the style sheet writes them, and the width of a sign beside its height.
    private const double Large = 28, Small = 22, Sign = 0.7;

    public static void Draw(Svg drawing, (double X, double Y)[] corners, (double X, double Y) middle, DocumentPlot plot, ProposalWords words)
    {
        var (kind, area) = (plot.Suits ? "suits-text" : $"{plot.Kind}-text", $"{words.Number(plot.AreaM2)} m²");
        var (across, down) = (Chord(corners, middle, across: true), Chord(corners, middle, across: false));
        if (across > Sign * Large * Math.Max(plot.Number.Length, area.Length * Small / Large) && down > Large + Small + 8)
            drawing.Label(middle.X, middle.Y - 2, plot.Number, kind, "middle").Label(middle.X, middle.Y + Small, area, kind + " fine", "middle");
        else if (across > Sign * Large * plot.Number.Length && down > Large)
            drawing.Label(middle.X, middle.Y + Large * 0.36, plot.Number, kind, "middle");
        else if (plot.Suits || (across > Sign * Small * plot.Number.Length && down > Small * 0.9))
            drawing.Label(middle.X, middle.Y + Small * 0.36, plot.Number, kind + " fine", "middle");
    }

    // How far the plot reaches through its middle, from left to right or from top to bottom.
    private static double Chord((double X, double Y)[] corners, (double X, double Y) middle, bool across)
    {
        var (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
        var (at, on) = across ? (middle.X, middle.Y) : (middle.Y, middle.X);
        for (var i = 0; i < corners.Length; i++)
        {
            var (a, b) = (Turned(corners[i], across), Turned(corners[(i + 1) % corners.Length], across));
            if (a.Y > on == b.Y > on)
                continue;
            var x = a.X + (on - a.Y) / (b.Y - a.Y) * (b.X - a.X);
            (low, high) = x <= at ? (Math.Max(low, x), high) : (low, Math.Min(high, x));
        }
        return double.IsInfinity(low) || double.IsInfinity(high) ? 0 : 2 * Math.Min(at - low, high - at);
    }

    private static (double X, double Y) Turned((double X, double Y) p, bool across) => across ? p : (p.Y, p.X);
}

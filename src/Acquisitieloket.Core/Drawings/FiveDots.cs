namespace Acquisitieloket.Core.Drawings;

/// <summary>The mark: five dots, the cities where they lie, joined by thin lines.</summary>
internal static class FiveDots
{
    private const double Width = 100;
    private const double West = 6.645, North = 52.368;
    private static readonly double Scale = Width / ((6.947 - West) * Twente.Shrink);
    private static readonly double Height = (North - 52.210) * Scale;

    /// <param name="kind">The class by which the style sheet knows it.</param>
    /// <param name="dot">Radius of a dot in hundredths of the width.</param>
    /// <param name="one">The city whose dot is filled while the others are open; null fills all.</param>
    public static string Draw(string kind, double dot, string alternative, string? one = null)
    {
        var drawing = new Svg(Math.Round(Width), Math.Round(Height, 1), kind, alternative);
        var places = Twente.Cities.Select(c => At(c.Lon, c.Lat)).ToList();
        foreach (var (from, to) in Twente.Joined)
            drawing.Line(Math.Round(places[from].X, 2), Math.Round(places[from].Y, 2),
                Math.Round(places[to].X, 2), Math.Round(places[to].Y, 2), "joint");
        for (var i = 0; i < places.Count; i++)
            drawing.Dot(places[i].X, places[i].Y, dot, one is null || Twente.Cities[i].Name == one ? "town" : "town open");
        return drawing.ToString();
    }

    private static (double X, double Y) At(double lon, double lat) =>
        ((lon - West) * Twente.Shrink * Scale, (North - lat) * Scale);
}

using Acquisitieloket.Core.Drawings;

namespace Acquisitieloket.Core.Proposals.Drawings;

/// <summary>A sketch of Twente with the sites of a proposal as numbered pins.</summary>
internal static class SketchMap
{
    private const double Width = 520, PinRadius = 11;
    private static readonly double Scale = Width / ((Twente.East - Twente.West) * Twente.Shrink);
    private static readonly double Height = Math.Round((Twente.North - Twente.South) * Scale);

    /// <param name="pins">Number, longitude and latitude of each site.</param>
    public static string Draw(IReadOnlyList<(int Number, double Lon, double Lat)> pins, string canal, string alternative)
    {
        var map = new Svg(Width, Height, "map", alternative);
        map.Box(0, 0, Width, Height, "land", 6);
        map.Path(Twente.Canal.Select(At), "canal").Path(Twente.CanalToAlmelo.Select(At), "canal");
        foreach (var road in (string[])["casing", "road"])
            map.Path(Twente.A1.Select(At), road).Path(Twente.A35.Select(At), road)
                .Path(Twente.N35West.Select(At), road + " minor").Path(Twente.N35East.Select(At), road + " minor");
        Shield(map, "A1", 6.575, 52.2885);
        Shield(map, "A1", 6.955, 52.3);
        Shield(map, "A35", 6.845, 52.2105);
        Shield(map, "N35", 6.545, 52.3605);
        var (x, y) = At((6.535, 52.2245));
        map.Label(x, y, canal, "water");
        foreach (var (name, lon, lat) in Twente.Cities)
        {
            var (cx, cy) = At((lon, lat));
            map.Dot(cx, cy, 5, "city").Label(cx + 9, cy - 6, name, "place");
        }
        Pins(map, pins);
        NorthArrow.Draw(map, Width - 22, 30, 1);
        return map.ToString();
    }

    private static void Shield(Svg map, string name, double lon, double lat)
    {
        var (x, y) = At((lon, lat));
        var half = name.Length * 4 + 5;
        map.Box(x - half, y - 8, half * 2, 16, "shield", 3).Label(x, y + 4, name, "number", "middle");
    }

    private static void Pins(Svg map, IReadOnlyList<(int Number, double Lon, double Lat)> pins)
    {
        var places = pins.Select(p => At((p.Lon, p.Lat))).ToArray();
        var labels = Apart(places);
        for (var i = 0; i < pins.Count; i++)
            if (Distance(places[i], labels[i]) > 2)
                map.Line(places[i].X, places[i].Y, labels[i].X, labels[i].Y, "lead").Dot(places[i].X, places[i].Y, 3, "spot");
        for (var i = 0; i < pins.Count; i++)
            map.Dot(labels[i].X, labels[i].Y, PinRadius, "pin")
                .Label(labels[i].X, labels[i].Y + 4.5, $"{pins[i].Number}", "pin-number", "middle");
    }

    /// <summary>Pushes pins that would cover each other apart, always the same way.</summary>
    private static (double X, double Y)[] Apart((double X, double Y)[] places)
    {
        var moved = ((double X, double Y)[])places.Clone();
        for (var round = 0; round < 60; round++)
            for (var i = 0; i < moved.Length; i++)
                for (var j = i + 1; j < moved.Length; j++)
                {
                    var (dx, dy) = (moved[j].X - moved[i].X, moved[j].Y - moved[i].Y);
                    var distance = Math.Sqrt(dx * dx + dy * dy);
                    if (distance >= PinRadius * 2 + 3)
                        continue;
                    // Two on one spot go apart sideways.
                    (dx, dy) = distance < 0.1 ? (1, 0) : (dx / distance, dy / distance);
                    moved[i] = Inside((moved[i].X - dx * 2, moved[i].Y - dy * 2));
                    moved[j] = Inside((moved[j].X + dx * 2, moved[j].Y + dy * 2));
                }
        return moved;
    }

    private static (double X, double Y) Inside((double X, double Y) at) =>
        (Math.Clamp(at.X, PinRadius, Width - PinRadius), Math.Clamp(at.Y, PinRadius, Height - PinRadius));

    private static double Distance((double X, double Y) a, (double X, double Y) b) =>
        Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));

    private static (double X, double Y) At((double Lon, double Lat) place) =>
        ((place.Lon - Twente.West) * Twente.Shrink * Scale, (Twente.North - place.Lat) * Scale);
}

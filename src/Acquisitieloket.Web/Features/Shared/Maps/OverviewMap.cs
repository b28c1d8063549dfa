using System.Globalization;
using System.Text.Json;
using Acquisitieloket.Core.Drawings;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Infrastructure.Html.Drawings;
using Microsoft.AspNetCore.Html;

namespace Acquisitieloket.Web.Features.Shared.Maps;

/// <summary>
/// A sketch of Twente with roads, canal and the five cities, and a dot for each site: the map of who has no scripts,
/// and the ground under the map of who has no tiles.
/// </summary>
public static class OverviewMap
{
    private const double Width = 640, PinRadius = 7;
    private static readonly double Scale = Width / ((Twente.East - Twente.West) * Twente.Shrink);
    private static readonly double Height = Math.Round((Twente.North - Twente.South) * Scale);

    /// <summary>South, west, north and east of the drawing, as a map library wants them.</summary>
    public static string Bounds => string.Create(CultureInfo.InvariantCulture, $"{Twente.South},{Twente.West},{Twente.North},{Twente.East}");

    /// <summary>The five cities with latitude and longitude, as JSON, for labels that keep their size.</summary>
    public static string Cities { get; } = JsonSerializer.Serialize(FiveCities.All, JsonSerializerOptions.Web);

    public static IHtmlContent Draw(IEnumerable<MapPin> pins, string alternative)
    {
        var map = Ground(alternative);
        foreach (var pin in pins)
            map.Dot(At((pin.Longitude, pin.Latitude)).X, At((pin.Longitude, pin.Latitude)).Y, PinRadius, "pin");
        return new HtmlString(WithCities(map).ToString());
    }

    /// <summary>Land, canals and roads, to draw on.</summary>
    internal static Svg Ground(string alternative)
    {
        var map = new Svg(Width, Height, "al-sketch", alternative);
        map.Box(0, 0, Width, Height, "land");
        map.Path(Twente.Canal.Select(At), "canal").Path(Twente.CanalToAlmelo.Select(At), "canal");
        foreach (var road in (string[])["casing", "road"])
            foreach (var way in new[] { Twente.A1, Twente.A35, Twente.N35West, Twente.N35East })
                map.Path(way.Select(At), road);
        foreach (var (name, lon, lat) in new[] { ("A1", 6.575, 52.2885), ("A1", 6.995, 52.3035), ("A35", 6.845, 52.2105), ("N35", 6.545, 52.3605) })
        {
            var (x, y) = At((lon, lat));
            map.Box(x - 15, y - 9, 30, 18, "shield", 3).Label(x, y + 4, name, "number", "middle");
        }
        return map;
    }

    /// <summary>Writes the names of the five cities over what was drawn so far.</summary>
    internal static Svg WithCities(Svg map)
    {
        foreach (var city in FiveCities.All)
        {
            var (x, y) = At((city.Longitude, city.Latitude));
            // Where no dots lie: above the inner city, but below it where sites lie to the north.
            map.Label(x, city.Name == "Oldenzaal" ? y + 26 : y - 14, city.Name, "place", "middle");
        }
        return map;
    }

    /// <summary>Where a place lies in the drawing.</summary>
    internal static (double X, double Y) At((double Lon, double Lat) place) =>
        ((place.Lon - Twente.West) * Twente.Shrink * Scale, (Twente.North - place.Lat) * Scale);
}

namespace Acquisitieloket.Web.Infrastructure.Html.Drawings;

/// <summary>The five city centres where they lie (WGS84), and the lines of the mark between neighbours.</summary>
public static class FiveCities
{
    public sealed record City(string Name, double Latitude, double Longitude);

    public static readonly IReadOnlyList<City> All =
    [
        new("Almelo", 52.3567, 6.6625),
        new("Borne", 52.3003, 6.7536),
        new("Enschede", 52.2215, 6.8937),
        new("Hengelo", 52.2659, 6.7931),
        new("Oldenzaal", 52.3126, 6.9290),
    ];

    public static readonly IReadOnlyList<(string From, string To)> Lines =
    [
        ("Almelo", "Borne"), ("Borne", "Hengelo"), ("Hengelo", "Enschede"), ("Hengelo", "Oldenzaal"), ("Enschede", "Oldenzaal"),
    ];

    /// <summary>Where each city falls on a square of this size, north up, centred, with room for the dots.</summary>
    public static IReadOnlyDictionary<string, (double X, double Y)> On(double size, double margin)
    {
        // At this latitude a degree of longitude is shorter than one of latitude by this factor.
        var shrink = Math.Cos(All.Average(city => city.Latitude) * Math.PI / 180);
        var (west, east) = (All.Min(city => city.Longitude), All.Max(city => city.Longitude));
        var (south, north) = (All.Min(city => city.Latitude), All.Max(city => city.Latitude));
        var (width, height) = ((east - west) * shrink, north - south);
        var scale = (size - 2 * margin) / Math.Max(width, height);
        return All.ToDictionary(city => city.Name, city => (
            size / 2 + ((city.Longitude - west) * shrink - width / 2) * scale,
            size / 2 + (north - city.Latitude - height / 2) * scale));
    }
}

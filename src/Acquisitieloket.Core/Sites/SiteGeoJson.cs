using System.Text.Encodings.Web;
using System.Text.Json;

namespace Acquisitieloket.Core.Sites;

/// <summary>
/// Sites and plots as GeoJSON (RFC 7946): WGS84, borders closed and against the clock. Names of properties are those of
/// the API. A site that was never drawn is a point; a plot that was never drawn is left out.
/// </summary>
public static class SiteGeoJson
{
    public const string ContentType = "application/geo+json";

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One collection: each site followed by its plots, unless those are left out.</summary>
    public static byte[] Write(IEnumerable<Site> sites, bool withPlots = true) => Collection(json =>
    {
        foreach (var site in sites)
        {
            Feature(json, site);
            if (withPlots)
                Drawn(json, site, site.Plots);
        }
    });

    /// <summary>One collection with these plots of a site, without the site itself.</summary>
    public static byte[] Write(Site site, IEnumerable<Plot> plots) => Collection(json => Drawn(json, site, plots));

    private static byte[] Collection(Action<Utf8JsonWriter> features)
    {
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, Writing))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            features(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return file.ToArray();
    }

    private static void Drawn(Utf8JsonWriter json, Site site, IEnumerable<Plot> plots)
    {
        foreach (var plot in plots.Where(p => p.Outline.Count >= 3))
            Feature(json, site, plot);
    }

    private static void Feature(Utf8JsonWriter json, Site site)
    {
        Begin(json, site.Code);
        if (site.Outline.Count >= 3)
            Border(json, site.Outline);
        else
            Point(json, new(site.Longitude, site.Latitude));
        json.WriteStartObject("properties");
        json.WriteString("type", "bedrijventerrein");
        json.WriteString("code", site.Code);
        json.WriteString("naam", site.Name);
        json.WriteString("gemeente", RegisterWords.Of(site.Municipality));
        json.WriteString("soort", RegisterWords.Of(site.Kind));
        json.WriteString("status", RegisterWords.Of(site.Programme));
        json.WriteString("netcapaciteit", RegisterWords.Of(site.Grid));
        json.WriteNumber("breedtegraad", site.Latitude);
        json.WriteNumber("lengtegraad", site.Longitude);
        json.WriteNumber("beschikbaarM2", PlotStock.Of(site).AreaM2);
        json.WriteNumber("reserveM2", PlotStock.Of(site).ReserveM2);
        json.WriteString("bron", site.Source);
        json.WriteString("peildatum", Day(site.FactsAsOf));
        json.WriteBoolean("indicatief", site.Indicative);
        End(json);
    }

    private static void Feature(Utf8JsonWriter json, Site site, Plot plot)
    {
        Begin(json, $"{site.Code}/{plot.Number}");
        Border(json, plot.Outline);
        json.WriteStartObject("properties");
        json.WriteString("type", "kavel");
        json.WriteString("terrein", site.Code);
        json.WriteString("nummer", plot.Number);
        json.WriteNumber("m2", plot.AreaM2);
        json.WriteString("status", RegisterWords.Of(site.StatusOf(plot)));
        json.WriteBoolean("reserve", site.KeepsBack(plot));
        json.WriteBoolean("indicatief", plot.Indicative);
        End(json);
    }

    private static void Begin(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", id);
    }

    private static void End(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Point(Utf8JsonWriter json, Position at)
    {
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WritePropertyName("coordinates");
        Pair(json, at);
        json.WriteEndObject();
    }

    private static void Border(Utf8JsonWriter json, IReadOnlyList<Position> outline)
    {
        var round = Geometry.GoesRoundLeft(outline) ? outline : [.. outline.Reverse()];
        json.WriteStartObject("geometry");
        json.WriteString("type", "Polygon");
        json.WriteStartArray("coordinates");
        json.WriteStartArray();
        foreach (var corner in round.Append(round[0]))
            Pair(json, corner);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Pair(Utf8JsonWriter json, Position at)
    {
        json.WriteStartArray();
        json.WriteNumberValue(at.Longitude);
        json.WriteNumberValue(at.Latitude);
        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

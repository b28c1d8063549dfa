using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Acquisitieloket.Core.Sites.Facts;

/// <summary>Outlines as text: corners with commas between them, WKT, or a polygon of GeoJSON; in degrees (WGS84).</summary>
internal static partial class OutlineText
{
    /// <summary>More than this does not fit in the history of the register.</summary>
    public const int MostCorners = 160;

    private const int Decimals = 7;
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;
    private static readonly GeoBox Netherlands = new(3.2, 50.7, 7.3, 53.8);
    private const string Unreadable = "Dit is niet te lezen. Geef de hoeken als lengtegraad en breedtegraad, zoals 6.7801 52.2601, één op een regel of met komma's ertussen, of een Polygon van GeoJSON.";

    public static readonly FactType<IReadOnlyList<Position>> Type = new(FactKind.Outline,
        corners => corners.Count == 0 ? null : string.Join(", ", corners.Select(c => $"{Degrees(c.Longitude)} {Degrees(c.Latitude)}")), Read);

    private static string Degrees(double value) => value.ToString("0.#######", Plain);

    private static (IReadOnlyList<Position> Corners, string? Fault) Read(string? text)
    {
        if (text is null)
            return ([], null);
        var (read, fault) = text[0] is '{' or '[' ? Json(text) : Pairs(text);
        if (fault is not null)
            return ([], fault);
        var corners = Tidied(read);
        return FaultOf(corners) is { } wrong ? ([], wrong) : (corners, null);
    }

    private static string? FaultOf(List<Position> corners)
    {
        if (corners.Count < 3)
            return "Een omtrek heeft ten minste drie hoeken.";
        if (corners.Count > MostCorners)
            return $"Een omtrek heeft ten hoogste {MostCorners} hoeken; deze heeft er {corners.Count}.";
        if (!corners.TrueForAll(Netherlands.Holds))
            return "Een van de hoeken ligt niet in Nederland. Geef lengtegraad en breedtegraad in graden (WGS84).";
        if (Crossing.Of(corners) is var (first, second) && first >= 0)
            return $"De omtrek kruist zichzelf: de zijde na hoek {first + 1} en de zijde na hoek {second + 1} raken elkaar.";
        return Geometry.AreaM2(corners) < 1 ? "Deze omtrek heeft geen oppervlakte." : null;
    }

    // Rounded to a centimetre, the breadth behind the length, no corner twice in a row, the last one not the first again.
    private static List<Position> Tidied(List<Position> read)
    {
        if (read.TrueForAll(p => p.Longitude > p.Latitude && Netherlands.Holds(new(p.Latitude, p.Longitude))))
            read = [.. read.Select(p => new Position(p.Latitude, p.Longitude))];
        List<Position> corners = [];
        foreach (var p in read.Select(p => new Position(Math.Round(p.Longitude, Decimals), Math.Round(p.Latitude, Decimals))))
            if (corners.Count == 0 || corners[^1] != p)
                corners.Add(p);
        if (corners.Count > 1 && corners[0] == corners[^1])
            corners.RemoveAt(corners.Count - 1);
        return corners;
    }

    private static (List<Position> Read, string? Fault) Pairs(string text)
    {
        var numbers = Number().Matches(text).Select(m => double.Parse(m.Value, Plain)).ToList();
        if (!Allowed().IsMatch(text) || numbers.Count % 2 != 0)
            return ([], Unreadable);
        return ([.. numbers.Chunk(2).Select(pair => new Position(pair[0], pair[1]))], null);
    }

    private static (List<Position> Read, string? Fault) Json(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return Ring(json.RootElement) is { } ring ? ([.. ring], null) : ([], "Geef één Polygon van GeoJSON, zonder gaten erin.");
        }
        catch (Exception failed) when (failed is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or IndexOutOfRangeException)
        {
            return ([], Unreadable);
        }
    }

    // What may stand around the ring: a collection of one, a feature, a polygon.
    private static IReadOnlyList<Position>? Ring(JsonElement at)
    {
        while (at.ValueKind == JsonValueKind.Object)
        {
            if (at.TryGetProperty("features", out var features))
                at = features.GetArrayLength() == 1 ? features[0] : default;
            else if (at.TryGetProperty("geometry", out var geometry))
                at = geometry;
            else
                at = at.GetProperty("type").GetString() == "Polygon" ? at.GetProperty("coordinates") : default;
        }
        if (at.ValueKind != JsonValueKind.Array || at.GetArrayLength() == 0)
            return null;
        if (at[0].ValueKind == JsonValueKind.Array && at[0].GetArrayLength() > 0 && at[0][0].ValueKind == JsonValueKind.Array)
            return at.GetArrayLength() == 1 ? Ring(at[0]) : null;
        return [.. at.EnumerateArray().Select(p => new Position(p[0].GetDouble(), p[1].GetDouble()))];
    }

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*(POLYGON)?[\s\d.,;()]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Allowed();
}

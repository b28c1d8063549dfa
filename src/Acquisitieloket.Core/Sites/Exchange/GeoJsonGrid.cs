using System.Text.Json;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>Reads what is drawn in GeoJSON, in the coordinates of the file.</summary>
internal sealed record GeoJsonGrid(bool IsRd)
{
    private static readonly string[] Degrees = ["4326", "CRS84", "4258"], Metres = ["28992", "7415"];

    private static readonly (IReadOnlyList<Position>, string?) Nothing = ([], null);

    /// <summary>What the file says it is, else what its first coordinates can only be; null when it says something else.</summary>
    public static GeoJsonGrid? Of(JsonElement? crs, JsonElement features)
    {
        if (crs is null or { ValueKind: JsonValueKind.Null })
            return new(features.EnumerateArray().Select(f => First(GeoJsonTable.Member(GeoJsonTable.Member(f, "geometry"), "coordinates")))
                .FirstOrDefault(p => p is not null) is (var x, var y) && RdCoordinates.Holds(x, y));
        var name = GeoJsonTable.Member(GeoJsonTable.Member(crs, "properties"), "name") is { ValueKind: JsonValueKind.String } said ? said.GetRawText() : "";
        bool Says(string[] codes) => codes.Any(code => name.EndsWith(code + '"', StringComparison.OrdinalIgnoreCase));
        return Says(Metres) ? new(true) : Says(Degrees) ? new(false) : null;
    }

    /// <summary>A point, or the outline of a polygon in one piece; in Dutch what stands in the way.</summary>
    public (IReadOnlyList<Position> Shape, string? Fault) Shape(JsonElement? geometry)
    {
        if (geometry is null or { ValueKind: JsonValueKind.Null })
            return Nothing;
        var kind = GeoJsonTable.Member(geometry, "type") is { ValueKind: JsonValueKind.String } type ? type.GetRawText().Trim('"') : "";
        if (GeoJsonTable.Member(geometry, "coordinates") is not { ValueKind: JsonValueKind.Array } at)
            return ([], "De geometrie heeft geen coördinaten.");
        return kind switch
        {
            "Point" => Place(at) is { } place ? ([place], null) : ([], Unreadable),
            "Polygon" => Outline(at),
            "MultiPolygon" => at.GetArrayLength() == 1 ? Outline(at[0])
                : ([], $"De omtrek bestaat uit {at.GetArrayLength()} delen; het register kent er één. Maak van elk deel een eigen object."),
            _ => ([], "Geef een Polygon, of een Point voor een plek zonder omtrek."),
        };
    }

    private string Unreadable => IsRd
        ? "De coördinaten horen niet bij het Rijksdriehoekstelsel (x van -7000 tot 300000, y van 289000 tot 629000)."
        : "De coördinaten zijn niet te lezen. Geef lengtegraad en breedtegraad.";

    private (IReadOnlyList<Position>, string?) Outline(JsonElement rings)
    {
        if (rings.ValueKind != JsonValueKind.Array || rings.GetArrayLength() == 0 || rings[0].ValueKind != JsonValueKind.Array)
            return ([], "De geometrie heeft geen coördinaten.");
        if (rings.GetArrayLength() > 1)
            return ([], "De omtrek heeft een gat. Het register kent alleen de buitenkant; laat het gat weg.");
        var corners = rings[0].EnumerateArray().Select(Place).ToList();
        if (corners.Contains(null))
            return ([], Unreadable);
        // The last corner is the first once more; a ring that was not closed is closed all the same.
        if (corners.Count > 1 && corners[0] == corners[^1])
            corners.RemoveAt(corners.Count - 1);
        return corners.Count < 3 ? ([], "Een omtrek heeft ten minste drie hoeken.") : ([.. corners.Select(c => c!.Value)], null);
    }

    private Position? Place(JsonElement at) => First(at) is not (var x, var y) ? null
        : !IsRd ? new Position(x, y)
        : RdCoordinates.Holds(x, y) ? RdCoordinates.ToWgs84(x, y) : null;

    // The first pair of numbers, however deep the lists go.
    private static (double X, double Y)? First(JsonElement? at) => at is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0
        ? list[0].ValueKind == JsonValueKind.Array ? First(list[0])
            : list.GetArrayLength() >= 2 && list[0].ValueKind == JsonValueKind.Number && list[1].ValueKind == JsonValueKind.Number
                && list[0].TryGetDouble(out var x) && list[1].TryGetDouble(out var y) && double.IsFinite(x) && double.IsFinite(y) ? (x, y) : null
        : null;
}

using System.Text.Json;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>
/// Reads a collection of GeoJSON as a table: properties are columns, an object is a row. In WGS84, or in RD when the file
/// says so or its coordinates can be nothing else.
/// </summary>
internal static class GeoJsonTable
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    public static FileTable Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Strict);
            var root = json.RootElement;
            if (Member(root, "type") is not { ValueKind: JsonValueKind.String } type || !type.ValueEquals("FeatureCollection")
                || Member(root, "features") is not { ValueKind: JsonValueKind.Array } features)
                return FileTable.Unreadable("Dit is geen GeoJSON met een FeatureCollection.");
            if (features.GetArrayLength() > FileTable.MostRows)
                return FileTable.Unreadable($"Het bestand heeft meer dan {FileTable.MostRows} objecten. Verdeel het over meer bestanden.");
            return GeoJsonGrid.Of(Member(root, "crs"), features) is { } grid ? Rows(features, grid)
                : FileTable.Unreadable("Het coördinatenstelsel van dit bestand (crs) kennen wij niet. Gebruik WGS84 (EPSG:4326) of RD (EPSG:28992).");
        }
        catch (JsonException wrong)
        {
            return FileTable.Unreadable(wrong.LineNumber is { } line
                ? $"Dit is geen geldige JSON: het gaat mis op regel {line + 1}, teken {wrong.BytePositionInLine + 1}."
                : "Dit is geen geldige JSON: een veld komt tweemaal voor, of het is te diep genest.");
        }
    }

    /// <summary>A member of an object; null for what is no object or does not have it.</summary>
    internal static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } holder && holder.TryGetProperty(name, out var value) ? value : null;

    private static FileTable Rows(JsonElement features, GeoJsonGrid grid)
    {
        var columns = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (read, faults) = (new List<(int Number, Dictionary<int, string> Cells, IReadOnlyList<Position> Shape)>(), new List<FileFault>());
        foreach (var (i, feature) in features.EnumerateArray().Index())
        {
            var cells = new Dictionary<int, string>();
            var wrong = faults.Count;
            foreach (var property in Member(feature, "properties") is { ValueKind: JsonValueKind.Object } own ? (IEnumerable<JsonProperty>)own.EnumerateObject() : [])
            {
                if (!places.TryGetValue(property.Name, out var place))
                {
                    places[property.Name] = place = columns.Count;
                    columns.Add(property.Name);
                }
                if (Text(property.Value) is not { } text || !FileText.IsClean(text))
                    faults.Add(new(i + 1, property.Name, "Geef hier een tekst, een getal, true of false, null of een lijst daarvan."));
                else
                    cells[place] = text;
            }
            var (shape, fault) = grid.Shape(Member(feature, "geometry"));
            if (fault is not null)
                faults.Add(new(i + 1, null, fault));
            if (columns.Count > FileTable.MostColumns)
                return FileTable.Unreadable($"Het bestand heeft meer dan {FileTable.MostColumns} eigenschappen.");
            if (faults.Count == wrong)
                read.Add((i + 1, cells, shape));
        }
        return new(columns, [.. read.Select(r => new FileRow(r.Number, [.. columns.Select((_, i) => r.Cells.GetValueOrDefault(i))]) { Shape = r.Shape })],
            [.. faults.Take(FileTable.MostFaults)]);
    }

    // As CSV says the same; of a list each on a line.
    private static string? Text(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                try
                {
                    return value.GetString()!.Trim();
                }
                catch (InvalidOperationException)
                {
                    return null;
                }
            case JsonValueKind.Array:
                var items = value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Array ? null : Text(item)).ToList();
                return items.Contains(null) ? null : string.Join('\n', items);
            default:
                return value.ValueKind switch
                {
                    JsonValueKind.Number => value.GetRawText(),
                    JsonValueKind.True => "ja",
                    JsonValueKind.False => "nee",
                    JsonValueKind.Null => "",
                    _ => null,
                };
        }
    }
}

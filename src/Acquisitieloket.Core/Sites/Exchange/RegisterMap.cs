using System.Text.Encodings.Web;
using System.Text.Json;
using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>The register as one collection of GeoJSON (WGS84), each site followed by its plots and buildings, with every fact.</summary>
public static class RegisterMap
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(IEnumerable<Site> sites)
    {
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, Writing))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var site in sites)
                foreach (var kind in Enum.GetValues<SubjectKind>())
                    foreach (var subject in RegisterExport.Of(kind, site))
                        Feature(json, kind, subject);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return file.ToArray();
    }

    private static void Feature(Utf8JsonWriter json, SubjectKind kind, FactSubject subject)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        var outline = subject.Plot?.Outline ?? (subject.Building is null ? subject.Site.Outline : []);
        if (outline.Count >= 3)
            Border(json, outline);
        else if (kind == SubjectKind.Site)
            Point(json, new(subject.Site.Longitude, subject.Site.Latitude));
        else if (subject.Building is { Longitude: { } longitude, Latitude: { } latitude })
            Point(json, new(longitude, latitude));
        else
            json.WriteNull("geometry");
        json.WriteStartObject("properties");
        foreach (var column in FileColumns.Of(kind).Where(c => c.Fact?.Kind != FactKind.Outline))
            Property(json, column, RegisterExport.Cell(kind, subject, column));
        foreach (var column in FileColumns.Of(kind).Where(c => c.Fact is { } fact && subject.Stamps.ContainsKey(fact.Name)))
            if (RegisterExport.Stamp(subject, column.Fact!) is [var source, var asOf])
            {
                json.WriteString(FileColumns.SourceOf(column), source);
                json.WriteString(FileColumns.AsOfOf(column), asOf);
            }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Property(Utf8JsonWriter json, FileColumn column, string? text)
    {
        if (text is null)
            json.WriteNull(column.Name);
        else if (column.Fact?.Kind is FactKind.Whole or FactKind.Decimal || column.Role == ColumnRole.Computed)
        {
            json.WritePropertyName(column.Name);
            json.WriteRawValue(text);
        }
        else if (column.Fact?.Kind == FactKind.YesNo)
            json.WriteBoolean(column.Name, text == "ja");
        else
            json.WriteString(column.Name, text);
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

    private static void Point(Utf8JsonWriter json, Position at)
    {
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WritePropertyName("coordinates");
        Pair(json, at);
        json.WriteEndObject();
    }

    private static void Pair(Utf8JsonWriter json, Position at)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(at.Longitude, RdCoordinates.Decimals));
        json.WriteNumberValue(Math.Round(at.Latitude, RdCoordinates.Decimals));
        json.WriteEndArray();
    }
}

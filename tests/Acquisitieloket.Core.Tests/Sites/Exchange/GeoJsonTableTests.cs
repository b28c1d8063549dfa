using System.Text;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Exchange;

namespace Acquisitieloket.Core.Tests.Sites.Exchange;

public sealed class GeoJsonTableTests
{
    private const string Square = "[[6.78,52.26],[6.79,52.26],[6.79,52.27],[6.78,52.27],[6.78,52.26]]";
    private const string RdSquare = "[[250000,475000],[250100,475000],[250100,475100],[250000,475100],[250000,475000]]";

    private static FileTable Read(string text) => FileTable.Read(Encoding.UTF8.GetBytes(text));

    private static FileTable Drawn(string geometry, string crs = "") =>
        Read($$"""{ "type": "FeatureCollection", {{crs}} "features": [ { "type": "Feature", "properties": {}, "geometry": {{geometry}} } ] }""");

    private static string Crs(string name) => $$"""  "crs": { "type": "name", "properties": { "name": "{{name}}" } }, """;

    [Fact]
    public void Read_OfProperties_IsATableWithOpenPlacesWhereNothingIsSaid()
    {
        var table = Read("""
            { "type": "FeatureCollection", "features": [
              { "type": "Feature", "properties": { "code": " A ", "m2": 1250, "ja": true, "leeg": null, "lijst": ["x", "y"] }, "geometry": null },
              { "type": "Feature", "properties": { "CODE": "B", "nee": false } } ] }
            """);

        Assert.Empty(table.Faults);
        Assert.Equal(["code", "m2", "ja", "leeg", "lijst", "nee"], table.Columns);
        Assert.Equal(["A", "1250", "ja", "", "x\ny", null], table.Rows[0].Cells);
        Assert.Equal(["B", null, null, null, null, "nee"], table.Rows[1].Cells);
        Assert.Equal([1, 2], table.Rows.Select(r => r.Number));
    }

    [Theory]
    [InlineData("""{ "type": "Polygon", "coordinates": [SQUARE] }""")]
    [InlineData("""{ "type": "MultiPolygon", "coordinates": [[SQUARE]] }""")]
    [InlineData("""{ "type": "Polygon", "coordinates": [[[6.78,52.26,14.5],[6.79,52.26,14],[6.79,52.27,14],[6.78,52.27,14]]] }""")]
    public void Read_OfAnOutline_GivesItsCorners(string geometry)
    {
        var table = Drawn(geometry.Replace("SQUARE", Square));

        Assert.Empty(table.Faults);
        Assert.Equal([new(6.78, 52.26), new(6.79, 52.26), new(6.79, 52.27), new(6.78, 52.27)], table.Rows.Single().Shape);
    }

    [Theory]
    [InlineData("")]
    [InlineData("urn:ogc:def:crs:EPSG::28992")]
    [InlineData("EPSG:28992")]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/28992")]
    public void Read_InRd_GivesDegrees(string crs)
    {
        var table = Drawn($$"""{ "type": "Polygon", "coordinates": [{{RdSquare}}] }""", crs.Length == 0 ? "" : Crs(crs));

        var shape = table.Rows.Single().Shape;
        Assert.Equal(RdCoordinates.ToWgs84(250_000, 475_000), shape[0]);
        Assert.Equal(10_000, Geometry.AreaM2(shape), 30.0);
    }

    [Theory]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84", "[6.78,52.26]", true)]
    [InlineData("EPSG:4326", "[6.78,52.26]", true)]
    [InlineData("EPSG:25832", "[350000,5792000]", false)]
    [InlineData("EPSG:31370", "[6.78,52.26]", false)]
    public void Read_InOtherCoordinates_IsRefusedInWords(string crs, string point, bool read)
    {
        var table = Drawn($$"""{ "type": "Point", "coordinates": {{point}} }""", Crs(crs));

        Assert.Equal(read, table.Faults.Count == 0);
        Assert.Equal(read, table.Rows.Count == 1 && table.Rows[0].Shape.SequenceEqual([new Position(6.78, 52.26)]));
    }

    [Theory]
    [InlineData("""{ "type": "Polygon", "coordinates": [SQUARE, SQUARE] }""", "een gat")]
    [InlineData("""{ "type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE]] }""", "2 delen")]
    [InlineData("""{ "type": "LineString", "coordinates": SQUARE }""", "Geef een Polygon")]
    [InlineData("""{ "type": "Polygon", "coordinates": [[[6.78,52.26],[6.79,52.26],[6.78,52.26]]] }""", "ten minste drie hoeken")]
    [InlineData("""{ "type": "Polygon", "coordinates": [] }""", "geen coördinaten")]
    [InlineData("""{ "type": "Polygon" }""", "geen coördinaten")]
    [InlineData("""{ "type": "Point", "coordinates": ["6.78", "52.26"] }""", "niet te lezen")]
    [InlineData("""{ "type": "Point", "coordinates": [1e400, 52.26] }""", "niet te lezen")]
    [InlineData("""{ "type": "Polygon", "coordinates": [[[250000,475000],[250100,475000],[6.78,52.27]]] }""", "Rijksdriehoekstelsel")]
    public void Read_OfADrawingThatIsNotOne_SaysAtWhichObject(string geometry, string said)
    {
        var fault = Assert.Single(Drawn(geometry.Replace("SQUARE", Square)).Faults);

        Assert.Equal(1, fault.Row);
        Assert.Contains(said, fault.Message);
    }

    [Theory]
    [InlineData("""{ "type": "FeatureCollection", "features": [ }""", "regel 1")]
    [InlineData("""{ "type": "Feature", "properties": {} }""", "FeatureCollection")]
    [InlineData("""{ "type": 5, "features": [] }""", "FeatureCollection")]
    [InlineData("[]", "FeatureCollection")]
    [InlineData("""{ "type": "FeatureCollection", "type": "x", "features": [] }""", "tweemaal")]
    public void Read_OfWhatIsNoCollection_SaysSo(string text, string said) => Assert.Contains(said, Assert.Single(Read(text).Faults).Message);

    [Fact]
    public void Read_OfNestedBombs_EndsQuickly() =>
        Assert.Contains("geldige JSON", Read("""{ "type": "FeatureCollection", "features": """ + new string('[', 100_000)).Faults.Single().Message);

    [Theory]
    [InlineData("""{ "a": 1 }""")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\u0000\"")]
    [InlineData("[[1]]")]
    public void Read_OfAPropertyThatIsNoText_NamesIt(string value)
    {
        var table = Read($$"""{ "type": "FeatureCollection", "features": [ { "properties": { "code": "A" } }, { "properties": { "naam": {{value}} } }, 5 ] }""");

        Assert.Equal((2, "naam"), (table.Faults.Single().Row!.Value, table.Faults.Single().Column));
        Assert.Equal([1, 3], table.Rows.Select(r => r.Number));
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Acquisitieloket.Web.Infrastructure.Files;

/// <summary>
/// One table as an OpenDocument spreadsheet (ISO 26300): the least that the standard asks. Numbers and days are numbers and
/// days; text is text, also where it begins like a formula.
/// </summary>
public static class OdsFile
{
    public const string ContentType = "application/vnd.oasis.opendocument.spreadsheet";

    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0", Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", Version = "1.3";

    /// <summary>Writes a table with a name, a head and rows of text, numbers, days and nothings.</summary>
    public static async Task WriteAsync(
        Stream to, string name, IEnumerable<string> head, IAsyncEnumerable<IEnumerable<object?>> rows, CancellationToken cancellation)
    {
        // The writer of archives is not asynchronous all through; the file goes by way of the disk and not of memory.
        await using var file = new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            // First and not compressed, so that the kind of file can be read from its first bytes.
            Add(zip, "mimetype", CompressionLevel.NoCompression, stream => stream.Write(Encoding.ASCII.GetBytes(ContentType)));
            Add(zip, "META-INF/manifest.xml", CompressionLevel.Fastest, WriteManifest);
            await using var content = zip.CreateEntry("content.xml", CompressionLevel.Fastest).Open();
            await WriteContentAsync(content, name, head, rows);
        }
        file.Position = 0;
        await file.CopyToAsync(to, cancellation);
    }

    private static void Add(ZipArchive zip, string name, CompressionLevel level, Action<Stream> write)
    {
        using var stream = zip.CreateEntry(name, level).Open();
        write(stream);
    }

    private static void WriteManifest(Stream stream)
    {
        using var xml = XmlWriter.Create(stream);
        xml.WriteStartElement("manifest", "manifest", Manifest);
        xml.WriteAttributeString("version", Manifest, Version);
        foreach (var (path, type) in (ReadOnlySpan<(string, string)>)[("/", ContentType), ("content.xml", "text/xml")])
        {
            xml.WriteStartElement("file-entry", Manifest);
            xml.WriteAttributeString("full-path", Manifest, path);
            xml.WriteAttributeString("media-type", Manifest, type);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static async Task WriteContentAsync(
        Stream stream, string name, IEnumerable<string> head, IAsyncEnumerable<IEnumerable<object?>> rows)
    {
        await using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Async = true, CheckCharacters = false });
        xml.WriteStartElement("office", "document-content", Office);
        xml.WriteAttributeString("xmlns", "table", null, Table);
        xml.WriteAttributeString("xmlns", "text", null, Text);
        xml.WriteAttributeString("version", Office, Version);
        xml.WriteStartElement("body", Office);
        xml.WriteStartElement("spreadsheet", Office);
        xml.WriteStartElement("table", Table);
        xml.WriteAttributeString("name", Table, name);
        xml.WriteStartElement("table-header-rows", Table);
        WriteRow(xml, head);
        xml.WriteEndElement();
        await foreach (var row in rows)
            WriteRow(xml, row);
        xml.WriteEndDocument();
    }

    private static void WriteRow(XmlWriter xml, IEnumerable<object?> cells)
    {
        xml.WriteStartElement("table-row", Table);
        foreach (var cell in cells)
        {
            xml.WriteStartElement("table-cell", Table);
            if (cell is int or long or decimal)
                WriteTyped(xml, "float", "value", Convert.ToString(cell, CultureInfo.InvariantCulture)!);
            else if (cell is DateOnly day)
                WriteTyped(xml, "date", "date-value", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            else if (cell is string text)
                WriteTyped(xml, "string", null, string.Concat(text.EnumerateRunes().Where(r => r.Value >= ' ' || r.Value is '\t' or '\n')));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteTyped(XmlWriter xml, string type, string? name, string value)
    {
        xml.WriteAttributeString("value-type", Office, type);
        if (name is not null)
            xml.WriteAttributeString(name, Office, value);
        xml.WriteElementString("p", Text, value);
    }
}

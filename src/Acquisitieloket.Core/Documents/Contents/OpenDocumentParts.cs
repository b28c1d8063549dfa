using System.IO.Compression;
using System.Xml;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>What acts in an OpenDocument file: scripts, events that start them, and what is fetched from another computer.</summary>
internal static class OpenDocumentParts
{
    private static readonly string[] Read = ["content.xml", "styles.xml"];

    /// <summary>What is wrong; null when nothing acts. Charts are documents in the document: they are read too.</summary>
    public static FileFault? Check(ZipArchive zip) => zip.Entries.Where(entry => Read.Contains(entry.Name))
        .Select(CheckPart).FirstOrDefault(fault => fault is not null);

    private static FileFault? CheckPart(ZipArchiveEntry entry)
    {
        using var xml = PackageXml.Open(entry);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName is "event-listener" || (xml.LocalName is "script" && xml.NamespaceURI.EndsWith(":office:1.0", StringComparison.Ordinal)))
                return FileFault.Macros;
            if (xml.LocalName is "object-ole" or "plugin" or "applet")
                return FileFault.Embedded;
            if (xml.LocalName is "dde-connection-decl" or "dde-connection" or "dde-link" or "dde-source")
                return FileFault.Commands;
            if (PackageXml.Value(xml, "formula") is { } formula && ActingFormula.Check(formula) is { } acts)
                return acts;
            // Links that a reader clicks are elements of their own.
            if (xml.LocalName is not "a" && Target(xml) is { } target && PackageLinks.IsElsewhere(target))
                return FileFault.Remote;
        }
        return null;
    }

    private static string? Target(XmlReader xml) => xml.GetAttribute("href", "http://www.w3.org/1999/xlink") ?? xml.GetAttribute("xlink:href");
}

using System.IO.Compression;
using System.Xml;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>
/// What acts in the parts of a Microsoft office file by itself: fields of Word, links and formulas of Excel, actions of
/// PowerPoint. A part may have any name, so that every one that is XML is read.
/// </summary>
internal static class OfficeParts
{
    private static readonly string[] Spreadsheet =
        ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"];

    /// <summary>What is wrong; null when nothing acts.</summary>
    public static FileFault? Check(ZipArchive zip) => zip.Entries.Where(entry => entry.Name.Length > 0)
        .Select(CheckPart).FirstOrDefault(fault => fault is not null);

    private static FileFault? CheckPart(ZipArchiveEntry entry)
    {
        var named = entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
        if (!named && !IsXml(entry))
            return null;
        try
        {
            return Read(entry);
        }
        catch (XmlException) when (!named)
        {
            // A page or drawing of before XML; no office program reads more of it than we did.
            return null;
        }
    }

    private static FileFault? Read(ZipArchiveEntry entry)
    {
        using var xml = PackageXml.Open(entry);
        var fields = new WordFields();
        var formula = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                formula = xml.LocalName is "f" or "definedName" && Spreadsheet.Contains(xml.NamespaceURI);
                if ((OfElement(xml) ?? fields.Element(xml)) is { } fault)
                    return fault;
            }
            else if (xml.NodeType is XmlNodeType.EndElement)
            {
                formula = false;
                fields.EndText();
            }
            else if (!fields.Text(xml.Value) && formula && ActingFormula.Check(xml.Value) is { } acts)
                return acts;
        }
        return fields.End();
    }

    private static FileFault? OfElement(XmlReader xml) => xml.LocalName switch
    {
        "ddeLink" or "oleLink" when Spreadsheet.Contains(xml.NamespaceURI) => FileFault.Commands,
        "externalBook" or "connections" or "queryTable" when Spreadsheet.Contains(xml.NamespaceURI) => FileFault.Remote,
        "hlinkClick" or "hlinkHover" or "hlinkMouseOver" when PackageXml.Value(xml, "action") is { } action
            && (action.StartsWith("ppaction://program", StringComparison.OrdinalIgnoreCase)
                || action.StartsWith("ppaction://macro", StringComparison.OrdinalIgnoreCase)) => FileFault.Commands,
        _ => null,
    };

    private static bool IsXml(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        var head = new byte[4];
        var length = part.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head.AsSpan(0, length).TrimStart(" \t\r\n"u8) is [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
    }
}

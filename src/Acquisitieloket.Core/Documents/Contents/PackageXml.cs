using System.IO.Compression;
using System.Xml;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>Reads a part of an office file as XML, bounded, and without fetching or expanding anything.</summary>
internal static class PackageXml
{
    /// <summary>As much as a whole package may hold.</summary>
    private const long MostSigns = 300L * 1024 * 1024;

    public static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostSigns,
        IgnoreComments = true, IgnoreWhitespace = true, CloseInput = true,
    });

    /// <summary>The value of an attribute of the element that is read, by its name without a prefix; null when there is none.</summary>
    public static string? Value(XmlReader xml, string name)
    {
        string? value = null;
        while (value is null && xml.MoveToNextAttribute())
            if (xml.LocalName == name)
                value = xml.Value;
        xml.MoveToElement();
        return value;
    }

    /// <summary>The values of an attribute, on every element.</summary>
    public static List<string> Values(ZipArchiveEntry entry, string attribute)
    {
        using var xml = Open(entry);
        var values = new List<string>();
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute(attribute) is { } value)
                values.Add(value);
        return values;
    }
}

using System.IO.Compression;
using System.Xml;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>
/// What the parts of a Microsoft office file point to (ECMA-376, part 2). What a reader clicks may lead anywhere; what the
/// program fetches by itself may come from the file or from a folder of the maker's own computer, and from nowhere else.
/// </summary>
internal static class PackageLinks
{
    private const string Ending = ".rels";
    private static readonly string[] Objects = ["/oleObject", "/control", "/activeXControlBinary", "/ctrlProp", "/aFChunk"];
    /// <summary>Figures of another workbook, a database or a web page, which Excel fetches anew.</summary>
    private static readonly string[] Figures = ["/externalLink", "/connections", "/queryTable"];
    private static readonly string[] Programs = ["/vbaProject", "/wordVbaData", "/xlMacrosheet", "/xlIntlMacrosheet"];

    /// <summary>What is wrong; null when nothing is fetched.</summary>
    public static FileFault? Check(ZipArchive zip) => zip.Entries
        .Where(entry => entry.FullName.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
        .Select(CheckPart).FirstOrDefault(fault => fault is not null);

    private static FileFault? CheckPart(ZipArchiveEntry entry)
    {
        using var xml = PackageXml.Open(entry);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && CheckLink(xml) is { } fault)
                return fault;
        return null;
    }

    private static FileFault? CheckLink(XmlReader link)
    {
        var (type, target) = (link.GetAttribute("Type") ?? "", link.GetAttribute("Target") ?? "");
        if (Ends(type, Programs))
            return FileFault.Macros;
        if (Ends(type, Objects))
            return FileFault.Embedded;
        if (Ends(type, Figures))
            return FileFault.Remote;
        // Also without the word External: a target elsewhere is elsewhere.
        return !Ends(type, ["/hyperlink"]) && IsElsewhere(target) ? FileFault.Remote : null;
    }

    private static bool Ends(string type, string[] endings) =>
        endings.Any(ending => type.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for another computer: an address with a scheme, or a share. A drive letter is the own computer.</summary>
    internal static bool IsElsewhere(string target)
    {
        var plain = Uri.UnescapeDataString(target).Trim().Replace('\\', '/');
        if (plain.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            var path = plain[5..].TrimStart('/');
            return plain.Length - 5 - path.Length is not (1 or 3) && !(path.Length > 1 && path[1] is ':' or '|');
        }
        return plain.StartsWith("//", StringComparison.Ordinal) || (plain.IndexOf(':') is > 1 and var colon && plain[..colon].All(IsOfScheme));
    }

    private static bool IsOfScheme(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '+' or '-' or '.';
}

using System.IO.Compression;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>Tells the office files apart by what their package says it is, and refuses what would act when it is opened.</summary>
internal static class OfficeFile
{
    private static readonly FileKind[] Open = [FileKind.OpenText, FileKind.OpenSheet, FileKind.OpenSlides];
    private static readonly FileKind[] Microsoft = [FileKind.Word, FileKind.Excel, FileKind.PowerPoint];
    private static readonly string[] Programs = ["macroEnabled", "vbaProject", "macrosheet"];
    private static readonly string[] Objects = ["activeX", "oleObject"];

    public static (FileKind? Kind, FileFault? Fault) Check(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is { } types)
            return CheckMicrosoft(zip, PackageXml.Values(types, "ContentType"));
        var said = ZipFile.TextOf(zip, "mimetype").Trim();
        return Open.FirstOrDefault(kind => kind.MediaType == said) is { } found ? CheckOpen(zip, found) : (null, FileFault.NotAllowed);
    }

    private static (FileKind?, FileFault?) CheckMicrosoft(ZipArchive zip, List<string> types)
    {
        if (types.Any(type => Holds(type, Programs)) || zip.Entries.Any(e => Holds(e.Name, ["vbaProject"])))
            return (null, FileFault.Macros);
        var kind = Microsoft.FirstOrDefault(k => types.Any(type => Holds(type, [$"{k.MediaType}.main+xml"])));
        var main = kind?.Endings[0] switch { ".docx" => "word/document.xml", ".xlsx" => "xl/workbook.xml", _ => "ppt/presentation.xml" };
        if (kind is null)
            return (null, FileFault.NotAllowed);
        if ((OfficeParts.Check(zip) ?? PackageLinks.Check(zip)) is { } fault)
            return (null, fault);
        if (types.Any(type => Holds(type, Objects)))
            return (null, FileFault.Embedded);
        return zip.GetEntry(main) is null ? (null, FileFault.Broken) : (kind, null);
    }

    private static (FileKind?, FileFault?) CheckOpen(ZipArchive zip, FileKind kind)
    {
        if (zip.GetEntry("META-INF/manifest.xml") is { } manifest && HoldsElement(manifest, "encryption-data"))
            return (null, FileFault.Locked);
        if (zip.Entries.Any(e => e.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)
            || (e.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) && e.Name.Length > 0)))
            return (null, FileFault.Macros);
        if (zip.GetEntry("content.xml") is null)
            return (null, FileFault.Broken);
        return OpenDocumentParts.Check(zip) is { } fault ? (null, fault) : (kind, null);
    }

    private static bool HoldsElement(ZipArchiveEntry entry, string name)
    {
        using var xml = PackageXml.Open(entry);
        while (xml.Read())
            if (xml.LocalName == name)
                return true;
        return false;
    }

    private static bool Holds(string text, string[] words) =>
        words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}

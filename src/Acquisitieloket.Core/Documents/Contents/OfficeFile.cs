using System.IO.Compression;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>Tells the office files apart by what their package says it is, and refuses programs in them.</summary>
internal static class OfficeFile
{
    private static readonly FileKind[] Open = [FileKind.OpenText, FileKind.OpenSheet, FileKind.OpenSlides];
    private static readonly FileKind[] Microsoft = [FileKind.Word, FileKind.Excel, FileKind.PowerPoint];

    public static (FileKind? Kind, FileFault? Fault) Check(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not null)
            return CheckMicrosoft(zip);
        var said = ZipFile.TextOf(zip, "mimetype").Trim();
        return Open.FirstOrDefault(kind => kind.MediaType == said) is { } found ? CheckOpen(zip, found) : (null, FileFault.NotAllowed);
    }

    private static (FileKind?, FileFault?) CheckMicrosoft(ZipArchive zip)
    {
        var types = ZipFile.TextOf(zip, "[Content_Types].xml");
        if (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || zip.Entries.Any(e => e.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase)))
            return (null, FileFault.Macros);
        var kind = Microsoft.FirstOrDefault(k => types.Contains($"{k.MediaType}.main+xml", StringComparison.OrdinalIgnoreCase));
        var main = kind?.Endings[0] switch { ".docx" => "word/document.xml", ".xlsx" => "xl/workbook.xml", _ => "ppt/presentation.xml" };
        if (kind is null)
            return (null, FileFault.NotAllowed);
        return zip.GetEntry(main) is null ? (null, FileFault.Broken) : (kind, null);
    }

    private static (FileKind?, FileFault?) CheckOpen(ZipArchive zip, FileKind kind)
    {
        if (ZipFile.TextOf(zip, "META-INF/manifest.xml").Contains("encryption-data", StringComparison.Ordinal))
            return (null, FileFault.Locked);
        if (zip.Entries.Any(e => e.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)
            || (e.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) && e.Name.Length > 0)))
            return (null, FileFault.Macros);
        return zip.GetEntry("content.xml") is null ? (null, FileFault.Broken) : (kind, null);
    }
}

using System.Text;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>
/// Finds out by its content what a file is. A name says what someone meant; only the content says what a program on
/// a colleague's computer will be given. Nothing is opened with the program that belongs to it.
/// </summary>
public static class ContentCheck
{
    private const int HeadBytes = 4096;
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The kind of a file, or why it is not taken. Reads a stream that can seek, from its beginning.</summary>
    public static (FileKind? Kind, FileFault? Fault) Of(Stream content, string name)
    {
        if (content.Length == 0)
            return (null, FileFault.Empty);
        if (content.Length > DocumentLimits.MostBytes)
            return (null, FileFault.TooLarge);
        var (kind, fault) = Recognise(content, DocumentName.EndingOf(name));
        if (fault is not null)
            return (null, fault);
        return kind!.Endings.Contains(DocumentName.EndingOf(name)) ? (kind, null) : (null, FileFault.NotItsName);
    }

    private static (FileKind? Kind, FileFault? Fault) Recognise(Stream content, string ending)
    {
        var head = Head(content);
        if (head.AsSpan().StartsWith("%PDF-"u8))
            return PdfFile.Check(content) is { } wrong ? (null, wrong) : (FileKind.Pdf, null);
        if (head.AsSpan().StartsWith(PngFile.Signature))
            return Whole(FileKind.Png, PngFile.IsWhole(content));
        if (head is [0xFF, 0xD8, 0xFF, ..])
            return Whole(FileKind.Jpeg, Pictures.IsWholeJpeg(content));
        if (head.AsSpan().StartsWith("GIF87a"u8) || head.AsSpan().StartsWith("GIF89a"u8))
            return Whole(FileKind.Gif, Pictures.IsWholeGif(content));
        if (head.Length > 12 && head.AsSpan().StartsWith("RIFF"u8) && head.AsSpan(8, 4).SequenceEqual("WEBP"u8))
            return Whole(FileKind.WebP, Pictures.IsWholeWebP(content));
        if (head is [(byte)'P', (byte)'K', 3, 4, ..])
            return ZipFile.Check(content);
        if (head.AsSpan().StartsWith(Compound))
            return (null, IsLockedOffice(content) ? FileFault.Locked : FileFault.NotAllowed);
        if (PlainText.Is(content))
            return ending != ".csv" ? (FileKind.Text, null)
                : CsvCells.Calculate(content) ? (null, FileFault.Formulas) : (FileKind.Table, null);
        // A name that promises what we take, with something else behind it, is worth another sentence.
        return (null, FileKind.All.Any(kind => kind.Endings.Contains(ending)) ? FileFault.NotItsName : FileFault.NotAllowed);
    }

    private static (FileKind?, FileFault?) Whole(FileKind kind, bool whole) => whole ? (kind, null) : (null, FileFault.Broken);

    // Word, Excel and PowerPoint put a file with a password into the container of the years before 2007.
    private static bool IsLockedOffice(Stream content)
    {
        var all = Read(content, 0, (int)Math.Min(content.Length, 1 << 20));
        return all.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            || Read(content, Math.Max(0, content.Length - (1 << 20)), 1 << 20).AsSpan()
                .IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
    }

    private static byte[] Head(Stream content) => Read(content, 0, HeadBytes);

    /// <summary>At most so many bytes from a place on.</summary>
    internal static byte[] Read(Stream content, long from, int most)
    {
        content.Position = from;
        var bytes = new byte[Math.Min(most, content.Length - from)];
        content.ReadExactly(bytes);
        return bytes;
    }
}

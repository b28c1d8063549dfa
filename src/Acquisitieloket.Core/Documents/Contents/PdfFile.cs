namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>
/// A PDF is whole when it ends with its end mark and nothing but white space behind it, and is taken when nothing in it
/// acts on the computer of whoever opens it.
/// </summary>
internal static class PdfFile
{
    private const int TailBytes = 2048;

    /// <summary>What is wrong with it; null when it is taken.</summary>
    public static FileFault? Check(Stream content) =>
        IsWhole(content) ? PdfObjects.Check(ContentCheck.Read(content, 0, (int)content.Length)) : FileFault.Broken;

    private static bool IsWhole(Stream content)
    {
        var tail = ContentCheck.Read(content, Math.Max(0, content.Length - TailBytes), TailBytes).AsSpan();
        var end = tail.LastIndexOf("%%EOF"u8);
        return end >= 0 && tail.IndexOf("startxref"u8) >= 0 && tail[(end + 5)..].IndexOfAnyExcept(" \t\r\n\0"u8) < 0;
    }
}

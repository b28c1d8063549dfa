using System.Text;
using System.Text.Unicode;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>The text of a file, in whichever encoding a spreadsheet may have written it.</summary>
internal static class FileText
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>UTF-8 with or without its mark, UTF-16 with it, else Windows-1252; null with the reason when it is no text.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes, out string refused)
    {
        refused = "";
        if (bytes.StartsWith("PK"u8))
        {
            refused = "Dit is een werkboek of een ander ingepakt bestand. Bewaar het blad in uw rekenprogramma als CSV.";
            return null;
        }
        var text = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            [0xEF, 0xBB, 0xBF, ..] when Utf8.IsValid(bytes) => Encoding.UTF8.GetString(bytes[3..]),
            _ => (Utf8.IsValid(bytes) ? Encoding.UTF8 : Windows).GetString(bytes),
        };
        if (IsClean(text))
            return text;
        refused = "Dit is geen tekstbestand. Stuur CSV of GeoJSON.";
        return null;
    }

    /// <summary>True for text without signs that only programs use.</summary>
    public static bool IsClean(string text) => !text.Any(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n'));
}

using System.Text;

namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>Text from outside as it may be stored and shown.</summary>
internal static class CleanText
{
    /// <summary>Without control characters, and without marks that turn the direction of what stands beside them.</summary>
    public static string Of(string? text, int length)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > length)
                break;
            // A lone half of a character reads as U+FFFD, which every database takes.
            if (rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || TurnsDirection(rune.Value)))
                clean.Append(rune);
        }
        return clean.ToString().Trim();
    }

    public static string Line(string? text, int length) => Of(text?.ReplaceLineEndings(" ").Replace('\t', ' '), length);

    private static bool TurnsDirection(int code) => code is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;
}

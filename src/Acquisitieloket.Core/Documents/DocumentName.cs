using System.Globalization;
using System.Text;

namespace Acquisitieloket.Core.Documents;

/// <summary>The name of a file as people see it. It is shown and given back with the file, and never used as a path.</summary>
public static class DocumentName
{
    private const string Nameless = "bestand";

    /// <summary>
    /// Without folders, control characters and the marks by which text can be shown backwards; spaces single; at most
    /// <see cref="Document.NameLength"/> characters, with its ending kept.
    /// </summary>
    public static string Of(string? given)
    {
        // A quote within the quoted name of an upload comes with a backslash in front, which is no folder.
        var name = (given ?? "").Replace("\\\"", "\"").Replace('\\', '/');
        name = name[(name.LastIndexOf('/') + 1)..];
        var kept = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
            if (IsVisible(rune))
                kept.Append(Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        var words = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        return Short(words.Length == 0 ? Nameless : words);
    }

    /// <summary>The ending in small letters with its point (".pdf"); empty when there is none.</summary>
    public static string EndingOf(string name) => Path.GetExtension(name).ToLowerInvariant();

    // Format characters turn text around (U+202E) or hide in it; emoji are joined by one of them (U+200D).
    private static bool IsVisible(Rune rune) => rune.Value == 0x200D || (rune.Value != 0xFFFD && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));

    private static string Short(string name)
    {
        if (name.Length <= Document.NameLength)
            return name;
        var ending = EndingOf(name) is { Length: <= 10 } known ? known : "";
        var most = Document.NameLength - ending.Length - 1;
        // Not through the middle of a character of two halves.
        var stem = char.IsHighSurrogate(name[most - 1]) ? name[..(most - 1)] : name[..most];
        return $"{stem.TrimEnd()}…{ending}";
    }
}

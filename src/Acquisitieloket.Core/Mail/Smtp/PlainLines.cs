using System.Text.RegularExpressions;

namespace Acquisitieloket.Core.Mail.Smtp;

/// <summary>
/// The plain text of a mail in lines that any mail program shows whole: at most 78 signs (RFC 5322), and each address of a page
/// on a line of its own, however long, so that it can be followed or copied. What is indented stays so.
/// </summary>
internal static partial class PlainLines
{
    public const int Width = 78;

    public static string Of(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Line));

    private static string Line(string line)
    {
        // The mark above a signature ends in a space.
        if (line == "-- " || (line.Length <= Width && !Page().IsMatch(line)))
            return line;
        var first = Start().Match(line).Value;
        var rest = new string(' ', first.Length);
        var (lines, now) = (new List<string>(), first);
        foreach (var word in line[first.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var empty = now.Length == first.Length && now.TrimEnd() == (lines.Count == 0 ? first : rest).TrimEnd();
            if (Page().IsMatch(word))
            {
                if (!empty)
                    lines.Add(now.TrimEnd());
                lines.Add((lines.Count == 0 ? first : rest) + word);
                now = rest;
            }
            else if (!empty && now.TrimEnd().Length + 1 + word.Length > Width)
            {
                lines.Add(now.TrimEnd());
                now = rest + word + ' ';
            }
            else
                now += word + ' ';
        }
        if (now.Trim().Length > 0)
            lines.Add(now.TrimEnd());
        return string.Join('\n', lines);
    }

    // Spaces, and the mark of an item of a list.
    [GeneratedRegex(@"^ *(- |\d+\. )?")]
    private static partial Regex Start();

    [GeneratedRegex("https?://")]
    private static partial Regex Page();
}

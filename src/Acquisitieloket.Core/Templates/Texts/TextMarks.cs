using System.Text.RegularExpressions;

namespace Acquisitieloket.Core.Templates.Texts;

/// <summary>What stands between {{ and }} in a text.</summary>
internal static partial class TextMarks
{
    /// <summary>Names that a text fills in or asks after.</summary>
    public static IReadOnlySet<string> NamesIn(string text) => Mark().Matches(text).Select(m => Inside(m.Value))
        .Select(inside => inside.Split(' ')[^1]).Where(name => name != "else" && !name.StartsWith('/')).ToHashSet();

    /// <summary>Everything that looks like a mark, in order, with the line on which it stands (from 1) and what is inside.</summary>
    public static IEnumerable<(int Line, string Inside, bool Whole)> In(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
            foreach (Match found in Any().Matches(lines[i]))
                yield return (i + 1, Inside(found.Value), Mark().Match(found.Value) is { Success: true } mark && mark.Value == found.Value);
    }

    /// <summary>Whether a name is filled in outside of every condition.</summary>
    public static bool StandsAlways(string text, string name)
    {
        var depth = 0;
        foreach (var (_, inside, _) in In(text))
        {
            if (depth == 0 && inside == name)
                return true;
            depth += inside.StartsWith('#') ? 1 : inside.StartsWith('/') ? -1 : 0;
        }
        return false;
    }

    private static string Inside(string mark) => mark.Trim('{', '}').Trim();

    // Three braces would let a value act as markup; Handlebars has more that nobody needs here.
    [GeneratedRegex(@"\{\{(?:#(?:if|each) )?[A-Za-z]+\}\}|\{\{/(?:if|each)\}\}")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\{\{+[^{}]*\}*|\}\}+")]
    private static partial Regex Any();
}

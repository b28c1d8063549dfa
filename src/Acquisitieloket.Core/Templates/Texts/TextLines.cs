namespace Acquisitieloket.Core.Templates.Texts;

/// <summary>What differs between two texts, line by line.</summary>
public static class TextLines
{
    /// <summary>All lines in order: stays (null), came (true) or went (false).</summary>
    public static IReadOnlyList<(bool? Came, string Text)> Compare(string before, string after)
    {
        var (from, to) = (Lines(before), Lines(after));
        // How many lines the rest of both have in common.
        var common = new int[from.Length + 1, to.Length + 1];
        for (var i = from.Length - 1; i >= 0; i--)
            for (var j = to.Length - 1; j >= 0; j--)
                common[i, j] = from[i] == to[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        var lines = new List<(bool?, string)>();
        for (int i = 0, j = 0; i < from.Length || j < to.Length;)
            if (i < from.Length && j < to.Length && from[i] == to[j])
                lines.Add((null, from[(i++, j++).Item1]));
            else if (i < from.Length && (j == to.Length || common[i + 1, j] >= common[i, j + 1]))
                lines.Add((false, from[i++]));
            else
                lines.Add((true, to[j++]));
        return lines;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}

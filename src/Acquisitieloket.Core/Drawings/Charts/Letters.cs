using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Core.Drawings.Charts;

/// <summary>How much room words and numbers take, in about: a server has no font to measure. Rather a little too much than too little.</summary>
internal static class Letters
{
    private const string Thin = "iljtfrI.,:;'|!()[] \u00A0-";

    /// <summary>The width of a text in a size of letters.</summary>
    public static double Width(string text, double size) => size * text.Sum(c =>
        Thin.Contains(c) ? 0.36 : c is 'm' or 'w' or 'M' or 'W' or '@' or '%' ? 0.92 : char.IsUpper(c) ? 0.7 : c > 0x2FF ? 1 : 0.59);

    /// <summary>The text, or as much of it as fits with an ellipsis.</summary>
    public static string Cut(string text, double room, double size)
    {
        if (Width(text, size) <= room)
            return text;
        var end = text.Length;
        while (end > 1 && Width(text[..end], size) + size > room)
            end--;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }

    /// <summary>The text on one or two lines; what does not fit on the second is cut.</summary>
    public static IReadOnlyList<string> TwoLines(string text, double room, double size)
    {
        if (Width(text, size) <= room)
            return [text];
        var at = text.Length;
        do
            at = at == 0 ? -1 : text.LastIndexOf(' ', at - 1);
        while (at > 0 && Width(text[..at], size) > room);
        return at <= 0 ? [Cut(text, room, size)] : [text[..at], Cut(text[(at + 1)..], room, size)];
    }

    /// <summary>A whole number, with thousands and millions in short where it would not fit.</summary>
    public static string Number(long number, double room, double size)
    {
        var whole = Written.Number(number, "nl");
        return Width(whole, size) <= room ? whole : Math.Abs(number) switch
        {
            >= 1_000_000_000 => Short(number / 1e9, "mld"),
            >= 1_000_000 => Short(number / 1e6, "mln"),
            >= 1_000 => Short(number / 1e3, "dzd"),
            _ => whole,
        };
    }

    private static string Short(double number, string unit) => number.ToString(Math.Abs(number) < 10 ? "0.#" : "0", Written.Culture("nl")) + "\u00A0" + unit;
}

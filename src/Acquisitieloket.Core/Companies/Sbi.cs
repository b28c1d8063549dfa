namespace Acquisitieloket.Core.Companies;

/// <summary>
/// A section (one letter) or division (two digits) of SBI 2025, the Dutch list of economic activities, which follows
/// NACE 2.1 so far. The names are short ones of our own.
/// </summary>
/// <param name="Words">What companies of this branch call themselves, in the three languages; only to be found by.</param>
public sealed record Sbi(string Code, string Dutch, string English, string German, string Words)
{
    /// <summary>The edition to which codes belong.</summary>
    public const string Edition = "SBI 2025";

    /// <summary>More is no choice but a list to read.</summary>
    public const int MostFound = 6;

    private const int ShortestWord = 2, LongWord = 5;

    /// <summary>Every section followed by its divisions.</summary>
    public static IReadOnlyList<Sbi> All { get; } = Read();

    public bool IsSection => Code.Length == 1;

    /// <summary>The name in a two-letter language; Dutch for any other.</summary>
    public string Name(string language) => language switch { "en" => English, "de" => German, _ => Dutch };

    /// <summary>The section or division to which a code of any length belongs; null when there is none.</summary>
    public static Sbi? Of(string? code) => code switch
    {
        { Length: 1 } => All.FirstOrDefault(s => s.Code.Equals(code, StringComparison.OrdinalIgnoreCase)),
        { Length: > 1 } => All.FirstOrDefault(s => s.Code == code[..2]),
        _ => null,
    };

    /// <summary>A code with its words, such as "2562 (metaalproducten)"; only the code when it belongs nowhere.</summary>
    public static string? Written(string? code, string language) =>
        Of(code) is { } known ? $"{code} ({known.Name(language)})" : code;

    /// <summary>
    /// The code in what someone typed or picked: "25.62", "c", or a line of the list such as "25 Metaalproducten".
    /// What holds no code comes back as it is.
    /// </summary>
    public static string? CodeIn(string? typed)
    {
        var first = typed?.Trim().Split(' ', 2)[0].Replace(".", "");
        return typed?.Trim().Contains(' ') == true && first is { Length: 1 or 2 } && Of(first) is { } picked
            && picked.Names.Contains(typed.Trim()[(first.Length + 1)..].Trim(), StringComparer.OrdinalIgnoreCase) ? picked.Code : typed;
    }

    /// <summary>The letter of the section to which a code belongs; null when there is none.</summary>
    public static string? SectionOf(string? code) => Of(code) is { } known
        ? All.Take(All.Index().First(s => s.Item == known).Index + 1).Last(s => s.IsSection).Code : null;

    /// <summary>
    /// The branches that go by these words in any of the three languages, best first: each word is the beginning of one of
    /// theirs, or the other way round ("metaalbewerkingsbedrijf"). Nothing for a code.
    /// </summary>
    public static IReadOnlyList<Sbi> Find(string? words)
    {
        string[] asked = [.. Split(words ?? "").Where(w => w.Length >= ShortestWord)];
        return asked.Length == 0 || words!.Any(char.IsAsciiDigit) ? [] :
        [
            .. All.Select(sbi => (sbi, Hits: asked.Sum(word => sbi.HitsOf(word)))).Where(found => found.Hits > 0)
                .OrderByDescending(found => found.Hits).ThenBy(found => found.sbi.IsSection).Take(MostFound).Select(found => found.sbi),
        ];
    }

    // A whole word before the beginning of one, so that "metaal" finds metal products before all that is made of metal.
    private int HitsOf(string word) => Split($"{Dutch} {English} {German} {Words}").Max(own =>
        own.Equals(word, StringComparison.OrdinalIgnoreCase) ? 3
        : own.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? 2
        : own.Length >= LongWord && word.StartsWith(own, StringComparison.OrdinalIgnoreCase) ? 1 : 0);

    private static string[] Split(string text) =>
        text.Split([' ', ',', ';', '/', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string[] Names => [Dutch, English, German];

    private static List<Sbi> Read()
    {
        using var file = typeof(Sbi).Assembly.GetManifestResourceStream($"{typeof(Sbi).Namespace}.sbi-2025.txt")!;
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|')).Select(parts => new Sbi(parts[0], parts[1], parts[2], parts[3], parts.ElementAtOrDefault(4) ?? ""))];
    }
}

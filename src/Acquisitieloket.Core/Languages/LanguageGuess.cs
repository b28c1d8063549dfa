namespace Acquisitieloket.Core.Languages;

/// <summary>In which of the three languages someone wrote, by the short words that each of them has.</summary>
public static class LanguageGuess
{
    // Fewer of them say too little: a name and a number are in no language.
    private const int Fewest = 3;

    private static readonly Dictionary<string, HashSet<string>> Common = new()
    {
        ["nl"] = ["de", "het", "een", "en", "van", "voor", "met", "dat", "niet", "op", "zijn", "u", "uw", "ook", "bij", "aan", "naar", "wij", "we", "deze", "dit", "te", "is", "hier", "kunt"],
        ["en"] = ["the", "a", "and", "of", "to", "for", "with", "that", "not", "on", "are", "you", "your", "also", "at", "from", "we", "this", "is", "here", "can", "it", "has"],
        ["de"] = ["der", "die", "das", "und", "ein", "eine", "von", "für", "mit", "dass", "nicht", "auf", "sind", "sie", "ihr", "ihre", "auch", "zu", "wir", "diese", "ist", "hier", "den", "dem", "an"],
    };

    /// <summary>Two letters: nl, en or de; null when it is too short to tell or could be more than one of them.</summary>
    public static string? Of(string? text)
    {
        var words = (text ?? "").ToLowerInvariant().Split([' ', '\n', '\r', '\t', '.', ',', ';', ':', '!', '?', '(', ')', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries);
        var found = Common.Select(language => (language.Key, Count: words.Count(language.Value.Contains))).OrderByDescending(l => l.Count).ToList();
        return found[0].Count >= Fewest && found[0].Count > found[1].Count ? found[0].Key : null;
    }

    /// <summary>"het Duits", as it stands after "in".</summary>
    public static string InDutch(string language) => language switch { "en" => "het Engels", "de" => "het Duits", _ => "het Nederlands" };
}

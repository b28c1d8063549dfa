namespace Acquisitieloket.Core.Companies;

/// <summary>The places of the fourteen municipalities of Twente, as they stand in addresses.</summary>
public static class TwentePlaces
{
    private static readonly HashSet<string> Places =
    [
        "almelo", "aadorp", "bornerbroek", "borne", "hertme", "zenderen", "enschede", "boekelo", "glanerbrug", "lonneker", "usselo",
        "hengelo", "beckum", "oldenzaal", "haaksbergen", "buurse", "sint isidorushoeve", "losser", "overdinkel", "de lutte", "glane",
        "denekamp", "ootmarsum", "oud ootmarsum", "weerselo", "deurningen", "saasveld", "tilligte", "noord deurningen", "agelo",
        "lattrop breklenkamp", "lattrop", "nutter", "nijverdal", "hellendoorn", "daarle", "daarlerveen", "haarle", "goor", "delden",
        "ambt delden", "markelo", "diepenheim", "hengevelde", "bentelo", "rijssen", "holten", "tubbergen", "albergen", "vasse",
        "langeveen", "mander", "manderveen", "harbrinkhoek", "mariaparochie", "reutum", "fleringen", "hezingen", "vriezenveen",
        "vroomshoop", "den ham", "westerhaar", "westerhaar vriezenveensewijk", "bruinehaar", "geerdijk", "de pollen", "wierden",
        "enter", "hoge hexel", "notter", "zuna",
    ];

    // There is another place of this name, as large or larger, in another province.
    private static readonly HashSet<string> Doubtful = ["beuningen", "geesteren", "rossum"];

    private static readonly HashSet<string> Province = ["ov", "o", "overijssel"];

    /// <summary>Whether an address in this place is one in Twente; false as well when the place is not known.</summary>
    public static bool Hold(string country, string? city)
    {
        if (country != "NL" || city?.ToLowerInvariant().Split([' ', '-', '(', ')', '.', ','], StringSplitOptions.RemoveEmptyEntries) is not { Length: > 0 } words)
            return false;
        var told = words.Length > 1 && Province.Contains(words[^1]);
        var place = string.Join(' ', told ? words[..^1] : words);
        return Places.Contains(place) || (told && Doubtful.Contains(place));
    }
}

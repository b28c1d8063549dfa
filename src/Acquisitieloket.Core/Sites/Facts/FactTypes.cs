using System.Globalization;
using System.Text.RegularExpressions;

namespace Acquisitieloket.Core.Sites.Facts;

/// <summary>The kinds of facts that are one value or a list of words.</summary>
internal static partial class FactTypes
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;
    private static readonly string[] Days = ["yyyy-MM-dd", "d-M-yyyy"];

    public static readonly FactType<bool?> YesNo = new(FactKind.YesNo, value => value is null ? null : value.Value ? "ja" : "nee",
        text => text?.ToLowerInvariant() switch
        {
            "ja" => (true, null),
            "nee" => (false, null),
            null or "onbekend" => (null, null),
            _ => (null, "Vul ja of nee in, of niets als het niet bekend is."),
        });

    /// <summary>Yes or no, where it is never unknown.</summary>
    public static readonly FactType<bool> Certain = new(FactKind.YesNo, value => value ? "ja" : "nee",
        text => text?.ToLowerInvariant() switch { "ja" => (true, null), "nee" => (false, null), _ => (false, "Vul ja of nee in.") });

    public static readonly FactType<DateOnly?> Day = new(FactKind.Date, value => value?.ToString("yyyy-MM-dd", Plain), text =>
        text is null ? (null, null) : ReadDay(text) is { } day ? (day, null) : (null, "Vul een datum in, zoals 2027-03-01 of 1-3-2027."));

    public static readonly FactType<IReadOnlyList<string>> Tags = new(FactKind.Tags, Joined, text => ([.. Apart(text)], null));

    /// <summary>Text of one line, unless the kind says sentences: a break in it becomes a space.</summary>
    public static FactType<string?> Text(int most, FactKind kind = FactKind.Text) => new(kind, value => string.IsNullOrWhiteSpace(value) ? null : value.Trim(),
        text => text?.Length > most ? (null, $"Gebruik ten hoogste {most} tekens.") : (kind == FactKind.Text ? OneLine(text) : text, null));

    /// <summary>The number of a plot.</summary>
    public static readonly FactType<string?> Number = new(FactKind.Text, value => value,
        text => OneLine(text) is { } number && !PlotNumber.IsGood(number) ? (null, PlotNumber.Fault) : (OneLine(text), null));

    private static string? OneLine(string? text) => text is null ? null : Break().Replace(text, " ").Trim();


    public static FactType<int?> Whole(int least, int most, string? unit = null) => new(FactKind.Whole, value => value?.ToString(Plain), text =>
        text is null ? (null, null) : ReadWhole(text) is { } number && number >= least && number <= most ? ((int)number, null)
            : (null, $"Vul een heel getal in van {least} tot en met {Shown(most)}."))
    {
        Unit = unit,
    };

    public static FactType<decimal?> Decimal(decimal least, decimal most, int places, string? unit = null) => new(FactKind.Decimal,
        value => value is null ? null : Written(value.Value), text =>
        text is null ? (null, null)
            : decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, Plain, out var number) && number >= least && number <= most
                ? (decimal.Round(number, places), null)
                : (null, $"Vul een getal in van {least} tot en met {most}."))
    {
        Unit = unit,
    };

    /// <summary>A word of an enumeration of the register; <paramref name="unknown"/> is the value that stands for an empty text.</summary>
    public static FactType<T?> Word<T>(T? unknown = null) where T : struct, Enum => new(FactKind.Word,
        value => value is null || value.Equals(unknown) ? null : RegisterWords.Of(value.Value), text =>
        text is null ? (unknown, null) : RegisterWords.Find<T>(text) is { } found ? (found, null) : (null, $"Kies een van: {Joined(AllWords<T>())}."))
    {
        Words = [.. AllWords<T>(unknown)],
    };

    /// <summary>Words of an enumeration, kept as words.</summary>
    public static FactType<IReadOnlyList<string>> Words<T>() where T : struct, Enum => new(FactKind.Words, Joined, text =>
    {
        var words = Apart(text).Select(w => (Typed: w, Found: RegisterWords.Find<T>(w))).ToList();
        return words.Find(w => w.Found is null) is { Typed: { } wrong } ? ([], $"“{wrong}” is niet een van: {Joined(AllWords<T>())}.")
            : ([.. words.Select(w => RegisterWords.Of(w.Found!.Value)).Distinct()], null);
    })
    {
        Words = [.. AllWords<T>()],
    };

    /// <summary>The values of an enumeration, as words.</summary>
    public static FactType<IReadOnlyList<T>> Values<T>() where T : struct, Enum
    {
        var words = Words<T>();
        return new(FactKind.Words, values => words.Write([.. values.Select(v => RegisterWords.Of(v))]), text =>
            words.Read(text) is var (read, fault) && fault is null ? ([.. read.Select(w => RegisterWords.Find<T>(w)!.Value)], null) : ([], fault))
        {
            Words = words.Words,
        };
    }

    internal static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text, Days, Plain, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day : null;

    internal static string Written(decimal value) => value.ToString("0.#######", Plain);

    // 12500, 12 500 and 12.500 are the same number; 1.5 is none.
    internal static long? ReadWhole(string text) => WholeNumber().IsMatch(text)
        && long.TryParse(text.Replace(" ", "").Replace(".", "").Replace("\u00a0", ""), NumberStyles.AllowLeadingSign, Plain, out var number) ? number : null;

    private static IEnumerable<string> AllWords<T>(T? without = null) where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => !v.Equals(without)).Select(v => RegisterWords.Of(v));

    private static string? Joined(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } text ? text : null;

    private static IEnumerable<string> Apart(string? text) =>
        (text ?? "").Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase);

    private static string Shown(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("nl-NL"));

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Break();

    [GeneratedRegex(@"^-?(\d+|\d{1,3}([. \u00a0]\d{3})+)$")]
    private static partial Regex WholeNumber();
}

using System.Globalization;
using System.Resources;
using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Core.Matching;

/// <summary>The sentences of matching in Dutch, English and German (MatchSentences*.resx).</summary>
public static class MatchSentences
{
    private static readonly ResourceManager Texts =
        new("Acquisitieloket.Core.Matching.MatchSentences", typeof(MatchSentences).Assembly);

    /// <summary>The name of a criterion, such as "Oppervlakte".</summary>
    public static string Name(Criterion criterion, CultureInfo culture) => Find($"Criterion.{criterion}", culture);

    /// <summary>The word for an outcome, such as "voldoet deels".</summary>
    public static string Name(Outcome outcome, CultureInfo culture) => Find($"Outcome.{outcome}", culture);

    /// <summary>The word for a verdict, such as "bijna geschikt".</summary>
    public static string Name(Verdict verdict, CultureInfo culture) => Find($"Verdict.{verdict}", culture);

    /// <summary>
    /// A word of the register (a tag of a profile, a kind of space, a place that gives access) in the reader's language;
    /// the word itself when it is a name or has no translation.
    /// </summary>
    public static string Word(string word, CultureInfo culture) => Texts.GetString($"Word.{word}", culture) ?? word;

    // {0} is the text, {1} and {2} the numbers, {3} the first number as the highest category that it admits, {4} a day and
    // {5} a second word.
    internal static string Write(string phrase, in SentenceValues values, CultureInfo culture)
    {
        var sentence = string.Format(culture, Find(phrase, culture), Said(values.Text, culture), Number(values.First, culture), Number(values.Second, culture),
            values.First is { } maximum ? EnvironmentalCategories.HighestOf((int)maximum) : "",
            values.Day is { } day ? Written.Date(day, culture.TwoLetterISOLanguageName) : "", Said(values.Also, culture));
        // A sentence may open with a tag, which stands in lower case in the register.
        return char.IsLower(sentence[0]) ? char.ToUpper(sentence[0], culture) + sentence[1..] : sentence;
    }

    internal static string WriteToYou(string phrase, in SentenceValues values, CultureInfo culture) =>
        Write(Texts.GetString(phrase + ".You", culture) is null ? phrase : phrase + ".You", values, culture);

    private static string Said(string? word, CultureInfo culture) => word is null ? "" : Word(word, culture);

    private static string Find(string key, CultureInfo culture) => Texts.GetString(key, culture) ?? key;

    private static string Number(double? number, CultureInfo culture) => number?.ToString("#,0.#", culture) ?? "";
}

/// <summary>What is filled in in a sentence.</summary>
internal readonly record struct SentenceValues(string? Text, double? First, double? Second, DateOnly? Day, string? Also);

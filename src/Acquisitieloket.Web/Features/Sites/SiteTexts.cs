using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Infrastructure.Html;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Sites;

/// <summary>How facts of a site read in the language of the page.</summary>
public static class SiteTexts
{
    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    public static string Hectares(this IStringLocalizer texts, long m2) =>
        texts["Hectares", PlotWords.Hectares(m2, Culture)];

    /// <summary>Words of Core stand without a capital; a cell or a sentence begins with one.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Capital(string? text) => text is { Length: > 0 } ? char.ToUpper(text[0], Culture) + text[1..] : text;

    public static string SquareMetres(this IStringLocalizer texts, int m2) => texts["SquareMetres", m2.ToString("N0", Culture)];

    /// <summary>Tags or kinds of space as a sentence would list them.</summary>
    public static string Words(IEnumerable<string> words) => string.Join(", ", words.Select(Word));

    public static string Word(string word) => MatchSentences.Word(word, CultureInfo.CurrentUICulture);

    /// <summary>A way to reach a site: what, waterway class, distance.</summary>
    public static string Access(this IStringLocalizer texts, Accessibility way)
    {
        var what = way.Cemt is { } cemt ? texts["Access_Cemt", Word(way.What), Word(cemt)].Value
            : way.IsStation ? texts["Access_Station", Word(way.What)].Value : Word(way.What);
        // What lies at the site itself is at no distance.
        return way.Km is > 0 and var km ? texts["Access_Km", what, km.ToString("0.#", Culture)] : what;
    }

    public static IReadOnlyList<Choice> Choices<T>(this IStringLocalizer texts, params T[] values) where T : struct, Enum =>
        [.. values.Select(v => new Choice(v.ToString(), texts[$"{Prefix(v)}_{v}"]))];

    private static string Prefix(Enum value) => value is ProgrammeStatus ? "Programme" : value.GetType().Name;

    public static Tone ToneOf(GridStatus grid) => grid switch
    {
        GridStatus.Room => Tone.Good,
        GridStatus.Limited => Tone.Warn,
        GridStatus.Full => Tone.Late,
        _ => Tone.Neutral,
    };
}

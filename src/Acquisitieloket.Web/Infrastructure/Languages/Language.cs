using System.Globalization;

namespace Acquisitieloket.Web.Infrastructure.Languages;

/// <summary>The three languages of the public part. Staff screens are always Dutch, which is also the default.</summary>
public static class Language
{
    public const string Default = "nl";

    public static readonly IReadOnlyList<string> All = [Default, "en", "de"];

    /// <summary>The two-letter code of the language this request is answered in; the first segment of every public path.</summary>
    public static string Current => Codes(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    /// <summary>How numbers and dates are written in this language.</summary>
    public static CultureInfo Formats(string language) => CultureInfo.GetCultureInfo(language switch
    {
        "en" => "en-GB",
        "de" => "de-DE",
        _ => "nl-NL",
    });

    public static bool Knows(string? language) => language is not null && All.Contains(language);

    private static string Codes(string language) => Knows(language) ? language : Default;
}

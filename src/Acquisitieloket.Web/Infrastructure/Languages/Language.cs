using System.Globalization;
using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Web.Infrastructure.Languages;

/// <summary>The three languages of the public part. Staff screens are always Dutch, which is also the default.</summary>
public static class Language
{
    public const string Default = "nl";

    /// <summary>How hreflang names the page for readers of any other language.</summary>
    public const string Unspecified = "x-default";

    public static readonly IReadOnlyList<string> All = [Default, "en", "de"];

    /// <summary>The two-letter code of the language this request is answered in; the first segment of every public path.</summary>
    public static string Current =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is var code && Knows(code) ? code : Default;

    /// <summary>How numbers and dates are written in this language.</summary>
    public static CultureInfo Formats(string language) => Written.Culture(language);

    public static bool Knows(string? language) => language is not null && All.Contains(language);
}

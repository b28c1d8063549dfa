using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Visits;

/// <summary>Visits in words, in a two-letter language.</summary>
public static class VisitWords
{
    /// <summary>For staff: a visit was asked for without a day. The company was told the same.</summary>
    public const string NoDay = "Het bedrijf noemde geen dag. Stel zelf een dag voor.";

    /// <summary>"Bezichtiging van XL Park"; without a site just the word.</summary>
    public static string Title(string? siteName, string language) => (language, siteName) switch
    {
        ("en", null) => "Site visit",
        ("de", null) => "Besichtigung",
        (_, null) => "Bezichtiging",
        ("en", _) => $"Visit to {siteName}",
        ("de", _) => $"Besichtigung von {siteName}",
        _ => $"Bezichtiging van {siteName}",
    };

    /// <summary>A moment and its end in UTC, on the Dutch clock: dinsdag 8 december 2026, 10:00–11:00.</summary>
    public static string When(DateTime startUtc, DateTime endUtc, string language) =>
        $"{Written.Moment(startUtc, language)}–{WorkingCalendar.ToLocal(endUtc):HH:mm}";

    /// <summary>A day that suits: "8 december 2026, ochtend".</summary>
    public static string Of(SuitableDay day, string language) => $"{Written.Date(day.Day, language)}, {Part(day.Part, language)}";

    /// <summary>The days that suit, a line each, for staff; without any, what is expected of them now.</summary>
    internal static IEnumerable<string> Days(IReadOnlyList<SuitableDay> suits) =>
        suits.Count > 0 ? suits.Select(s => Of(s, "nl")) : [NoDay];

    private static string Part(PartOfDay part, string language) => (part, language) switch
    {
        (PartOfDay.Morning, "en") => "morning",
        (PartOfDay.Morning, "de") => "vormittags",
        (PartOfDay.Morning, _) => "ochtend",
        (PartOfDay.Afternoon, "en") => "afternoon",
        (PartOfDay.Afternoon, "de") => "nachmittags",
        (PartOfDay.Afternoon, _) => "middag",
        (_, "en") => "all day",
        (_, "de") => "ganztägig",
        _ => "hele dag",
    };
}

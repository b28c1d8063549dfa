using System.Collections.Concurrent;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>
/// Dutch public holidays on which the five departments are closed, computed for any year of the Gregorian calendar.
/// Source: Algemene termijnenwet, art. 3; Liberation Day as the municipalities keep it, once in five years.
/// </summary>
public static class DutchHolidays
{
    private static readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, string>> Years = new();

    /// <summary>The holidays of a year as calendar days.</summary>
    public static IEnumerable<DateOnly> Of(int year) => Years.GetOrAdd(year, Compute).Keys;

    /// <summary>True on a public holiday.</summary>
    public static bool IsHoliday(DateOnly day) => NameOf(day) is not null;

    /// <summary>What a public holiday is called in Dutch; null on any other day.</summary>
    public static string? NameOf(DateOnly day) => Years.GetOrAdd(day.Year, Compute).GetValueOrDefault(day);

    private static IReadOnlyDictionary<DateOnly, string> Compute(int year)
    {
        var easter = EasterSunday(year);
        Dictionary<DateOnly, string> days = new()
        {
            [new(year, 1, 1)] = "Nieuwjaarsdag",
            [easter] = "Eerste Paasdag", [easter.AddDays(1)] = "Tweede Paasdag",
            [KingsDay(year)] = "Koningsdag",
            [easter.AddDays(39)] = "Hemelvaartsdag",
            [easter.AddDays(49)] = "Eerste Pinksterdag", [easter.AddDays(50)] = "Tweede Pinksterdag",
            [new(year, 12, 25)] = "Eerste Kerstdag", [new(year, 12, 26)] = "Tweede Kerstdag",
        };
        // Ascension Day may fall on it.
        if (year % 5 == 0)
            days.TryAdd(new DateOnly(year, 5, 5), "Bevrijdingsdag");
        return days;
    }

    /// <summary>27 April, or the day before when that is a Sunday.</summary>
    private static DateOnly KingsDay(int year)
    {
        var day = new DateOnly(year, 4, 27);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    /// <summary>The anonymous Gregorian computus (Meeus/Jones/Butcher).</summary>
    private static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
        int g = (8 * b + 13) / 25, h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }
}

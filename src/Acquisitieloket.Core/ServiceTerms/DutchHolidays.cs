using System.Collections.Concurrent;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>
/// Dutch public holidays on which the five departments are closed, computed for any year of the Gregorian calendar.
/// Source: Algemene termijnenwet, art. 3; Liberation Day as the municipalities keep it, once in five years.
/// </summary>
public static class DutchHolidays
{
    private static readonly ConcurrentDictionary<int, IReadOnlySet<DateOnly>> Years = new();

    /// <summary>The holidays of a year as calendar days.</summary>
    public static IReadOnlySet<DateOnly> Of(int year) => Years.GetOrAdd(year, Compute);

    /// <summary>True on a public holiday.</summary>
    public static bool IsHoliday(DateOnly day) => Of(day.Year).Contains(day);

    private static IReadOnlySet<DateOnly> Compute(int year)
    {
        var easter = EasterSunday(year);
        HashSet<DateOnly> days =
        [
            new(year, 1, 1),
            easter, easter.AddDays(1),
            KingsDay(year),
            easter.AddDays(39),
            easter.AddDays(49), easter.AddDays(50),
            new(year, 12, 25), new(year, 12, 26),
        ];
        if (year % 5 == 0)
            days.Add(new DateOnly(year, 5, 5));
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

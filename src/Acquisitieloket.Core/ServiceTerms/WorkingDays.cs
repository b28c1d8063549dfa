using System.Collections.Concurrent;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>Counts and finds working days without walking over them: each year is counted once.</summary>
internal static class WorkingDays
{
    // For each day of a year how many working days came before it in that year; last of all how many the year has.
    private static readonly ConcurrentDictionary<int, int[]> Years = new();

    /// <summary>Working days from a day up to but not including another, which is not earlier.</summary>
    public static int Between(DateOnly from, DateOnly to)
    {
        var count = Before(to) - Before(from);
        for (var year = from.Year; year < to.Year; year++)
            count += Of(year)[^1];
        return count;
    }

    /// <summary>The working day on or after <paramref name="from"/> with this many working days in between.</summary>
    public static DateOnly Nth(DateOnly from, int skipped)
    {
        var (year, wanted) = (from.Year, Before(from) + skipped);
        while (wanted >= Of(year)[^1])
            wanted -= Of(year++)[^1];
        // The last day with that many before it: those ahead of it with the same count are days off.
        var (low, high) = (0, Of(year).Length - 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Of(year)[middle] <= wanted ? (middle, high) : (low, middle);
        }
        return new DateOnly(year, 1, 1).AddDays(low);
    }

    private static int Before(DateOnly day) => Of(day.Year)[day.DayOfYear - 1];

    private static int[] Of(int year) => Years.GetOrAdd(year, Count);

    private static int[] Count(int year)
    {
        var first = new DateOnly(year, 1, 1);
        var before = new int[(DateTime.IsLeapYear(year) ? 366 : 365) + 1];
        for (var i = 1; i < before.Length; i++)
            before[i] = before[i - 1] + (WorkingCalendar.IsWorkingDay(first.AddDays(i - 1)) ? 1 : 0);
        return before;
    }
}

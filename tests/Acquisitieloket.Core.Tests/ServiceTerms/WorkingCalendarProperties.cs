using Acquisitieloket.Core.ServiceTerms;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Tests.ServiceTerms;

/// <summary>Working time against the slow and obvious: walk over every minute from 2024 to 2032 and look at the clock.</summary>
public sealed class WorkingCalendarProperties
{
    private const int Intervals = 10_000;
    private static readonly DateTime First = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Last = new(2033, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    // The dates themselves, from the calendars of those years: nothing of this is computed as the product computes it.
    private static readonly HashSet<DateOnly> Holidays =
    [
        .. "01-01 12-25 12-26".Split(' ').SelectMany(day => Enumerable.Range(2024, 9).Select(year => DateOnly.Parse($"{year}-{day}"))),
        .. """
           2024-03-31 2024-04-01 2024-04-27 2024-05-09 2024-05-19 2024-05-20
           2025-04-20 2025-04-21 2025-04-26 2025-05-05 2025-05-29 2025-06-08 2025-06-09
           2026-04-05 2026-04-06 2026-04-27 2026-05-14 2026-05-24 2026-05-25
           2027-03-28 2027-03-29 2027-04-27 2027-05-06 2027-05-16 2027-05-17
           2028-04-16 2028-04-17 2028-04-27 2028-05-25 2028-06-04 2028-06-05
           2029-04-01 2029-04-02 2029-04-27 2029-05-10 2029-05-20 2029-05-21
           2030-04-21 2030-04-22 2030-04-27 2030-05-05 2030-05-30 2030-06-09 2030-06-10
           2031-04-13 2031-04-14 2031-04-26 2031-05-22 2031-06-01 2031-06-02
           2032-03-28 2032-03-29 2032-04-27 2032-05-06 2032-05-16 2032-05-17
           """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(DateOnly.Parse),
    ];

    private readonly WorkingCalendar calendar = new(Options.Create(new ServiceTermOptions()));
    // How many working minutes have passed at the start of each minute since First, counted one by one.
    private static readonly Lazy<int[]> Passed = new(CountMinuteByMinute);

    [Fact]
    public void MinutesBetween_ForTenThousandIntervals_EqualsEveryMinuteCounted()
    {
        var random = new Random(2032);
        for (var i = 0; i < Intervals; i++)
        {
            var from = random.Next(Passed.Value.Length);
            // Short ones and ones of years alike.
            var to = i % 2 == 0 ? random.Next(Passed.Value.Length) : Math.Min(Passed.Value.Length - 1, from + random.Next(10 * 24 * 60));
            Assert.Equal(Math.Max(0, Passed.Value[Math.Max(from, to)] - Passed.Value[from]), calendar.MinutesBetween(At(from), At(to)));
        }
    }

    [Fact]
    public void Add_ForTenThousandIntervals_IsTheFirstMomentAtWhichThatManyMinutesPassed()
    {
        var random = new Random(2033);
        for (var i = 0; i < Intervals; i++)
        {
            var from = random.Next(Passed.Value.Length / 2);
            var minutes = 1 + random.Next(i % 2 == 0 ? 2_000 : 400_000);
            var end = Array.BinarySearch(Passed.Value, Passed.Value[from] + minutes);
            while (Passed.Value[end - 1] == Passed.Value[end])
                end--;
            Assert.Equal(At(end), calendar.Add(At(from), minutes));
        }
    }

    [Fact]
    public void Add_WhenTheMomentIsCenturiesAway_AnswersAtOnce()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 1_000; i++)
        {
            var end = calendar.Add(First, 300 * 250 * calendar.MinutesPerDay);
            Assert.Equal(300 * 250 * calendar.MinutesPerDay, calendar.MinutesBetween(First, end));
        }
        // Day by day this takes minutes; the bound is wide for a busy machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static int[] CountMinuteByMinute()
    {
        var passed = new int[(int)(Last - First).TotalMinutes + 1];
        for (var i = 1; i < passed.Length; i++)
            passed[i] = passed[i - 1] + (IsWorking(At(i - 1)) ? 1 : 0);
        return passed;
    }

    // Summer time by its law: from the last Sunday of March to that of October, both at 01:00 UTC.
    private static bool IsWorking(DateTime utc)
    {
        var summer = utc >= LastSunday(utc.Year, 3) && utc < LastSunday(utc.Year, 10);
        var local = utc.AddHours(summer ? 2 : 1);
        return local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(DateOnly.FromDateTime(local))
            && local.TimeOfDay >= new TimeSpan(8, 30, 0) && local.TimeOfDay < new TimeSpan(17, 0, 0);
    }

    private static DateTime LastSunday(int year, int month)
    {
        var day = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        return day.AddDays(-(int)day.DayOfWeek);
    }

    private static DateTime At(int minute) => First.AddMinutes(minute);
}

using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>
/// Counts in working time: office hours on working days in Europe/Amsterdam, Dutch holidays excluded.
/// Office hours never contain a clock change, so that local arithmetic within a day is exact.
/// </summary>
public sealed class WorkingCalendar(IOptions<ServiceTermOptions> options)
{
    /// <summary>The time zone of the five departments.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private readonly TimeOnly opens = options.Value.OfficeOpens;
    private readonly TimeOnly closes = options.Value.OfficeCloses;

    /// <summary>Working minutes in a whole working day.</summary>
    public int MinutesPerDay => (int)(closes - opens).TotalMinutes;

    /// <summary>True on Monday to Friday, holidays excepted.</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !DutchHolidays.IsHoliday(day);

    /// <summary>The Dutch calendar day of a UTC moment.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>A UTC moment on the Dutch clock.</summary>
    public static DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    /// <summary>A moment on the Dutch clock as UTC; a moment that a clock change skips moves an hour on.</summary>
    public static DateTime ToUtc(DateTime local)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(unspecified) ? unspecified.AddHours(1) : unspecified, Zone);
    }

    /// <summary>The UTC moment at which this many working minutes after <paramref name="startUtc"/> have passed.</summary>
    public DateTime Add(DateTime startUtc, int workingMinutes)
    {
        var local = ToLocal(startUtc);
        var day = DateOnly.FromDateTime(local);
        var from = TimeOnly.FromDateTime(local);
        var left = TimeSpan.FromMinutes(workingMinutes);
        while (true)
        {
            if (IsWorkingDay(day))
            {
                var start = from > opens ? from : opens;
                var room = closes > start ? closes - start : TimeSpan.Zero;
                if (left <= room && room > TimeSpan.Zero)
                    return ToUtc(day.ToDateTime(start) + left);
                left -= room;
            }
            day = day.AddDays(1);
            from = opens;
        }
    }

    /// <summary>Working minutes between two UTC moments; 0 when <paramref name="toUtc"/> is not later.</summary>
    public int MinutesBetween(DateTime fromUtc, DateTime toUtc)
    {
        var (from, to) = (ToLocal(fromUtc), ToLocal(toUtc));
        var total = TimeSpan.Zero;
        for (var day = DateOnly.FromDateTime(from); day <= DateOnly.FromDateTime(to); day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
                continue;
            var (start, end) = (day.ToDateTime(opens), day.ToDateTime(closes));
            var (a, b) = (from > start ? from : start, to < end ? to : end);
            if (b > a)
                total += b - a;
        }
        return (int)total.TotalMinutes;
    }

    /// <summary>The same time of day, this many working days later, as UTC.</summary>
    public DateTime AddDays(DateTime startUtc, int workingDays) => Add(startUtc, workingDays * MinutesPerDay);
}

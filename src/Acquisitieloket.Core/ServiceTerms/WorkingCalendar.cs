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

    // Asked once for each sum: an administrator may change them at any moment.
    private (TimeOnly Opens, TimeOnly Closes) Hours => options.Value is var now ? (now.OfficeOpens, now.OfficeCloses) : default;

    /// <summary>Working minutes in a whole working day.</summary>
    public int MinutesPerDay => Hours is var (opens, closes) ? (int)(closes - opens).TotalMinutes : 0;

    /// <summary>True on Monday to Friday, holidays excepted.</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !DutchHolidays.IsHoliday(day);

    /// <summary>The first working days on or after a day.</summary>
    public static IReadOnlyList<DateOnly> FirstFrom(DateOnly day, int count) =>
        [.. Enumerable.Range(0, count).Select(skipped => WorkingDays.Nth(day, skipped))];

    /// <summary>Nine o'clock on the first working day on or after a day, as UTC.</summary>
    public static DateTime MorningOf(DateOnly day) => ToUtc(WorkingDays.Nth(day, 0).ToDateTime(Morning));

    private static readonly TimeOnly Morning = new(9, 0);

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
        var ((opens, closes), local) = (Hours, ToLocal(startUtc));
        var left = TimeSpan.FromMinutes(workingMinutes);
        var day = DateOnly.FromDateTime(local);
        if (IsWorkingDay(day))
        {
            var start = Later(local, day.ToDateTime(opens));
            var room = day.ToDateTime(closes) - start;
            if (room > TimeSpan.Zero && left <= room)
                return ToUtc(start + left);
            left -= room > TimeSpan.Zero ? room : TimeSpan.Zero;
        }
        // A term that fills a day ends as the office closes, not as it opens on the next.
        var wholeDays = left > TimeSpan.Zero ? (left.Ticks - 1) / (closes - opens).Ticks : 0;
        var last = WorkingDays.Nth(day.AddDays(1), (int)wholeDays);
        return ToUtc(last.ToDateTime(opens) + left - wholeDays * (closes - opens));
    }

    /// <summary>Working minutes between two UTC moments; 0 when <paramref name="toUtc"/> is not later.</summary>
    public int MinutesBetween(DateTime fromUtc, DateTime toUtc)
    {
        if (toUtc <= fromUtc)
            return 0;
        var ((opens, closes), from, to) = (Hours, ToLocal(fromUtc), ToLocal(toUtc));
        var (first, last) = (DateOnly.FromDateTime(from), DateOnly.FromDateTime(to));
        var total = first == last
            ? Worked(first, from, to, opens, closes)
            : Worked(first, from, first.ToDateTime(closes), opens, closes) + Worked(last, last.ToDateTime(opens), to, opens, closes)
                + WorkingDays.Between(first.AddDays(1), last) * (closes - opens);
        return (int)total.TotalMinutes;
    }

    // Within one day.
    private static TimeSpan Worked(DateOnly day, DateTime from, DateTime to, TimeOnly opens, TimeOnly closes)
    {
        if (!IsWorkingDay(day))
            return TimeSpan.Zero;
        var (start, end) = (Later(from, day.ToDateTime(opens)), day.ToDateTime(closes));
        var worked = (to < end ? to : end) - start;
        return worked > TimeSpan.Zero ? worked : TimeSpan.Zero;
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    /// <summary>The same time of day, this many working days later, as UTC.</summary>
    public DateTime AddDays(DateTime startUtc, int workingDays) => Add(startUtc, workingDays * MinutesPerDay);
}

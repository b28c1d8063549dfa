using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>
/// Calendar days, months and years as numbers that sort: 20261129, 202611 and 2026. They cannot be taken for one another, so
/// that sums over a day, a month and a year stand in one table.
/// </summary>
public static class ReportDay
{
    /// <summary>In place of a day that nobody knows.</summary>
    public static DateOnly Unknown { get; } = new(2199, 12, 31);

    public static int Of(DateOnly day) => (day.Year * 100 + day.Month) * 100 + day.Day;

    /// <summary>The Dutch calendar day of a UTC moment.</summary>
    public static int Of(DateTime utc) => Of(WorkingCalendar.DayOf(utc));

    public static int MonthOf(int day) => day / 100;

    public static int YearOf(int day) => day / 10_000;

    public static int MonthOf(DateOnly day) => day.Year * 100 + day.Month;

    /// <summary>The day of a number of eight digits.</summary>
    public static DateOnly ToDate(int day) => new(day / 10_000, day / 100 % 100, day % 100);

    /// <summary>The first day of a month of six digits.</summary>
    public static DateOnly ToMonth(int month) => new(month / 100, month % 100, 1);
}

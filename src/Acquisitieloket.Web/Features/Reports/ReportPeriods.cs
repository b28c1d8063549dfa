using System.Globalization;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Reports;

/// <summary>The periods that a report can be asked over: the last months, a quarter or a year.</summary>
public static class ReportPeriods
{
    /// <summary>Months, without a choice.</summary>
    public const int Usual = 18;

    /// <summary>Twelve months that are over, as the dashboard tells them.</summary>
    public const string WholeTwelve = "whole12";

    private const int Quarters = 8, YearsBack = 10;
    private static readonly int[] Months = [6, 12, 24, 36, 60, 120];

    /// <summary>What can be chosen beside the usual months.</summary>
    public static IReadOnlyList<Choice> Choices(DateOnly today) =>
    [
        new(WholeTwelve, "Laatste 12 hele maanden"),
        .. Months.Select(m => new Choice(Number(m), m < 36 ? $"Laatste {m} maanden" : $"Laatste {m / 12} jaar")),
        .. Enumerable.Range(0, Quarters).Select(back => (Back: back, Day: today.AddMonths(-3 * back))).Select(q => (q.Back, q.Day.Year, Quarter: (q.Day.Month + 2) / 3))
            .Select(q => new Choice($"{Number(q.Year)}-q{q.Quarter}", $"{q.Quarter}e kwartaal {q.Year}{(q.Back == 0 ? ToNow : "")}")),
        .. Years(today),
    ];

    /// <summary>Whole years, this one first.</summary>
    public static IReadOnlyList<Choice> Years(DateOnly today) =>
        [.. Enumerable.Range(0, YearsBack).Select(back => new Choice(Number(today.Year - back), back == 0 ? $"{today.Year}{ToNow}" : $"Heel {today.Year - back}"))];

    /// <summary>The last days of the years that are over, the last one first.</summary>
    public static IEnumerable<DateOnly> YearEnds(DateOnly today) =>
        Enumerable.Range(0, YearsBack).Select(back => new DateOnly(today.Year - back, 12, 31)).Where(end => end < today);

    /// <summary>The months of a choice, none later than this one; the usual ones for what is not known.</summary>
    public static MonthSpan Of(string? chosen, DateOnly today)
    {
        var now = MonthSpan.Of(today).First;
        return chosen?.Split('-') switch
        {
            [WholeTwelve] => new(now.AddMonths(-12), now.AddMonths(-1)),
            [var year, ['q', >= '1' and <= '4' and var quarter]] when YearOf(year, now) is { } y => Until(new(y, (quarter - '1') * 3 + 1, 1), 3),
            [var year] when YearOf(year, now) is { } y => Until(new(y, 1, 1), 12),
            [var months] when Months.Any(m => Number(m) == months) => Last(int.Parse(months, CultureInfo.InvariantCulture)),
            _ => Last(Usual),
        };

        MonthSpan Last(int months) => new(now.AddMonths(1 - months), now);
        MonthSpan Until(DateOnly first, int months) => first > now ? new(now, now)
            : new(first, new[] { first.AddMonths(months - 1), now }.Min());
    }

    /// <summary>
    /// What a period is held against: the months just before. Of a quarter or a year that runs as many months of the one before, or all of
    /// it for who is told whole years only.
    /// </summary>
    public static MonthSpan Before(string? chosen, DateOnly today, bool wholeYears)
    {
        var period = Of(chosen, today);
        var months = (period.Last.Year - period.First.Year) * 12 + period.Last.Month - period.First.Month + 1;
        var back = IsQuarter(chosen) ? 3 : Years(today).Any(y => y.Value == chosen) ? 12 : months;
        var first = period.First.AddMonths(-back);
        return new(first, first.AddMonths((wholeYears ? back : months) - 1));
    }

    /// <summary>Whether it is one of the choices, or none: the usual months.</summary>
    public static bool Knows(string? chosen, DateOnly today) => chosen is null || chosen == Number(Usual) || Choices(today).Any(c => c.Value == chosen) || Of(chosen, today) != Of(null, today);

    private static bool IsQuarter(string? chosen) => chosen?.Contains("-q", StringComparison.Ordinal) == true;

    private const string ToNow = " tot nu toe";

    private static int? YearOf(string text, DateOnly now) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > now.Year - YearsBack && year <= now.Year ? year : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

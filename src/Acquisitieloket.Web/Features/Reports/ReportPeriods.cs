using System.Globalization;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Reports;

/// <summary>The periods that a report can be asked over: the last months, a quarter or a year.</summary>
public static class ReportPeriods
{
    /// <summary>Months, without a choice.</summary>
    public const int Usual = 18;

    private const int Quarters = 8, YearsBack = 10;
    private static readonly int[] Months = [6, 12, 24, 36, 60, 120];

    /// <summary>What can be chosen beside the usual months.</summary>
    public static IReadOnlyList<Choice> Choices(DateOnly today) =>
    [
        .. Months.Select(m => new Choice(Number(m), m < 36 ? $"Laatste {m} maanden" : $"Laatste {m / 12} jaar")),
        .. Enumerable.Range(0, Quarters).Select(back => today.AddMonths(-3 * back)).Select(day => (day.Year, Quarter: (day.Month + 2) / 3))
            .Select(q => new Choice($"{Number(q.Year)}-q{q.Quarter}", $"{q.Quarter}e kwartaal {q.Year}")),
        .. Years(today),
    ];

    /// <summary>Whole years, this one first.</summary>
    public static IReadOnlyList<Choice> Years(DateOnly today) =>
        [.. Enumerable.Range(0, YearsBack).Select(back => new Choice(Number(today.Year - back), $"Heel {today.Year - back}"))];

    /// <summary>The last days of the years that are over, the last one first.</summary>
    public static IEnumerable<DateOnly> YearEnds(DateOnly today) =>
        Enumerable.Range(0, YearsBack).Select(back => new DateOnly(today.Year - back, 12, 31)).Where(end => end < today);

    /// <summary>The months of a choice, none later than this one; the usual ones for what is not known.</summary>
    public static MonthSpan Of(string? chosen, DateOnly today)
    {
        var now = MonthSpan.Of(today).First;
        return chosen?.Split('-') switch
        {
            [var year, ['q', >= '1' and <= '4' and var quarter]] when YearOf(year, now) is { } y => Until(new(y, (quarter - '1') * 3 + 1, 1), 3),
            [var year] when YearOf(year, now) is { } y => Until(new(y, 1, 1), 12),
            [var months] when Months.Any(m => Number(m) == months) => Last(int.Parse(months, CultureInfo.InvariantCulture)),
            _ => Last(Usual),
        };

        MonthSpan Last(int months) => new(now.AddMonths(1 - months), now);
        MonthSpan Until(DateOnly first, int months) => first > now ? new(now, now)
            : new(first, new[] { first.AddMonths(months - 1), now }.Min());
    }

    private static int? YearOf(string text, DateOnly now) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > now.Year - YearsBack && year <= now.Year ? year : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

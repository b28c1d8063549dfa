using System.Globalization;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Leads.Lists;

/// <summary>Whole Dutch calendar months, from the first up to and including the last. Both are the first day of a month.</summary>
public sealed record MonthSpan(DateOnly First, DateOnly Last)
{
    internal const int FirstYear = 1900, LastYear = 2199;
    private const string Month = "yyyy-MM";
    private const string To = "..";

    /// <summary>All months that can be.</summary>
    public static MonthSpan All { get; } = new(new(FirstYear, 1, 1), new(LastYear, 12, 1));

    /// <summary>One month: the one in which a day falls.</summary>
    public static MonthSpan Of(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(first, first);
    }

    /// <summary>Reads "2026-03" or "2026-03..2026-11"; null for anything else.</summary>
    public static MonthSpan? Parse(string? text)
    {
        var parts = text?.Split(To);
        return parts is [var first, .. var rest] && rest.Length < 2
            && Read(first) is { } from && Read(parts[^1]) is { } last && from <= last ? new(from, last) : null;
    }

    /// <summary>The months one by one.</summary>
    public IEnumerable<MonthSpan> Months()
    {
        for (var month = First; month <= Last; month = month.AddMonths(1))
            yield return new(month, month);
    }

    /// <summary>The UTC moment at which the first month begins in the Netherlands.</summary>
    public DateTime FromUtc => WorkingCalendar.ToUtc(First.ToDateTime(TimeOnly.MinValue));

    /// <summary>The UTC moment at which the month after the last begins.</summary>
    public DateTime UntilUtc => WorkingCalendar.ToUtc(Last.AddMonths(1).ToDateTime(TimeOnly.MinValue));

    public override string ToString() =>
        First == Last ? Write(First) : Write(First) + To + Write(Last);

    private static string Write(DateOnly month) => month.ToString(Month, CultureInfo.InvariantCulture);

    private static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Month, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            && month.Year is >= FirstYear and <= LastYear ? month : null;
}

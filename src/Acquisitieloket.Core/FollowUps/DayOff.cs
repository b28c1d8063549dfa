using System.Globalization;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>What is told of a day on which the departments are closed and for which someone plans something all the same.</summary>
public static class DayOff
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Which day that is, and the next working day; null on a working day.</summary>
    public static string? Told(DateOnly day) => WorkingCalendar.IsWorkingDay(day) ? null
        : $"Let op: dat is {Name(day)}. De eerste werkdag daarna is {WorkingCalendar.FirstFrom(day, 1)[0].ToString("dddd d MMMM", Dutch)}.";

    private static string Name(DateOnly day) => (DutchHolidays.NameOf(day), day.DayOfWeek) switch
    {
        ({ } holiday, _) => holiday,
        (_, DayOfWeek.Saturday) => "een zaterdag",
        _ => "een zondag",
    };
}

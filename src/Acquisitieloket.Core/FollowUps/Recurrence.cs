using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>How often a follow-up comes back, in months. Numbers are stored.</summary>
public enum Recurrence
{
    None = 0,
    Monthly = 1,
    Quarterly = 3,
    HalfYearly = 6,
    Yearly = 12,
}

/// <summary>When something that recurs is next, and what that is called.</summary>
public static class Recurrences
{
    /// <summary>
    /// The next moment (UTC) of what was due at a moment, at the same time of day; null when it does not recur or its end has
    /// come. Months count from the day on which it began, so that the 31st stays the last day of a month; a day off moves on to
    /// the first working day; times that passed without anyone ending the one before are left out.
    /// </summary>
    public static DateTime? Next(Recurrence recurrence, DateOnly from, DateOnly? until, DateTime dueAt, DateTime now)
    {
        if (recurrence == Recurrence.None)
            return null;
        var due = WorkingCalendar.ToLocal(dueAt);
        for (var months = (int)recurrence; ; months += (int)recurrence)
        {
            var wished = from.AddMonths(months);
            var day = WorkingDays.Nth(wished, 0);
            if (day > until)
                return null;
            var at = WorkingCalendar.ToUtc(day.ToDateTime(TimeOnly.FromDateTime(due)));
            if (wished > DateOnly.FromDateTime(due) && at > now)
                return at;
        }
    }

    /// <summary>The words on screen.</summary>
    public static string Dutch(this Recurrence recurrence) => recurrence switch
    {
        Recurrence.None => "niet",
        Recurrence.Monthly => "elke maand",
        Recurrence.Quarterly => "elk kwartaal",
        Recurrence.HalfYearly => "elk half jaar",
        Recurrence.Yearly => "elk jaar",
        _ => throw new ArgumentOutOfRangeException(nameof(recurrence), recurrence, null),
    };
}

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>How a lead stands against its nearest service term, in a few words and one of three states.</summary>
public sealed record TermBadge(TermState State, string Text)
{
    /// <summary>
    /// "nog 40 min", "nog 5 u", "nog 3 d", "2 d te laat", in working time: a day is a working day. What is left is told in
    /// hours up to one working day, so that a term which ends today or before tomorrow's closing never reads as a day more.
    /// Null when no term runs. The moments are UTC; use WarnAt and DueAt as the lead copies them.
    /// </summary>
    public static TermBadge? Of(DateTime? warnAt, DateTime? dueAt, DateTime now, WorkingCalendar calendar)
    {
        if (dueAt is not { } due)
            return null;
        if (now >= due)
            return new TermBadge(TermState.Late, calendar.MinutesBetween(due, now) is var late and > 0
                ? $"{Length(late, calendar)} te laat" : "nu te laat");
        return new TermBadge(now >= warnAt ? TermState.Warning : TermState.InTime, Left(calendar.MinutesBetween(now, due), calendar));
    }

    // Outside office hours a moment can be near without any working time before it.
    private static string Left(int minutes, WorkingCalendar calendar) => minutes switch
    {
        0 => "nu te doen",
        _ when minutes == calendar.MinutesPerDay => $"nog {minutes / 60} u",
        _ => $"nog {Length(minutes, calendar)}",
    };

    private static string Length(int minutes, WorkingCalendar calendar) => minutes switch
    {
        < 60 => $"{minutes} min",
        _ when minutes < calendar.MinutesPerDay => $"{minutes / 60} u",
        _ => $"{minutes / calendar.MinutesPerDay} d",
    };
}

/// <summary>Green, amber, red; always shown with words as well.</summary>
public enum TermState
{
    InTime,
    Warning,
    Late,
    /// <summary>The clock stands still while the company is at turn; no badge, for there is nothing to count.</summary>
    Paused,
}

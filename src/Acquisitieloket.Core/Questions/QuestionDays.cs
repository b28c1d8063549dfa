using Acquisitieloket.Core.ServiceTerms;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Questions;

/// <summary>By when a question is answered: a working day, at the hour at which the office closes.</summary>
public sealed class QuestionDays(WorkingCalendar calendar, IOptions<ServiceTermOptions> options)
{
    private const int MostDays = 366;

    /// <summary>The day that is asked for unless the asker chooses another.</summary>
    public DateOnly Usual(DateTime now) => WorkingCalendar.DayOf(calendar.AddDays(now, options.Value.QuestionDays));

    /// <summary>The moment in UTC at which the office closes on a day.</summary>
    public DateTime DueOn(DateOnly day) => WorkingCalendar.ToUtc(day.ToDateTime(options.Value.OfficeCloses));

    /// <summary>The moment in UTC one working day before a due moment.</summary>
    public DateTime DayBefore(DateTime dueAt)
    {
        var day = WorkingCalendar.DayOf(dueAt).AddDays(-1);
        while (!WorkingCalendar.IsWorkingDay(day))
            day = day.AddDays(-1);
        return DueOn(day);
    }

    /// <summary>Whether someone can be asked to answer on a day.</summary>
    public Can CanBeDue(DateOnly day, DateTime now)
    {
        if (!WorkingCalendar.IsWorkingDay(day))
            return Can.Not("Kies een werkdag: in het weekend en op feestdagen antwoordt niemand.");
        if (day > WorkingCalendar.DayOf(now).AddDays(MostDays))
            return Can.Not("Kies een dag binnen een jaar.");
        return DueOn(day) > now ? Can.Do : Can.Not("Kies een dag die nog komt.");
    }

    /// <summary>
    /// When a question is reminded of: one working day before, left out where that has passed, and as soon as it is late.
    /// </summary>
    internal IEnumerable<(bool Late, DateTime At)> Reminders(DateTime dueAt, DateTime now)
    {
        if (DayBefore(dueAt) is var before && before > now)
            yield return (false, before);
        yield return (true, dueAt);
    }
}

using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Questions;

/// <summary>The reminders of a question, inside the caller's own transaction; the caller saves.</summary>
internal static class QuestionPlan
{
    /// <summary>Those of a new question, or the same ones anew for another date.</summary>
    public static async Task RemindAsync(
        AppDbContext db, BackOfficeQuestion question, QuestionDays days, DateTime now, CancellationToken cancellation)
    {
        var known = question.Id == 0 ? [] : await db.QuestionReminders.Where(r => r.QuestionId == question.Id).ToListAsync(cancellation);
        foreach (var (late, at) in days.Reminders(question.DueAt, now))
        {
            var reminder = known.Find(r => r.Late == late);
            if (reminder is null)
                db.QuestionReminders.Add(reminder = new QuestionReminder { Question = question, Late = late });
            reminder.DueAt = at;
            reminder.DoneAt = reminder.GivenUpAt = reminder.LeasedUntil = null;
            reminder.LeasedBy = null;
            reminder.Attempts = 0;
        }
    }

    /// <summary>Nobody has to be reminded of what is answered or not needed any more.</summary>
    public static async Task EndAsync(AppDbContext db, BackOfficeQuestion question, DateTime now, CancellationToken cancellation)
    {
        foreach (var reminder in await db.QuestionReminders.Where(r => r.QuestionId == question.Id && r.DoneAt == null).ToListAsync(cancellation))
            reminder.DoneAt = now;
    }
}

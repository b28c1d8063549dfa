using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Questions;

/// <summary>
/// A working day before the date of an open question its specialists are reminded; once it is late they are again, and who
/// waits for the answer and the coordinators hear of it. The mails are stored with the reminder being done.
/// </summary>
internal sealed class QuestionReminderWorker(AppDbContext db, QuestionMails mails, QuestionReaders readers, TimeProvider clock)
    : IDueWorkHandler<QuestionReminder>
{
    public async Task HandleAsync(QuestionReminder row, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var question = await db.Questions.WithAll().SingleAsync(q => q.Id == row.QuestionId, cancellation);
        if (!question.IsOpen)
            return;
        var told = new List<AppUser>((await readers.AnsweringAsync(question, now, cancellation)).Where(p => p.ReminderMails));
        db.OutgoingMails.AddRange(told.Select(person => mails.Reminder(question, person, row.Late)));
        if (row.Late)
            foreach (var (person, mayOpen) in await readers.OfLateAsync(question, now, cancellation))
            {
                db.OutgoingMails.Add(mails.Late(question, person, mayOpen));
                told.Add(person);
            }
        if (told.Count == 0)
            return;
        // Not through the lead itself: this must not get in the way of someone who is editing it.
        db.AuditEvents.Add(new AuditEvent
        {
            At = now, LeadId = question.LeadId, ActorName = Actor.System.Name, Kind = AuditKind.ReminderSent,
            Values = new Dictionary<string, string>
            {
                ["subject"] = question.Title(), ["to"] = string.Join(", ", told.Select(p => p.FullName).Distinct()),
            },
        });
    }

    public Task GiveUpAsync(QuestionReminder row, CancellationToken cancellation) => Task.CompletedTask;
}

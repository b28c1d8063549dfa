using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Questions;

/// <summary>What specialists do with a question: answer it, or ask for more time.</summary>
public sealed class QuestionAnswers(
    AppDbContext db, QuestionMails mails, QuestionReaders readers, QuestionDays days, WorkingCalendar calendar, TimeProvider clock)
{
    private const int DaysToRead = 1;

    /// <summary>
    /// Answers; it stands on the lead's timeline, and who waits for it is mailed. The contact person has a follow-up to do
    /// something with it.
    /// </summary>
    public async Task AnswerAsync(Guid key, string answer, Actor actor, CancellationToken cancellation = default)
    {
        var (question, now) = (await OpenAsync(key, cancellation), clock.GetUtcNow().UtcDateTime);
        if (string.IsNullOrWhiteSpace(answer))
            Can.Not("Schrijf uw antwoord op.").OrRefuse();
        (question.Answer, question.AnsweredAt, question.AnsweredById) = (answer, now, actor.UserId);
        await QuestionPlan.EndAsync(db, question, now, cancellation);
        var lead = question.Lead!;
        db.Record(lead, actor, AuditKind.QuestionAnswered, now, ("question", question.Title()), ("text", answer));
        var waiting = await readers.WaitingAsync(question, now, cancellation);
        db.OutgoingMails.AddRange(waiting.Select(person => mails.Answered(question, person, actor.Name)));
        FollowUpPlan.Add(db, lead, waiting[0].Id, $"Lees het antwoord: {question.Title()}",
            calendar.AddDays(now, DaysToRead), FollowUpOrigin.BackOffice, now);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Moves the date to a later day, for a reason that who waits for the answer reads; the reminders move along.</summary>
    public async Task AskTimeAsync(
        Guid key, DateOnly dueOn, string reason, Actor actor, CancellationToken cancellation = default)
    {
        var (question, now) = (await OpenAsync(key, cancellation), clock.GetUtcNow().UtcDateTime);
        CanMove(question, dueOn, now).OrRefuse();
        if (string.IsNullOrWhiteSpace(reason))
            Can.Not("Schrijf op waarom het langer duurt.").OrRefuse();
        var from = question.DueText();
        question.FirstDueAt ??= question.DueAt;
        (question.DueAt, question.ExtraTimeReason) = (days.DueOn(dueOn), reason);
        await QuestionPlan.RemindAsync(db, question, days, now, cancellation);
        db.Record(question.Lead!, actor, AuditKind.QuestionMoved, now,
            ("question", question.Title()), ("from", from), ("due", question.DueText()), ("reason", reason));
        foreach (var person in await readers.WaitingAsync(question, now, cancellation))
            db.OutgoingMails.Add(mails.Moved(question, person, actor.Name));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Whether the question may be answered on a later day.</summary>
    public Can CanMove(BackOfficeQuestion question, DateOnly dueOn, DateTime now)
    {
        var can = days.CanBeDue(dueOn, now);
        return can.Yes && days.DueOn(dueOn) <= question.DueAt ? Can.Not("Kies een dag na de datum die nu geldt.") : can;
    }

    private async Task<BackOfficeQuestion> OpenAsync(Guid key, CancellationToken cancellation)
    {
        var question = await db.Questions.WithAll().SingleAsync(q => q.Key == key, cancellation);
        question.CanEnd().OrRefuse();
        return question;
    }
}

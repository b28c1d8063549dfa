using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>Plans, moves, hands over and ends follow-ups; each with its reminder, and what comes after it, in the same transaction.</summary>
public sealed class FollowUpService(
    AppDbContext db, LeadReaders readers, PlaybookPlanner playbooks, LeadMails mails, OnceOnly once, TimeProvider clock)
{
    /// <summary>How long a person can take back that a follow-up was ended.</summary>
    public static readonly TimeSpan UndoWithin = TimeSpan.FromMinutes(10);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Plans a follow-up by hand.</summary>
    public async Task PlanAsync(long leadId, PlanFollowUp plan, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await LeadAsync(leadId, cancellation);
        await CanDoItAsync(leadId, plan.AssigneeId, cancellation);
        var (day, today) = (WorkingCalendar.DayOf(plan.DueAt), WorkingCalendar.DayOf(Now));
        FollowUpRules.CanBeOn(day, today).OrRefuse();
        if (plan.RecursUntil > today.AddYears(FollowUpRules.MostYearsRecurring))
            Can.Not($"Kies een laatste dag binnen {FollowUpRules.MostYearsRecurring} jaar, of laat die leeg.").OrRefuse();
        if (plan.Recurrence != Recurrence.None && plan.RecursUntil <= day)
            Can.Not("Kies een laatste dag na de eerste keer, of laat die leeg.").OrRefuse();
        var followUp = FollowUpPlan.Add(db, lead, plan.AssigneeId, plan.Subject, plan.DueAt, FollowUpOrigin.ByHand, Now);
        if (plan.Recurrence != Recurrence.None)
            (followUp.Recurrence, followUp.RecursFrom, followUp.RecursUntil, followUp.Series) = (plan.Recurrence, day, plan.RecursUntil, Guid.NewGuid());
        var told = db.Record(lead, actor, AuditKind.FollowUpPlanned, Now, ("subject", followUp.Subject), ("due", Text(plan.DueAt)),
            ("recurs", plan.Recurrence == Recurrence.None ? null : $"{plan.Recurrence}"));
        await once.SaveAsync(told, plan.FormKey, cancellation);
    }

    /// <summary>Moves an open follow-up to another moment; its reminder moves along, and what recurs counts from the new day.</summary>
    public async Task MoveAsync(long followUpId, DateTime dueAt, Actor actor, CancellationToken cancellation = default)
    {
        FollowUpRules.CanBeOn(WorkingCalendar.DayOf(dueAt), WorkingCalendar.DayOf(Now)).OrRefuse();
        var (followUp, lead) = await OpenAsync(followUpId, cancellation);
        db.Record(lead, actor, AuditKind.FollowUpMoved, Now,
            ("subject", followUp.Subject), ("from", Text(followUp.DueAt)), ("due", Text(dueAt)));
        followUp.DueAt = dueAt;
        if (followUp.Recurrence != Recurrence.None)
            followUp.RecursFrom = WorkingCalendar.DayOf(dueAt);
        await FollowUpPlan.WatchAgainAsync(db, followUp, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Gives an open follow-up to a colleague who may open the lead, with a note; a mail tells it, unless the colleague does
    /// without mails that remind.
    /// </summary>
    public async Task HandOverAsync(long followUpId, long toId, string? note, Actor actor, CancellationToken cancellation = default)
    {
        var (followUp, lead) = await OpenAsync(followUpId, cancellation);
        if (followUp.AssigneeId == toId)
            Can.Not("Deze opvolging staat al bij deze collega.").OrRefuse();
        await CanDoItAsync(lead.Id, toId, cancellation);
        var people = await db.Users.Include(u => u.Department).Where(u => u.Id == toId || u.Id == followUp.AssigneeId).ToListAsync(cancellation);
        var (from, to) = (people.Single(u => u.Id != toId), people.Single(u => u.Id == toId));
        (followUp.AssigneeId, followUp.Note) = (toId, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        db.Record(lead, actor, AuditKind.FollowUpHandedOver, Now,
            ("subject", followUp.Subject), ("from", from.FullName), ("to", to.FullName), ("note", followUp.Note));
        if (to.ReminderMails && actor.UserId != toId)
            db.OutgoingMails.Add(mails.FollowUpHandedOver(followUp, lead, to, actor.Name));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Ends a follow-up with its result, or skips it with a reason; of a closed lead too, where aftercare goes on and what was
    /// promised before must not stay on someone's list. Gives what comes after it by its playbook or recurrence; null for nothing.
    /// </summary>
    public async Task<FollowUp?> CompleteAsync(
        long followUpId, string? result, bool skipped, Actor actor, CancellationToken cancellation = default)
    {
        var (followUp, lead) = await FindAsync(followUpId, cancellation);
        FollowUpRules.CanEnd(followUp, result, skipped).OrRefuse();
        await EndAsync(lead, followUp, result, skipped, actor, cancellation);
        var next = await NextAsync(lead, followUp, cancellation);
        await db.SaveChangesAsync(cancellation);
        return next;
    }

    /// <summary>The company was spoken with and answered: this step of a playbook is done, and what would come after it is not needed.</summary>
    public async Task AnsweredAsync(long followUpId, string? result, Actor actor, CancellationToken cancellation = default)
    {
        var (followUp, lead) = await OpenAsync(followUpId, cancellation);
        FollowUpRules.CanAnswer(followUp, result).OrRefuse();
        await EndAsync(lead, followUp, result, false, actor, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Takes back, within some minutes, that a person ended a follow-up; what was planned after it goes.</summary>
    public async Task UndoAsync(long followUpId, Actor actor, CancellationToken cancellation = default)
    {
        var (followUp, lead) = await FindAsync(followUpId, cancellation);
        CanPlan(lead).OrRefuse();
        var next = await db.FollowUps.SingleOrDefaultAsync(f => f.FollowsId == followUpId, cancellation);
        FollowUpRules.CanUndo(followUp, next, actor.UserId, Now).OrRefuse();
        if (next is not null)
            db.FollowUps.Remove(next);
        (followUp.CompletedAt, followUp.Result, followUp.Skipped, followUp.EndedById) = (null, null, false, null);
        await FollowUpPlan.WatchAgainAsync(db, followUp, cancellation);
        // The figures stay for whoever fills it in once more; without a moment they count nowhere.
        if (await db.AftercareChecks.SingleOrDefaultAsync(c => c.FollowUpId == followUpId, cancellation) is { } check)
            (check.At, check.ById, check.ByName) = (null, null, null);
        db.Record(lead, actor, AuditKind.FollowUpUndone, Now, ("subject", followUp.Subject));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Lets an open follow-up be the last of what recurs.</summary>
    public async Task StopRecurringAsync(long followUpId, Actor actor, CancellationToken cancellation = default)
    {
        var (followUp, lead) = await OpenAsync(followUpId, cancellation);
        if (followUp.Recurrence == Recurrence.None)
            Can.Not("Deze opvolging herhaalt niet. Er valt niets te stoppen.").OrRefuse();
        followUp.Recurrence = Recurrence.None;
        db.Record(lead, actor, AuditKind.FollowUpRecurrenceEnded, Now, ("subject", followUp.Subject));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task EndAsync(Lead lead, FollowUp followUp, string? result, bool skipped, Actor actor, CancellationToken cancellation)
    {
        (followUp.CompletedAt, followUp.Result, followUp.Skipped, followUp.EndedById) = (Now, result, skipped, actor.UserId);
        await FollowUpPlan.EndWatchAsync(db, followUp, Now, cancellation);
        db.Record(lead, actor, skipped ? AuditKind.FollowUpSkipped : AuditKind.FollowUpCompleted, Now,
            ("subject", followUp.Subject), ("result", result));
    }

    // For whoever did the one before, and for the contact person when that one may not open the lead any more.
    private async Task<FollowUp?> NextAsync(Lead lead, FollowUp ended, CancellationToken cancellation)
    {
        if (ended is { Playbook: null, Recurrence: Recurrence.None })
            return null;
        var assignee = (await readers.AmongAsync(lead.Id, [ended.AssigneeId], cancellation)).Contains(ended.AssigneeId)
            ? ended.AssigneeId : lead.ContactPersonId;
        if (ended.Recurrence == Recurrence.None)
            return playbooks.Next(lead, ended, assignee, Now);
        if (!CanPlan(lead).Yes || Recurrences.Next(ended.Recurrence, ended.RecursFrom!.Value, ended.RecursUntil, ended.DueAt, Now) is not { } due)
            return null;
        var next = FollowUpPlan.Add(db, lead, assignee, ended.Subject, due, ended.Origin, Now);
        (next.Recurrence, next.RecursFrom, next.RecursUntil) = (ended.Recurrence, ended.RecursFrom, ended.RecursUntil);
        (next.Series, next.Follows) = (ended.Series, ended);
        db.Record(lead, Actor.System, AuditKind.FollowUpPlanned, Now, ("subject", next.Subject), ("due", Text(due)), ("recurs", $"{next.Recurrence}"));
        return next;
    }

    private async Task CanDoItAsync(long leadId, long assigneeId, CancellationToken cancellation)
    {
        if (!(await readers.AmongAsync(leadId, [assigneeId], cancellation)).Contains(assigneeId))
            Can.Not("Deze persoon kan de lead niet openen en dus niets voor deze lead doen.").OrRefuse();
    }

    private async Task<(FollowUp, Lead)> OpenAsync(long id, CancellationToken cancellation)
    {
        var (followUp, lead) = await FindAsync(id, cancellation);
        FollowUpRules.CanChange(followUp).OrRefuse();
        CanPlan(lead).OrRefuse();
        return (followUp, lead);
    }

    private async Task<(FollowUp, Lead)> FindAsync(long id, CancellationToken cancellation)
    {
        var followUp = await db.FollowUps.SingleAsync(f => f.Id == id, cancellation);
        return (followUp, await db.Leads.SingleAsync(l => l.Id == followUp.LeadId, cancellation));
    }

    private async Task<Lead> LeadAsync(long id, CancellationToken cancellation)
    {
        var lead = await db.Leads.SingleAsync(l => l.Id == id, cancellation);
        CanPlan(lead).OrRefuse();
        return lead;
    }

    /// <summary>Whether anything may be planned for the lead: while it is open, and for a company that settled.</summary>
    public static Can CanPlan(Lead lead) => lead is { Stage: LeadStage.Established, ErasedAt: null } ? Can.Do : lead.Stage.CanWrite();

    private static string Text(DateTime utc) => WorkingCalendar.ToLocal(utc).ToString("yyyy-MM-dd HH:mm");
}

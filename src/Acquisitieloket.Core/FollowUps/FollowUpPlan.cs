using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>The one way by which a follow-up and its reminder come into being, for services inside their own transaction.</summary>
public static class FollowUpPlan
{
    /// <summary>Adds a follow-up with its reminder; the caller saves.</summary>
    public static FollowUp Add(
        AppDbContext db, Lead lead, long assigneeId, string subject, DateTime dueAt, FollowUpOrigin origin, DateTime now)
    {
        var reminder = New(lead, assigneeId, subject, dueAt, origin, now);
        db.FollowUpReminders.Add(reminder);
        return reminder.FollowUp!;
    }

    /// <summary>The reminder of a new follow-up, with it; the caller adds both.</summary>
    internal static FollowUpReminder New(
        Lead lead, long assigneeId, string subject, DateTime dueAt, FollowUpOrigin origin, DateTime now) => new()
        {
            FollowUp = new FollowUp
            {
                Lead = lead, AssigneeId = assigneeId, Subject = subject, DueAt = dueAt, Origin = origin, CreatedAt = now,
            },
            DueAt = FollowUpReminder.After(dueAt),
        };

    /// <summary>
    /// Adds a follow-up unless the same promise is open on the lead already: what comes in later is part of that one, which
    /// keeps its earlier moment. The caller saves.
    /// </summary>
    internal static async Task AddOnceAsync(
        AppDbContext db, Lead lead, long assigneeId, string subject, DateTime dueAt, FollowUpOrigin origin, DateTime now,
        CancellationToken cancellation)
    {
        if (!await db.FollowUps.AnyAsync(f => f.LeadId == lead.Id && f.CompletedAt == null && f.Subject == subject, cancellation))
            Add(db, lead, assigneeId, subject, dueAt, origin, now);
    }

    /// <summary>
    /// Moves the open follow-ups of a lead that were promised for the deadline of a service term, from and to, when that
    /// moves; the caller saves.
    /// </summary>
    internal static async Task MoveAlongAsync(
        AppDbContext db, long leadId, IReadOnlyList<(DateTime From, DateTime To)> deadlines, CancellationToken cancellation)
    {
        var moved = deadlines.Where(d => d.From != d.To).ToList();
        if (moved.Count == 0)
            return;
        var open = await db.FollowUps.Where(f => f.LeadId == leadId && f.CompletedAt == null
            && (f.Origin == FollowUpOrigin.Intake || f.Origin == FollowUpOrigin.CompanyAnswer)).ToListAsync(cancellation);
        foreach (var followUp in open)
        {
            if (moved.FindIndex(d => d.From == followUp.DueAt) is var at and >= 0)
            {
                followUp.DueAt = moved[at].To;
                await RemindAgainAsync(db, followUp, cancellation);
            }
        }
    }

    /// <summary>Points the reminder at the new moment, also when it has been sent before.</summary>
    internal static async Task RemindAgainAsync(AppDbContext db, FollowUp followUp, CancellationToken cancellation)
    {
        var reminder = await db.FollowUpReminders.SingleAsync(r => r.FollowUpId == followUp.Id, cancellation);
        reminder.DueAt = FollowUpReminder.After(followUp.DueAt);
        reminder.DoneAt = reminder.GivenUpAt = reminder.LeasedUntil = null;
        reminder.LeasedBy = null;
        reminder.Attempts = 0;
    }

    /// <summary>Ends a follow-up because what it asked for has been done elsewhere; the caller saves.</summary>
    internal static async Task EndAsync(
        AppDbContext db, Lead lead, FollowUp followUp, string result, Actor actor, DateTime now, CancellationToken cancellation)
    {
        followUp.CompletedAt = now;
        followUp.Result = result;
        await EndReminderAsync(db, followUp, now, cancellation);
        db.Record(lead, actor, followUp.Skipped ? AuditKind.FollowUpSkipped : AuditKind.FollowUpCompleted, now, ("subject", followUp.Subject), ("result", result));
    }

    /// <summary>Nobody has to be reminded of what is done.</summary>
    internal static async Task EndReminderAsync(
        AppDbContext db, FollowUp followUp, DateTime now, CancellationToken cancellation)
    {
        var reminder = await db.FollowUpReminders.SingleOrDefaultAsync(r => r.FollowUpId == followUp.Id, cancellation);
        if (reminder is { DoneAt: null })
            reminder.DoneAt = now;
    }
}

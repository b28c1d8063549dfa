using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>The one way by which a follow-up and its escalation come into being, for services inside their own transaction.</summary>
public static class FollowUpPlan
{
    /// <summary>Adds a follow-up with its escalation; the caller saves.</summary>
    public static FollowUp Add(
        AppDbContext db, Lead lead, long assigneeId, string subject, DateTime dueAt, FollowUpOrigin origin, DateTime now)
    {
        var escalation = New(lead, assigneeId, subject, dueAt, origin, now);
        db.FollowUpEscalations.Add(escalation);
        return escalation.FollowUp!;
    }

    /// <summary>The escalation of a new follow-up, with it; the caller adds both.</summary>
    internal static FollowUpEscalation New(
        Lead lead, long assigneeId, string subject, DateTime dueAt, FollowUpOrigin origin, DateTime now) => new()
        {
            FollowUp = new FollowUp
            {
                Lead = lead, AssigneeId = assigneeId, Subject = subject, DueAt = dueAt, Origin = origin, CreatedAt = now,
            },
            DueAt = FollowUpEscalation.After(dueAt),
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
                await WatchAgainAsync(db, followUp, cancellation);
            }
        }
    }

    /// <summary>Points the escalation at the new moment, also when others have been told before.</summary>
    internal static async Task WatchAgainAsync(AppDbContext db, FollowUp followUp, CancellationToken cancellation)
    {
        var escalation = await db.FollowUpEscalations.SingleAsync(r => r.FollowUpId == followUp.Id, cancellation);
        escalation.DueAt = FollowUpEscalation.After(followUp.DueAt);
        escalation.DoneAt = escalation.GivenUpAt = escalation.LeasedUntil = null;
        escalation.LeasedBy = null;
        escalation.Attempts = 0;
    }

    /// <summary>Ends a follow-up because what it asked for has been done elsewhere; the caller saves.</summary>
    internal static async Task EndAsync(
        AppDbContext db, Lead lead, FollowUp followUp, string result, Actor actor, DateTime now, CancellationToken cancellation)
    {
        followUp.CompletedAt = now;
        followUp.Result = result;
        await EndWatchAsync(db, followUp, now, cancellation);
        db.Record(lead, actor, followUp.Skipped ? AuditKind.FollowUpSkipped : AuditKind.FollowUpCompleted, now, ("subject", followUp.Subject), ("result", result));
    }

    /// <summary>Nobody has to hear of what is done.</summary>
    internal static async Task EndWatchAsync(
        AppDbContext db, FollowUp followUp, DateTime now, CancellationToken cancellation)
    {
        var escalation = await db.FollowUpEscalations.SingleOrDefaultAsync(r => r.FollowUpId == followUp.Id, cancellation);
        if (escalation is { DoneAt: null })
            escalation.DoneAt = now;
    }
}

using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>Plans, moves and ends follow-ups; each with its reminder in the same transaction.</summary>
public sealed class FollowUpService(AppDbContext db, LeadReaders readers, OnceOnly once, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Plans a follow-up by hand.</summary>
    public async Task PlanAsync(long leadId, PlanFollowUp plan, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await OpenLeadAsync(leadId, cancellation);
        if (!(await readers.AmongAsync(leadId, [plan.AssigneeId], cancellation)).Contains(plan.AssigneeId))
            Can.Not("Deze persoon kan de lead niet openen en dus niets voor deze lead doen.").OrRefuse();
        var followUp = FollowUpPlan.Add(db, lead, plan.AssigneeId, plan.Subject, plan.DueAt, FollowUpOrigin.ByHand, Now);
        var told = db.Record(lead, actor, AuditKind.FollowUpPlanned, Now, ("subject", followUp.Subject), ("due", Text(plan.DueAt)));
        await once.SaveAsync(told, plan.FormKey, cancellation);
    }

    /// <summary>Moves an open follow-up to another moment; its reminder moves along.</summary>
    public async Task MoveAsync(long followUpId, DateTime dueAt, Actor actor, CancellationToken cancellation = default)
    {
        var followUp = await OpenAsync(followUpId, cancellation);
        var lead = await OpenLeadAsync(followUp.LeadId, cancellation);
        db.Record(lead, actor, AuditKind.FollowUpMoved, Now,
            ("subject", followUp.Subject), ("from", Text(followUp.DueAt)), ("due", Text(dueAt)));
        followUp.DueAt = dueAt;
        await FollowUpPlan.RemindAgainAsync(db, followUp, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Ends a follow-up with its result, or skips it with a reason; of a closed lead too, where aftercare goes on and what was
    /// promised before must not stay on someone's list.
    /// </summary>
    public async Task CompleteAsync(
        long followUpId, string? result, bool skipped, Actor actor, CancellationToken cancellation = default)
    {
        var followUp = await OpenAsync(followUpId, cancellation);
        if (skipped && string.IsNullOrWhiteSpace(result))
            Can.Not("Geef een reden om deze opvolging over te slaan.").OrRefuse();
        var lead = await db.Leads.SingleAsync(l => l.Id == followUp.LeadId, cancellation);
        followUp.CompletedAt = Now;
        followUp.Result = result;
        followUp.Skipped = skipped;
        await FollowUpPlan.EndReminderAsync(db, followUp, Now, cancellation);
        db.Record(lead, actor, skipped ? AuditKind.FollowUpSkipped : AuditKind.FollowUpCompleted, Now,
            ("subject", followUp.Subject), ("result", result));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<FollowUp> OpenAsync(long id, CancellationToken cancellation)
    {
        var followUp = await db.FollowUps.SingleAsync(f => f.Id == id, cancellation);
        if (followUp.CompletedAt is not null)
            Can.Not("Deze opvolging is al afgerond.").OrRefuse();
        return followUp;
    }

    private async Task<Lead> OpenLeadAsync(long id, CancellationToken cancellation)
    {
        var lead = await db.Leads.SingleAsync(l => l.Id == id, cancellation);
        CanPlan(lead).OrRefuse();
        return lead;
    }

    /// <summary>Whether anything may be planned for the lead.</summary>
    public static Can CanPlan(Lead lead) => lead.Stage.CanWrite();

    private static string Text(DateTime utc) => WorkingCalendar.ToLocal(utc).ToString("yyyy-MM-dd HH:mm");
}

/// <summary>A follow-up to plan; <see cref="DueAt"/> is UTC.</summary>
public sealed record PlanFollowUp
{
    public required long AssigneeId { get; init; }
    public required string Subject { get; init; }
    public required DateTime DueAt { get; init; }
    /// <summary>Of the form: sent twice it plans one.</summary>
    public Guid? FormKey { get; init; }
}

using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Assignment;

/// <summary>Gives a lead to another contact person, with a reason that all can read.</summary>
public sealed class ReassignService(AppDbContext db, TimeProvider clock, LeadMails mails, ContactPersonNotice notice)
{
    /// <summary>
    /// Hands a lead over; unless one takes it oneself, the receiver has yet to accept it, and until then who handed it over may
    /// work on it (see <see cref="LeadAccess.MayOpenUntilAccepted"/>).
    /// </summary>
    public Task ReassignAsync(
        long leadId, long toUserId, string reason, Actor actor, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return MoveAsync(leadId, toUserId, reason, actor, now, toUserId != actor.UserId ? now : null, cancellation);
    }

    /// <summary>Gives a lead back to who had it, who need not accept it once more; who had not accepted it yet still has to.</summary>
    internal Task GiveBackAsync(
        long leadId, long toUserId, DateTime? forwardedAt, string reason, Actor actor, CancellationToken cancellation) =>
        MoveAsync(leadId, toUserId, reason, actor, clock.GetUtcNow().UtcDateTime, forwardedAt, cancellation);

    private async Task MoveAsync(
        long leadId, long toUserId, string reason, Actor actor, DateTime now, DateTime? forwardedAt, CancellationToken cancellation)
    {
        var lead = await db.Leads.Include(l => l.ContactPerson).Include(l => l.Contact).SingleAsync(l => l.Id == leadId, cancellation);
        var to = await db.Users.Include(u => u.Department).SingleAsync(u => u.Id == toUserId && u.Active && u.EmailConfirmed, cancellation);
        CanReassign(lead, toUserId, reason).OrRefuse();

        var (from, own) = (lead.ContactPerson!.FullName, lead.ContactPersonId == actor.UserId);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Workloads.TakeTurnAsync(db, cancellation);
        await ContactPersons.MoveAsync(db, lead, to, cancellation);
        lead.AssignedBy = AssignmentRule.ByHand;
        lead.ForwardedAt = forwardedAt;
        lead.AssignmentReason = $"{actor.Name} droeg de lead over{(own ? "" : $" van {from}")} aan {to.FullName}: {reason}";
        db.Record(lead, actor, AuditKind.ContactPersonAssigned, now,
            ("from", from), ("to", to.FullName), ("reason", reason));
        db.OutgoingMails.Add(mails.LeadAssigned(lead, to, lead.AssignmentReason));
        await notice.PlanAsync(lead, from, to, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The receiver accepts a lead that was handed over.</summary>
    public async Task AcceptAsync(long leadId, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);
        CanAccept(lead, actor.UserId).OrRefuse();
        lead.ForwardedAt = null;
        db.Record(lead, actor, AuditKind.LeadAccepted, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Whether someone may accept the lead.</summary>
    public static Can CanAccept(Lead lead, long? userId)
    {
        if (!lead.Stage.CanWrite().Yes)
            return lead.Stage.CanWrite();
        if (lead.ForwardedAt is null)
            return Can.Not("Deze lead wacht niet op aanname.");
        return lead.ContactPersonId == userId ? Can.Do : Can.Not("Alleen de nieuwe contactpersoon neemt een overgedragen lead aan.");
    }

    /// <summary>Whether the lead may be handed over like this.</summary>
    public static Can CanReassign(Lead lead, long toUserId, string? reason)
    {
        if (!lead.Stage.CanWrite().Yes)
            return lead.Stage.CanWrite();
        if (lead.ContactPersonId == toUserId)
            return Can.Not("Deze persoon is al contactpersoon van de lead.");
        return string.IsNullOrWhiteSpace(reason) ? Can.Not("Geef een reden om de lead over te dragen.") : Can.Do;
    }
}

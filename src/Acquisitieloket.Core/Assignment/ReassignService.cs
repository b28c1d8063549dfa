using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Assignment;

/// <summary>Gives a lead to another contact person, with a reason that all can read.</summary>
public sealed class ReassignService(AppDbContext db, TimeProvider clock, LeadMails mails)
{
    public async Task ReassignAsync(
        long leadId, long toUserId, string reason, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.Include(l => l.ContactPerson).SingleAsync(l => l.Id == leadId, cancellation);
        var to = await db.Users.Include(u => u.Department).SingleAsync(u => u.Id == toUserId && u.Active, cancellation);
        CanReassign(lead, toUserId, reason).OrRefuse();

        var now = clock.GetUtcNow().UtcDateTime;
        var from = lead.ContactPerson!.FullName;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Workloads.TakeTurnAsync(db, cancellation);
        await ContactPersons.MoveAsync(db, lead, to, cancellation);
        lead.AssignedBy = AssignmentRule.ByHand;
        lead.AssignmentReason = $"{actor.Name} droeg de lead over van {from} aan {to.FullName}: {reason}";
        db.Record(lead, actor, AuditKind.ContactPersonAssigned, now,
            ("from", from), ("to", to.FullName), ("reason", reason));
        db.OutgoingMails.Add(mails.LeadAssigned(lead, to, lead.AssignmentReason));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Whether the lead may be handed over like this.</summary>
    public static Can CanReassign(Lead lead, long toUserId, string? reason)
    {
        if (lead.Stage.IsClosed())
            return Can.Not("Deze lead is gesloten. Heropen de lead eerst, met een reden.");
        if (lead.ContactPersonId == toUserId)
            return Can.Not("Deze persoon is al contactpersoon van de lead.");
        return string.IsNullOrWhiteSpace(reason) ? Can.Not("Geef een reden om de lead over te dragen.") : Can.Do;
    }
}

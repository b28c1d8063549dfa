using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Assignment;

/// <summary>Gives a lead that came to a deputy to whom it was meant for, once that person is back.</summary>
public sealed class HandBackService(AppDbContext db, TimeProvider clock, LeadMails mails, ContactPersonNotice notice)
{
    /// <summary>Open leads with a deputy whose absent person is back on a Dutch calendar day.</summary>
    public static IQueryable<Lead> Due(AppDbContext db, DateOnly today) => db.Leads.Where(l => l.StandsInForId != null && l.ClosedAt == null
        && db.Users.Any(u => u.Id == l.StandsInForId && u.Active
            && (u.AbsentFrom == null || u.AbsentFrom > today || u.AbsentUntil < today)));

    /// <summary>Hands one lead back. False when there is nothing to hand back (any more).</summary>
    public async Task<bool> HandBackAsync(long leadId, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Of several workers the second looks when the first has stored what it did.
        await Workloads.TakeTurnAsync(db, cancellation);
        var lead = await Due(db, WorkingCalendar.DayOf(now)).Include(l => l.ContactPerson).Include(l => l.Contact)
            .SingleOrDefaultAsync(l => l.Id == leadId, cancellation);
        if (lead is null)
            return false;
        var to = await db.Users.Include(u => u.Department).SingleAsync(u => u.Id == lead.StandsInForId, cancellation);
        var (deputy, active) = (lead.ContactPerson!.FullName, lead.LastActivityAt);
        await ContactPersons.MoveAsync(db, lead, to, cancellation);
        lead.AssignmentReason = $"{to.FullName} is terug; {deputy} verving zolang.";
        db.Record(lead, Actor.System, AuditKind.ContactPersonAssigned, now,
            ("from", deputy), ("to", to.FullName), ("reason", lead.AssignmentReason));
        // No contact with the company: how long its data is kept does not begin anew.
        lead.LastActivityAt = active;
        db.OutgoingMails.Add(mails.LeadAssigned(lead, to, lead.AssignmentReason));
        await notice.PlanAsync(lead, deputy, to, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}

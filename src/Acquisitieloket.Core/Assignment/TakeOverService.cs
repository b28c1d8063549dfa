using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Assignment;

/// <summary>
/// The deputy or a coordinator takes over a lead whose contact person is away, until that person is back: then
/// <see cref="HandBackService"/> gives it back.
/// </summary>
public sealed class TakeOverService(AppDbContext db, TimeProvider clock, LeadMails mails, ContactPersonNotice notice)
{
    public async Task TakeOverAsync(long leadId, Viewer viewer, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var lead = await db.Leads.Include(l => l.ContactPerson).Include(l => l.Contact).SingleAsync(l => l.Id == leadId, cancellation);
        CanTakeOver(lead, viewer, WorkingCalendar.DayOf(now)).OrRefuse();
        var (from, meantFor) = (lead.ContactPerson!, lead.StandsInForId ?? lead.ContactPersonId);
        var to = await db.Users.Include(u => u.Department).SingleAsync(u => u.Id == viewer.UserId && u.Active, cancellation);
        var name = meantFor == from.Id ? from.FullName
            : await db.Users.Where(u => u.Id == meantFor).Select(u => u.FullName).SingleAsync(cancellation);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Workloads.TakeTurnAsync(db, cancellation);
        await ContactPersons.MoveAsync(db, lead, to, cancellation);
        lead.AssignedBy = AssignmentRule.ByHand;
        // Whoever takes over once more comes in the place of whom it was meant for at first, unless that is who takes it.
        lead.StandsInForId = meantFor == to.Id ? null : meantFor;
        var reason = $"{from.FullName} is afwezig.{(lead.StandsInForId is null ? "" : $" De lead gaat terug als {name} terug is.")}";
        lead.AssignmentReason = $"{to.FullName} nam de lead over: {reason}";
        db.Record(lead, new Actor(viewer.UserId, viewer.Name), AuditKind.ContactPersonAssigned, now,
            ("from", from.FullName), ("to", to.FullName), ("reason", reason));
        db.OutgoingMails.Add(mails.LeadAssigned(lead, to, lead.AssignmentReason));
        await notice.PlanAsync(lead, from.FullName, to, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Whether someone may take the lead over like this on a Dutch calendar day. The lead is passed with its contact person.</summary>
    public static Can CanTakeOver(Lead lead, Viewer viewer, DateOnly today)
    {
        if (!lead.Stage.CanWrite().Yes)
            return lead.Stage.CanWrite();
        var person = lead.ContactPerson!;
        if (person.Id == viewer.UserId)
            return Can.Not("U bent al contactpersoon van deze lead.");
        if (!person.IsAbsentOn(today))
            return Can.Not($"{person.FullName} is niet afwezig. Draag de lead over met een reden.");
        // A confidential lead goes to others only at the word of its contact person.
        if (lead.Confidential)
            return Can.Not("Een vertrouwelijke lead blijft bij de contactpersoon. U kunt er wel aan werken.");
        return person.DeputyId == viewer.UserId || viewer.Is(Role.Coordinator)
            ? Can.Do : Can.Not($"Alleen de vervanger van {person.FullName} of de coördinator neemt de lead zo over.");
    }
}

using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>
/// Does what is due about one term: mails and a line on the timeline, in one transaction with the mark on the term. The
/// mark is made on the condition that the term still is as it was read, and the database lets one only make it: each thing
/// is done once, however many workers look and whichever of them dies.
/// </summary>
public sealed class TermAlertService(AppDbContext db, TermMails mails, TermReaders readers, TimeProvider clock)
{
    /// <summary>The terms about which something is due at a moment in UTC.</summary>
    public static IQueryable<ServiceTerm> Due(AppDbContext db, DateTime at) => db.ServiceTerms.Where(t => t.AlertAt <= at);

    /// <summary>Does the one thing that is due. False when nothing is, or another was first.</summary>
    public async Task<bool> AlertAsync(long termId, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var term = await Due(db, now).AsNoTracking().Include(t => t.Lead!.ContactPerson!.Department)
            .SingleOrDefaultAsync(t => t.Id == termId, cancellation);
        if (term?.NextAlert is not { } due)
            return false;
        // Planned before another worker did the thing before this one: the moment is set right, nothing is done.
        var early = due.At > now;
        if (!await MarkAsync(term, early ? term.Alerted : due.Alert, cancellation))
            return false;
        if (!early)
            await TellAsync(term, due.Alert, now, cancellation);
        await transaction.CommitAsync(cancellation);
        return !early;
    }

    private async Task<bool> MarkAsync(ServiceTerm term, TermAlert done, CancellationToken cancellation)
    {
        var (seen, planned) = (term.Alerted, term.AlertAt);
        term.Alerted = done;
        var next = term.NextAlert?.At;
        // A term that is met, paused or moved meanwhile has another moment, or none.
        return await db.ServiceTerms.Where(t => t.Id == term.Id && t.Alerted == seen && t.AlertAt == planned)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Alerted, done).SetProperty(t => t.AlertAt, next), cancellation) == 1;
    }

    private async Task TellAsync(ServiceTerm term, TermAlert alert, DateTime now, CancellationToken cancellation)
    {
        var lead = term.Lead!;
        db.Attach(lead);
        var people = (await readers.OfAsync(alert, lead, now, cancellation)).Where(p => alert != TermAlert.Warning || p.ReminderMails).ToList();
        // Whoever does without reminders is warned by the own day only.
        if (people.Count == 0 && alert == TermAlert.Warning)
            return;
        db.OutgoingMails.AddRange(people.Select(person => mails.Of(alert, term, person)));
        db.AuditEvents.Add(new AuditEvent
        {
            At = now,
            LeadId = lead.Id,
            ActorName = Actor.System.Name,
            Kind = AuditKind.TermAlerted,
            Values = new Dictionary<string, string>
            {
                ["term"] = term.Kind.ToString(), ["alert"] = alert.ToString(),
                ["to"] = string.Join(", ", people.Select(p => p.FullName)),
            },
        });
        await db.SaveChangesAsync(cancellation);
    }
}

using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>
/// A working day after the moment of a follow-up that is still open: one mail to whoever sees to it that it is done, stored with the
/// row being done. The assignee has it on the own day and in the daily mail.
/// </summary>
internal sealed class FollowUpEscalationWorker(AppDbContext db, LeadMails mails, LeadReaders readers, TermReaders people, TimeProvider clock)
    : IDueWorkHandler<FollowUpEscalation>
{
    public async Task HandleAsync(FollowUpEscalation row, CancellationToken cancellation)
    {
        var followUp = await db.FollowUps.Include(f => f.Lead!.ContactPerson).Include(f => f.Assignee)
            .SingleAsync(f => f.Id == row.FollowUpId, cancellation);
        // What runs along with a service term is escalated with that term, and of a closed lead only aftercare goes on.
        if (followUp.CompletedAt is not null || followUp.Origin is FollowUpOrigin.Intake or FollowUpOrigin.CompanyAnswer
            || (followUp.Lead!.Stage.IsClosed() && followUp.Lead.Stage != LeadStage.Established))
            return;
        // Whoever may not open the lead any more does nothing for it: it is the contact person's then.
        if (!(await readers.AmongAsync(followUp.LeadId, [followUp.AssigneeId], cancellation)).Contains(followUp.AssigneeId))
            (followUp.Assignee, followUp.AssigneeId) = (followUp.Lead.ContactPerson, followUp.Lead.ContactPersonId);
        var now = clock.GetUtcNow().UtcDateTime;
        var to = await ReadersAsync(followUp.Assignee!, WorkingCalendar.DayOf(now), cancellation);
        var open = await readers.AmongAsync(followUp.LeadId, [.. to.Select(p => p.Id)], cancellation);
        db.OutgoingMails.AddRange(to.Select(person => mails.FollowUpOverdue(followUp, person, open.Contains(person.Id))));
        db.AuditEvents.Add(new AuditEvent
        {
            At = now,
            LeadId = followUp.LeadId,
            ActorName = Actor.System.Name,
            Kind = AuditKind.FollowUpEscalated,
            Values = new Dictionary<string, string>
            {
                ["subject"] = followUp.Subject, ["to"] = string.Join(", ", to.Select(p => p.FullName)),
            },
        });
    }

    public Task GiveUpAsync(FollowUpEscalation row, CancellationToken cancellation) => Task.CompletedTask;

    // Coordinators of the department and, on days of absence, the deputy; where it has none, its managers; else whose it is: somebody always hears.
    private async Task<IReadOnlyList<AppUser>> ReadersAsync(AppUser assignee, DateOnly today, CancellationToken cancellation)
    {
        var found = await people.WithRoleAsync(Role.Coordinator, assignee.DepartmentId, today, cancellation);
        if (found.Count == 0)
            found = await people.WithRoleAsync(Role.Manager, assignee.DepartmentId, today, cancellation);
        if (assignee.IsAbsentOn(today))
            found.AddRange(await db.Users.Where(u => u.Id == assignee.DeputyId && u.Active).ToListAsync(cancellation));
        return found.Count == 0 ? [assignee] : [.. found.DistinctBy(p => p.Id)];
    }
}

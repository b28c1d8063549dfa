using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>At the moment of a follow-up that is still open: one mail to its assignee, stored with the reminder being done.</summary>
internal sealed class FollowUpReminderWorker(AppDbContext db, LeadMails mails, LeadReaders readers, TimeProvider clock)
    : IDueWorkHandler<FollowUpReminder>
{
    public async Task HandleAsync(FollowUpReminder row, CancellationToken cancellation)
    {
        var followUp = await db.FollowUps.Include(f => f.Lead!.ContactPerson).Include(f => f.Assignee)
            .SingleAsync(f => f.Id == row.FollowUpId, cancellation);
        if (followUp.CompletedAt is not null || followUp.Lead!.Stage.IsClosed())
            return;
        // Whoever may not open the lead any more does nothing for it, and hears nothing of it: it is the contact person's then.
        if (!(await readers.AmongAsync(followUp.LeadId, [followUp.AssigneeId], cancellation)).Contains(followUp.AssigneeId))
            (followUp.Assignee, followUp.AssigneeId) = (followUp.Lead.ContactPerson, followUp.Lead.ContactPersonId);
        // It stands on the day of the assignee all the same.
        if (!followUp.Assignee!.ReminderMails)
            return;
        db.OutgoingMails.Add(mails.FollowUpDue(followUp, followUp.Assignee!));
        db.AuditEvents.Add(new AuditEvent
        {
            At = clock.GetUtcNow().UtcDateTime,
            LeadId = followUp.LeadId,
            ActorName = Actor.System.Name,
            Kind = AuditKind.ReminderSent,
            Values = new Dictionary<string, string>
            {
                ["subject"] = followUp.Subject, ["to"] = followUp.Assignee!.FullName,
            },
        });
    }

    public Task GiveUpAsync(FollowUpReminder row, CancellationToken cancellation) => Task.CompletedTask;
}

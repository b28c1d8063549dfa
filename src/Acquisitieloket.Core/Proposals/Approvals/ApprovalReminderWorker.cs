using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals.Approvals;

/// <summary>
/// Reminds who decides of an approval that is still open; the last time the contact person gets a follow-up to call. The
/// mails are stored with the reminder being done.
/// </summary>
internal sealed class ApprovalReminderWorker(
    AppDbContext db, ApprovalDeciders deciders, ApprovalMails mails, StandIn standIn, TimeProvider clock) : IDueWorkHandler<ApprovalReminder>
{
    public async Task HandleAsync(ApprovalReminder row, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = WorkingCalendar.DayOf(now);
        var approval = await db.ProposalApprovals.Include(a => a.Proposal!.Lead!.ContactPerson).SingleAsync(a => a.Id == row.ApprovalId, cancellation);
        if (!ApprovalService.CanAnswer(approval, today).Yes)
            return;
        var sites = await db.ProposalSites.Where(s => s.ProposalId == approval.ProposalId && s.Site!.Municipality == approval.Municipality)
            .OrderBy(s => s.Order).Select(s => s.Site!.Name).ToListAsync(cancellation);
        // Who does without reminders has it on the own day all the same.
        var told = (await deciders.OfAsync(approval.Municipality, approval.Proposal!.CreatedById, today, cancellation)).Where(p => p.ReminderMails).ToList();
        db.OutgoingMails.AddRange(told.Select(person => mails.Reminder(approval, sites, person)));
        approval.RemindedAt = now;
        var (proposal, lead) = (approval.Proposal!, approval.Proposal!.Lead!);
        if (row.Number == ApprovalPlan.Reminders)
            await FollowUpPlan.AddOnceAsync(db, lead, (await standIn.ReaderAsync(lead, now, cancellation)).Id,
                $"Bel gemeente {approval.Municipality} over de goedkeuring van voorstel {proposal.Number}", now, FollowUpOrigin.BackOffice, now, cancellation);
        if (told.Count == 0)
            return;
        // Not through the lead itself: this must not get in the way of someone who is editing it.
        db.AuditEvents.Add(new AuditEvent
        {
            At = now, LeadId = lead.Id, ActorName = Actor.System.Name, Kind = AuditKind.ReminderSent,
            Values = new Dictionary<string, string>
            {
                ["subject"] = $"goedkeuring van gemeente {approval.Municipality} voor voorstel {proposal.Number}",
                ["to"] = string.Join(", ", told.Select(p => p.FullName)),
            },
        });
    }

    public Task GiveUpAsync(ApprovalReminder row, CancellationToken cancellation) => Task.CompletedTask;
}

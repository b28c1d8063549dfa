using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals.Approvals;

/// <summary>The reminders of an approval, and its end without an answer, inside the caller's own transaction; the caller saves.</summary>
internal static class ApprovalPlan
{
    /// <summary>Reminders, each a working day after the other; after the last a person has to call.</summary>
    public const int Reminders = 3;

    /// <summary>Adds the reminders of a new approval.</summary>
    public static void Remind(AppDbContext db, ProposalApproval approval, WorkingCalendar calendar, DateTime now)
    {
        for (var number = 1; number <= Reminders; number++)
            db.ApprovalReminders.Add(new ApprovalReminder { Approval = approval, Number = number, DueAt = calendar.AddDays(now, number) });
    }

    /// <summary>Nobody has to be reminded of what is answered or not needed any more.</summary>
    public static async Task EndRemindersAsync(AppDbContext db, long approvalId, DateTime now, CancellationToken cancellation)
    {
        foreach (var reminder in await db.ApprovalReminders.Where(r => r.ApprovalId == approvalId && r.DoneAt == null).ToListAsync(cancellation))
            reminder.DoneAt = now;
    }

    /// <summary>What is still asked for a lead is not needed any more, for a reason in Dutch; nobody did that, it follows.</summary>
    public static async Task LapseAsync(AppDbContext db, Lead lead, string reason, DateTime now, CancellationToken cancellation)
    {
        var open = await db.ProposalApprovals.Include(a => a.Proposal).Where(a => a.Proposal!.LeadId == lead.Id)
            .Where(ProposalApproval.Open).ToListAsync(cancellation);
        foreach (var approval in open)
        {
            approval.LapsedAt = now;
            await EndRemindersAsync(db, approval.Id, now, cancellation);
            db.Record(lead, Actor.System, AuditKind.ApprovalLapsed, now,
                ("number", $"{approval.Proposal!.Number}"), ("municipality", $"{approval.Municipality}"), ("reason", reason));
        }
    }
}

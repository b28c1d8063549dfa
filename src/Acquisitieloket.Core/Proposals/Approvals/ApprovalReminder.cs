using Acquisitieloket.Core.Jobs;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Proposals.Approvals;

/// <summary>The due row that reminds of an approval that nobody gave yet; a few follow each other, a working day apart.</summary>
public sealed class ApprovalReminder : DueWork
{
    public long ApprovalId { get; set; }
    public ProposalApproval? Approval { get; set; }
    /// <summary>1 for the first; after the last the contact person has to call.</summary>
    public required int Number { get; set; }
}

internal sealed class ApprovalReminderConfiguration : DueWorkConfiguration<ApprovalReminder>
{
    public override void Configure(EntityTypeBuilder<ApprovalReminder> reminder)
    {
        base.Configure(reminder);
        reminder.HasIndex(r => new { r.ApprovalId, r.Number }).IsUnique();
    }
}

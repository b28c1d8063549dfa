using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>A dated promise of someone to do something for a lead.</summary>
public sealed class FollowUp
{
    public const int SubjectLength = 300;
    public const int ResultLength = 2000;

    public long Id { get; set; }
    public long LeadId { get; set; }
    public Lead? Lead { get; set; }
    public long AssigneeId { get; set; }
    public AppUser? Assignee { get; set; }
    public required string Subject { get; set; }
    public required FollowUpOrigin Origin { get; set; }
    public required DateTime DueAt { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? CompletedAt { get; set; }
    public string? Result { get; set; }
    /// <summary>True when it was skipped with a reason instead of done.</summary>
    public bool Skipped { get; set; }
    /// <summary>How often it was moved (RFC 5545, SEQUENCE).</summary>
    public int Sequence { get; set; }
    /// <summary>When its moment, words or assignee changed last; null while it is as it was made.</summary>
    public DateTime? ChangedAt { get; set; }
    public Guid Version { get; set; } = Guid.NewGuid();
}

/// <summary>Where a follow-up came from.</summary>
public enum FollowUpOrigin
{
    ByHand = 1,
    Intake = 2,
    Playbook = 3,
    CompanyAnswer = 4,
    BackOffice = 5,
}

/// <summary>The due row that reminds the assignee at the moment of a follow-up.</summary>
public sealed class FollowUpReminder : DueWork
{
    public long FollowUpId { get; set; }
    public FollowUp? FollowUp { get; set; }
}

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> followUp)
    {
        followUp.HasIndex(f => new { f.AssigneeId, f.CompletedAt, f.DueAt });
        followUp.HasIndex(f => new { f.LeadId, f.DueAt });
        followUp.Property(f => f.Subject).HasMaxLength(FollowUp.SubjectLength);
        followUp.Property(f => f.Result).HasMaxLength(FollowUp.ResultLength);
        followUp.Property(f => f.Version).IsConcurrencyToken();
        followUp.HasOne(f => f.Assignee).WithMany().HasForeignKey(f => f.AssigneeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FollowUpReminderConfiguration : DueWorkConfiguration<FollowUpReminder>
{
    public override void Configure(EntityTypeBuilder<FollowUpReminder> reminder)
    {
        base.Configure(reminder);
        reminder.HasIndex(r => r.FollowUpId).IsUnique();
    }
}

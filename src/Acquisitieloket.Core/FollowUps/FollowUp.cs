using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>A dated promise of someone to do something for a lead.</summary>
public sealed class FollowUp
{
    public const int SubjectLength = 300;
    public const int ResultLength = 2000;
    public const int NoteLength = 500;

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
    /// <summary>Who ended it; null when it ended by itself, because what it asked for was done elsewhere.</summary>
    public long? EndedById { get; set; }
    /// <summary>What a colleague wrote who handed it over.</summary>
    public string? Note { get; set; }

    /// <summary>The playbook that planned it; null when a person or something else did.</summary>
    public PlaybookKind? Playbook { get; set; }
    /// <summary>Which step of its playbook it is, from 1.</summary>
    public int? Step { get; set; }
    /// <summary>What belongs together: the steps of one run of a playbook, or the times of something that recurs.</summary>
    public Guid? Series { get; set; }
    /// <summary>The one that it was planned after. The database refuses a second, so that ending one plans the next once.</summary>
    public long? FollowsId { get; set; }
    public FollowUp? Follows { get; set; }

    public Recurrence Recurrence { get; set; }
    /// <summary>The day from which a recurrence counts, in Dutch calendar days.</summary>
    public DateOnly? RecursFrom { get; set; }
    /// <summary>The last day on which it is planned again; null without an end.</summary>
    public DateOnly? RecursUntil { get; set; }
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

/// <summary>The due row by which others hear of a follow-up that is still open a working day after its moment.</summary>
public sealed class FollowUpEscalation : DueWork
{
    public long FollowUpId { get; set; }
    public FollowUp? FollowUp { get; set; }

    /// <summary>When that is for a moment in UTC: the same time on the next working day, Dutch clock.</summary>
    public static DateTime After(DateTime dueAt)
    {
        var local = WorkingCalendar.ToLocal(dueAt);
        return WorkingCalendar.ToUtc(WorkingCalendar.FirstFrom(DateOnly.FromDateTime(local).AddDays(1), 1)[0].ToDateTime(TimeOnly.FromDateTime(local)));
    }
}

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> followUp)
    {
        followUp.HasIndex(f => new { f.AssigneeId, f.CompletedAt, f.DueAt });
        followUp.HasIndex(f => new { f.LeadId, f.DueAt });
        followUp.Property(f => f.Subject).HasMaxLength(FollowUp.SubjectLength);
        followUp.Property(f => f.Result).HasMaxLength(FollowUp.ResultLength);
        followUp.Property(f => f.Note).HasMaxLength(FollowUp.NoteLength);
        followUp.HasIndex(f => f.FollowsId).IsUnique().HasFilter("\"FollowsId\" IS NOT NULL");
        followUp.HasOne(f => f.Follows).WithMany().HasForeignKey(f => f.FollowsId).OnDelete(DeleteBehavior.Restrict);
        followUp.Property(f => f.Version).IsConcurrencyToken();
        followUp.HasOne(f => f.Assignee).WithMany().HasForeignKey(f => f.AssigneeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FollowUpEscalationConfiguration : DueWorkConfiguration<FollowUpEscalation>
{
    public override void Configure(EntityTypeBuilder<FollowUpEscalation> reminder)
    {
        base.Configure(reminder);
        reminder.HasIndex(r => r.FollowUpId).IsUnique();
    }
}

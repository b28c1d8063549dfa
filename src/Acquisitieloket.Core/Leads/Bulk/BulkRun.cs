using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Leads.Bulk;

/// <summary>
/// One thing done to several leads at once: who, what, and what came of each. Kept for some days, so that whoever did it
/// reads the result again and can undo it in the first minutes.
/// </summary>
public sealed class BulkRun
{
    /// <summary>Made when the page that asks was shown: sending it twice does it once.</summary>
    public Guid Id { get; set; }
    public long UserId { get; set; }
    public required DateTime At { get; set; }
    public required BulkRequest Request { get; set; }
    public required IReadOnlyList<BulkItem> Items { get; set; }
    public DateTime? UndoneAt { get; set; }

    /// <summary>How long after its beginning leads that were not tried yet may still be done.</summary>
    private static readonly TimeSpan Busy = TimeSpan.FromMinutes(2);

    /// <summary>True while it is being done, as far as that can be told: later the rest counts as cut off.</summary>
    public bool IsBusy(DateTime now) => now - At < Busy && Items.Any(i => !i.Tried);
}

/// <summary>What can be done to several leads. Names are stored.</summary>
public enum BulkAction
{
    Assign,
    FollowUp,
    Stage,
    Accept,
    TakeOver,
}

/// <summary>What is to be done; which values are needed follows from the action.</summary>
public sealed record BulkRequest
{
    public required BulkAction Action { get; init; }
    /// <summary>Who takes the leads over, or does the follow-up; null with a follow-up is each lead's contact person.</summary>
    public long? PersonId { get; init; }
    /// <summary>The leads go to this department, each to who has most room there.</summary>
    public long? DepartmentId { get; init; }
    public string? Reason { get; init; }
    public string? Subject { get; init; }
    public DateTime? DueAt { get; init; }
    public LeadStage? Stage { get; init; }
    public DateOnly? WakeUpOn { get; init; }
    /// <summary>Of leads that end: what is said of all; areas and power are those that each asked.</summary>
    public LeadOutcome? Outcome { get; init; }
}

/// <summary>What came of it for one lead, with what is needed to undo it.</summary>
public sealed record BulkItem(long LeadId)
{
    /// <summary>False as long as nothing came of it: the run may have been cut off.</summary>
    public bool Tried { get; init; }
    /// <summary>Why it was not done; empty when it was.</summary>
    public IReadOnlyList<string> Obstacles { get; init; } = [];
    public long? FromPersonId { get; init; }
    /// <summary>Who took it over, or has the follow-up to do.</summary>
    public long? ToPersonId { get; init; }
    public LeadStage? FromStage { get; init; }
    public DateOnly? FromWakeUpOn { get; init; }
    /// <summary>Since when it waited to be accepted, UTC.</summary>
    public DateTime? FromForwardedAt { get; init; }
    public long? FollowUpId { get; init; }
    /// <summary>The lead as it was left: whoever changes it later stands in the way of undoing.</summary>
    public Guid? Version { get; init; }
    public bool Undone { get; init; }
    /// <summary>Why it could not be undone.</summary>
    public string? Kept { get; init; }

    public bool Done => Tried && Obstacles.Count == 0;
}

internal sealed class BulkRunConfiguration : IEntityTypeConfiguration<BulkRun>
{
    public void Configure(EntityTypeBuilder<BulkRun> run)
    {
        run.Property(r => r.Id).ValueGeneratedNever();
        run.HasIndex(r => r.At);
        run.Property(r => r.Request).HasJson();
        run.Property(r => r.Items).HasJson();
        run.HasOne<AppUser>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

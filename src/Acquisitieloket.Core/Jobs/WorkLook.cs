using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Jobs;

/// <summary>When a process last looked for work of a kind: without it nobody would see that no worker runs.</summary>
public sealed class WorkLook
{
    public long Id { get; set; }
    /// <summary>The name of the <see cref="WorkKind"/>.</summary>
    public required string Kind { get; set; }
    public required string Worker { get; set; }
    public required DateTime LookedAt { get; set; }
    /// <summary>Why looking failed that time, without personal data; null when it did not.</summary>
    public string? Failure { get; set; }
}

internal sealed class WorkLookConfiguration : IEntityTypeConfiguration<WorkLook>
{
    private const int KindLength = 40;

    public void Configure(EntityTypeBuilder<WorkLook> look)
    {
        look.HasIndex(l => new { l.Kind, l.Worker }).IsUnique();
        look.Property(l => l.Kind).HasMaxLength(KindLength);
        look.Property(l => l.Worker).HasMaxLength(DueWorkConfiguration<DueWork>.WorkerLength);
        look.Property(l => l.Failure).HasMaxLength(DueWorkConfiguration<DueWork>.ErrorLength);
    }
}

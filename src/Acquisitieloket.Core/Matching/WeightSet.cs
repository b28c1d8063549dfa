using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Matching;

/// <summary>The weights that were agreed for a segment from a moment on, by whom and why. Only added; the newest one counts.</summary>
public sealed class WeightSet
{
    public const int ReasonLength = 500;

    public long Id { get; set; }
    public required Segment Segment { get; set; }
    public required MatchWeights Weights { get; set; }
    public required DateTime At { get; set; }
    public required long ById { get; set; }
    public AppUser? By { get; set; }
    public required string Reason { get; set; }
}

internal sealed class WeightSetConfiguration : IEntityTypeConfiguration<WeightSet>
{
    public void Configure(EntityTypeBuilder<WeightSet> set)
    {
        set.HasIndex(s => new { s.Segment, s.At }).IsUnique();
        set.Property(s => s.Weights).HasJson();
        set.Property(s => s.Reason).HasMaxLength(WeightSet.ReasonLength);
        set.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

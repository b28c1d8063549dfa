using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Matching;

/// <summary>All supply as it was judged once; runs over the same supply share it.</summary>
public sealed class SupplySnapshot
{
    public long Id { get; set; }
    /// <summary>SHA-256 of the content, in hexadecimal.</summary>
    public required string Hash { get; set; }
    /// <summary>The sites with their plots and buildings as JSON, compressed (gzip).</summary>
    public required byte[] Content { get; set; }
}

internal sealed class SupplySnapshotConfiguration : IEntityTypeConfiguration<SupplySnapshot>
{
    public void Configure(EntityTypeBuilder<SupplySnapshot> snapshot)
    {
        snapshot.HasIndex(s => s.Hash).IsUnique();
        snapshot.Property(s => s.Hash).HasMaxLength(64);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Privacy;

/// <summary>Someone read personal data: who, of which lead, through which page, when.</summary>
public sealed class AccessLogEntry
{
    public long Id { get; set; }
    public required DateTime At { get; set; }
    public required long UserId { get; set; }
    public required long LeadId { get; set; }
    public required string Page { get; set; }
}

internal sealed class AccessLogEntryConfiguration : IEntityTypeConfiguration<AccessLogEntry>
{
    public void Configure(EntityTypeBuilder<AccessLogEntry> entry)
    {
        entry.HasIndex(e => new { e.LeadId, e.At });
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => new { e.UserId, e.At });
        entry.Property(e => e.Page).HasMaxLength(100);
    }
}

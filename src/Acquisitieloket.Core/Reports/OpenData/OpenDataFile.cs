using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Reports.OpenData;

/// <summary>The figures that anyone may read, as they were counted one night.</summary>
public sealed class OpenDataFile
{
    public long Id { get; set; }
    /// <summary>The Dutch calendar day; one file a day.</summary>
    public required DateOnly Day { get; set; }
    public required DateTime MadeAt { get; set; }
    /// <summary>CSV (RFC 4180): commas, a header, CRLF.</summary>
    public required string Csv { get; set; }
}

internal sealed class OpenDataFileConfiguration : IEntityTypeConfiguration<OpenDataFile>
{
    public void Configure(EntityTypeBuilder<OpenDataFile> file) => file.HasIndex(f => f.Day).IsUnique();
}

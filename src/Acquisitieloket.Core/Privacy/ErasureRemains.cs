using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Privacy;

/// <summary>
/// What a lead that was erased left outside the tables: files, and mails that became files. Written in the transaction
/// that erased it, so that a crash forgets none of it.
/// </summary>
public sealed class ErasureRemains : DueWork
{
    /// <summary>How long the last mail, that says that all is erased, stands where mails are files.</summary>
    public static readonly TimeSpan LastMailStays = TimeSpan.FromDays(1);

    public required long LeadId { get; set; }
    public required IReadOnlyList<string> FileHashes { get; set; }
    public required IReadOnlyList<string> MessageIds { get; set; }
}

internal sealed class ErasureRemainsConfiguration : DueWorkConfiguration<ErasureRemains>
{
    public override void Configure(EntityTypeBuilder<ErasureRemains> remains)
    {
        base.Configure(remains);
        remains.Property(r => r.FileHashes).HasJson();
        remains.Property(r => r.MessageIds).HasJson();
    }
}

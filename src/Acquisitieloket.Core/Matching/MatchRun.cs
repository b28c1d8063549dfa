using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Matching;

/// <summary>One stored ranking of all supply for a lead, with its inputs and rule version.</summary>
public sealed class MatchRun
{
    public long Id { get; set; }
    public long LeadId { get; set; }
    public Lead? Lead { get; set; }
    public required DateTime At { get; set; }
    public long? ById { get; set; }
    public required string RuleVersion { get; set; }
    public required Requirements Requirements { get; set; }
    /// <summary>The ranking as JSON (see Matching.Ranking).</summary>
    public required string Result { get; set; }
}

internal sealed class MatchRunConfiguration : IEntityTypeConfiguration<MatchRun>
{
    public void Configure(EntityTypeBuilder<MatchRun> run)
    {
        run.HasIndex(r => new { r.LeadId, r.At });
        run.Property(r => r.RuleVersion).HasMaxLength(20);
        run.Property(r => r.Requirements).HasJson();
    }
}

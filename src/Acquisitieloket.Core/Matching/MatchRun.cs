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
    /// <summary>The supply and weights that were judged, so that the run can be repeated; null for one of before these were kept.</summary>
    public long? SupplyId { get; set; }
    public SupplySnapshot? Supply { get; set; }
    public MatchWeights? Weights { get; set; }
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
        run.Property(r => r.Weights!).HasJson();
        run.HasOne(r => r.Supply).WithMany().HasForeignKey(r => r.SupplyId).OnDelete(DeleteBehavior.Restrict);
    }
}

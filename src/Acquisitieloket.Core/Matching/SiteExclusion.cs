using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Matching;

/// <summary>A site that staff leaves out for a lead, with the reason, although the rules rank it.</summary>
public sealed class SiteExclusion
{
    public long Id { get; set; }
    public required long LeadId { get; set; }
    public Lead? Lead { get; set; }
    public required long SiteId { get; set; }
    public Site? Site { get; set; }
    public required string Reason { get; set; }
    public required DateTime At { get; set; }
    public required long ById { get; set; }
    public AppUser? By { get; set; }
}

internal sealed class SiteExclusionConfiguration : IEntityTypeConfiguration<SiteExclusion>
{
    public void Configure(EntityTypeBuilder<SiteExclusion> exclusion)
    {
        exclusion.HasIndex(e => new { e.LeadId, e.SiteId }).IsUnique();
        exclusion.Property(e => e.Reason).HasMaxLength(Lead.ReasonLength);
        exclusion.HasOne(e => e.Site).WithMany().HasForeignKey(e => e.SiteId).OnDelete(DeleteBehavior.Restrict);
        exclusion.HasOne(e => e.By).WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Sites;

/// <summary>That a plot came from another: one row for each pair when a plot is divided or plots are joined. Only added.</summary>
public sealed class PlotLineage
{
    public long Id { get; set; }
    public required long FromId { get; set; }
    public Plot? From { get; set; }
    public required long ToId { get; set; }
    public Plot? To { get; set; }
    public required DateTime At { get; set; }
    public required long ById { get; set; }
    public AppUser? By { get; set; }
}

internal sealed class PlotLineageConfiguration : IEntityTypeConfiguration<PlotLineage>
{
    public void Configure(EntityTypeBuilder<PlotLineage> lineage)
    {
        lineage.HasIndex(l => new { l.FromId, l.ToId }).IsUnique();
        lineage.HasIndex(l => l.ToId);
        lineage.HasOne(l => l.From).WithMany().HasForeignKey(l => l.FromId).OnDelete(DeleteBehavior.Restrict);
        lineage.HasOne(l => l.To).WithMany().HasForeignKey(l => l.ToId).OnDelete(DeleteBehavior.Restrict);
        lineage.HasOne(l => l.By).WithMany().HasForeignKey(l => l.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

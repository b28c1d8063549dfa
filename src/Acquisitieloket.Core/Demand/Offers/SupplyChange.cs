using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Demand.Offers;

/// <summary>
/// The due row that supply changed: a worker looks which enquiries fit now. Written by <see cref="SupplyWatch"/> in the
/// transaction of the change itself. Of several that wait for the same, only the last one is worked off.
/// </summary>
public sealed class SupplyChange : DueWork
{
    public long SiteId { get; set; }
    public Site? Site { get; set; }
    /// <summary>The one plot that changed; null when it was the site, a building or several plots.</summary>
    public long? PlotId { get; set; }
    public Plot? Plot { get; set; }
    /// <summary>The lead up to which has been looked; many leads are looked through in several rows.</summary>
    public long AfterLeadId { get; set; }
}

internal sealed class SupplyChangeConfiguration : DueWorkConfiguration<SupplyChange>
{
    public override void Configure(EntityTypeBuilder<SupplyChange> change)
    {
        base.Configure(change);
        change.HasIndex(c => new { c.SiteId, c.DoneAt });
        change.HasOne(c => c.Site).WithMany().HasForeignKey(c => c.SiteId).OnDelete(DeleteBehavior.Restrict);
        change.HasOne(c => c.Plot).WithMany().HasForeignKey(c => c.PlotId).OnDelete(DeleteBehavior.Restrict);
    }
}

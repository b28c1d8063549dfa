using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Demand;

/// <summary>
/// One "no" in figures: what was asked, where, for when, and why it was not met. Written in the transaction in which the no
/// fell, and taken away when it is taken back. It holds nothing personal, so that it stays when the lead is erased.
/// </summary>
public sealed class UnmetDemand
{
    public long Id { get; set; }
    public long LeadId { get; set; }
    public Lead? Lead { get; set; }
    public required UnmetKind Kind { get; set; }
    /// <summary>The site that was asked for or proposed; of a closed lead the one that it asked for, when it named just one.</summary>
    public long? SiteId { get; set; }
    public Site? Site { get; set; }
    public required DateTime At { get; set; }
    /// <summary>The year of that moment in the Netherlands.</summary>
    public required int Year { get; set; }
    public required UnmetReason Reason { get; set; }
    /// <summary>What else stood in the way; only <see cref="Reason"/> is counted, so that a no counts once.</summary>
    public IReadOnlyList<UnmetReason> Further { get; set; } = [];
    /// <summary>m² of land, or of floor where no land is asked; null when nobody said.</summary>
    public int? M2 { get; set; }
    public int? Kva { get; set; }
    public EnvironmentalCategory? Category { get; set; }
    /// <summary>Of the site, or the one municipality that was asked for; null without a wish, or with several.</summary>
    public Municipality? Municipality { get; set; }
    /// <summary>The year in which the company wanted to open.</summary>
    public int? OpeningYear { get; set; }
    public required Segment Segment { get; set; }
    public required Cluster Cluster { get; set; }
}

/// <summary>Who or what said no. Each kind is counted by itself: one lead may be in all three. Numbers are stored.</summary>
public enum UnmetKind
{
    /// <summary>The lead was closed as not accommodated or lost.</summary>
    Closed = 1,
    /// <summary>The company does not want a site that was proposed.</summary>
    Refused = 2,
    /// <summary>The newest match run knocked out a site that the company asked for.</summary>
    KnockedOut = 3,
}

internal sealed class UnmetDemandConfiguration : IEntityTypeConfiguration<UnmetDemand>
{
    public void Configure(EntityTypeBuilder<UnmetDemand> unmet)
    {
        unmet.HasIndex(u => new { u.LeadId, u.Kind });
        unmet.HasIndex(u => new { u.Kind, u.Year });
        unmet.Property(u => u.Further).HasJson();
        unmet.HasOne(u => u.Lead).WithMany().HasForeignKey(u => u.LeadId).OnDelete(DeleteBehavior.Restrict);
        unmet.HasOne(u => u.Site).WithMany().HasForeignKey(u => u.SiteId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Sites.Facts;

/// <summary>
/// One change of one fact of a site, plot or building: what it was, what it became, on what that rests and who wrote it
/// down. Rows are only added, so that the register of any day can be told.
/// </summary>
public sealed class FactChange
{
    public const int FactLength = 60;
    public const int ValueLength = 4000;

    public long Id { get; set; }
    public required long SiteId { get; set; }
    public Site? Site { get; set; }
    /// <summary>The plot that the fact is of; null for one of the site or a building.</summary>
    public required long? PlotId { get; set; }
    public Plot? Plot { get; set; }
    public required long? BuildingId { get; set; }
    public Buildings.Building? Building { get; set; }
    /// <summary>The name of the property, such as "MaxBuildingHeightM".</summary>
    public required string Fact { get; set; }
    /// <summary>As files write it: words of the register, ISO dates, points in numbers; null when nothing was known.</summary>
    public required string? Before { get; set; }
    public required string? After { get; set; }
    public required DateOnly AsOf { get; set; }
    public required string Source { get; set; }
    public required FactOrigin Origin { get; set; }
    public required DateTime At { get; set; }
    /// <summary>Null when the product did it, such as at the first load.</summary>
    public required long? ById { get; set; }
    public AppUser? By { get; set; }
}

/// <summary>How a change came into the register. Numbers are stored.</summary>
public enum FactOrigin
{
    Screen = 1,
    Import = 2,
    /// <summary>A plot was divided, or joined with others.</summary>
    Division = 3,
    /// <summary>Someone looked at all facts and found them right.</summary>
    Review = 4,
}

internal sealed class FactChangeConfiguration : IEntityTypeConfiguration<FactChange>
{
    public void Configure(EntityTypeBuilder<FactChange> change)
    {
        change.HasIndex(c => new { c.SiteId, c.At });
        change.HasIndex(c => c.PlotId);
        change.HasIndex(c => c.BuildingId);
        change.Property(c => c.Fact).HasMaxLength(FactChange.FactLength);
        change.Property(c => c.Before).HasMaxLength(FactChange.ValueLength);
        change.Property(c => c.After).HasMaxLength(FactChange.ValueLength);
        change.Property(c => c.Source).HasMaxLength(FactStamp.SourceLength);
        change.HasOne(c => c.Site).WithMany().HasForeignKey(c => c.SiteId).OnDelete(DeleteBehavior.Restrict);
        change.HasOne(c => c.Plot).WithMany().HasForeignKey(c => c.PlotId).OnDelete(DeleteBehavior.Restrict);
        change.HasOne(c => c.Building).WithMany().HasForeignKey(c => c.BuildingId).OnDelete(DeleteBehavior.Restrict);
        change.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Sites;

internal sealed class SiteConfiguration : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> site)
    {
        site.HasIndex(s => s.Code).IsUnique();
        site.Property(s => s.Code).HasMaxLength(Site.CodeLength);
        site.Property(s => s.Name).HasMaxLength(Site.NameLength);
        site.Property(s => s.Source).HasMaxLength(Site.TextLength);
        site.Property(s => s.Profile).HasJson();
        site.Property(s => s.Wanted).HasJson();
        site.Property(s => s.Allowed).HasJson();
        site.Property(s => s.Excluded).HasJson();
        site.Property(s => s.SpaceTypes).HasJson();
        site.Property(s => s.Accessibility).HasJson();
        site.Property(s => s.ShareCaps).HasJson();
        site.Property(s => s.Outline).HasJson();
        site.Property(s => s.Tenures).HasJson();
        site.Property(s => s.Power).HasJson();
        site.Property(s => s.Stamps).HasJson();
        site.Property(s => s.ZoningRule).HasMaxLength(Site.TextLength);
        site.Property(s => s.IssuedBy).HasMaxLength(Site.NameLength);
        site.Property(s => s.IssueCriteria).HasMaxLength(Site.TextLength);
        site.Property(s => s.Version).IsConcurrencyToken();
        site.HasMany(s => s.Plots).WithOne(p => p.Site).HasForeignKey(p => p.SiteId);
    }
}

internal sealed class PlotConfiguration : IEntityTypeConfiguration<Plot>
{
    public void Configure(EntityTypeBuilder<Plot> plot)
    {
        plot.HasIndex(p => new { p.SiteId, p.NumberKey }).IsUnique();
        plot.Property(p => p.NumberKey).HasMaxLength(Plot.NumberLength);
        plot.Property(p => p.Number).HasMaxLength(Plot.NumberLength);
        plot.Property(p => p.Outline).HasJson();
        plot.Property(p => p.MergeableWith).HasJson();
        plot.Property(p => p.Stamps).HasJson();
        plot.Property(p => p.Version).IsConcurrencyToken();
        plot.Ignore(p => p.Status);
        plot.Ignore(p => p.IsPromised);
    }
}

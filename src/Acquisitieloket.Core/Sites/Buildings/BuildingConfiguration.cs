using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Sites.Buildings;

internal sealed class BuildingConfiguration : IEntityTypeConfiguration<Building>
{
    public void Configure(EntityTypeBuilder<Building> building)
    {
        // Whoever reads the register reads what is in it; only who keeps it looks at what was taken out.
        building.HasQueryFilter(b => b.TakenOutOn == null);
        building.HasIndex(b => new { b.SiteId, b.Code }).IsUnique();
        building.Property(b => b.Code).HasMaxLength(Building.CodeLength);
        building.Property(b => b.Name).HasMaxLength(Building.NameLength);
        building.Property(b => b.Address).HasMaxLength(Building.AddressLength);
        building.Property(b => b.ClearHeightM).HasPrecision(5, 2);
        building.Property(b => b.SpaceTypes).HasJson();
        building.Property(b => b.Tenures).HasJson();
        building.Property(b => b.Stamps).HasJson();
        building.Property(b => b.Version).IsConcurrencyToken();
        building.HasOne(b => b.Site).WithMany(s => s.Buildings).HasForeignKey(b => b.SiteId);
    }
}

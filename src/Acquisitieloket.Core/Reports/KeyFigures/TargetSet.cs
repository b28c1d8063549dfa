using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Reports.KeyFigures;

/// <summary>The targets of the five municipalities together, as a manager set them. The newest row counts; the others are history.</summary>
public sealed class TargetSet
{
    public long Id { get; set; }
    /// <summary>The row that counted before, 0 for none: one row only can follow another, so nobody saves over what they did not see.</summary>
    public required long FollowsId { get; set; }
    public required DateTime SavedAt { get; set; }
    public long? SavedById { get; set; }
    public required string SavedByName { get; set; }
    /// <summary>Leads and jobs a year, parts in per cents, working days; what is not in it has no target.</summary>
    public required Dictionary<KeyFigure, int> Values { get; set; }
}

internal sealed class TargetSetConfiguration : IEntityTypeConfiguration<TargetSet>
{
    public void Configure(EntityTypeBuilder<TargetSet> set)
    {
        set.HasIndex(s => s.FollowsId).IsUnique();
        set.Property(s => s.SavedByName).HasMaxLength(Contact.NameLength);
        set.Property(s => s.Values).HasJson();
    }
}

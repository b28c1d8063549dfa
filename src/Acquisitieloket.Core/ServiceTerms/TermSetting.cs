using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>Service terms and office hours as an administrator saved them. The newest row counts; the others are history.</summary>
public sealed class TermSetting
{
    public long Id { get; set; }
    /// <summary>The row that counted before, 0 for none: one row only can follow another, so nobody saves over what they did not see.</summary>
    public required long FollowsId { get; set; }
    public required DateTime SavedAt { get; set; }
    public long? SavedById { get; set; }
    public required string SavedByName { get; set; }
    /// <summary>Null when the administrator went back to what the configuration says.</summary>
    public ServiceTermOptions? Values { get; set; }
}

internal sealed class TermSettingConfiguration : IEntityTypeConfiguration<TermSetting>
{
    public void Configure(EntityTypeBuilder<TermSetting> setting)
    {
        setting.HasIndex(s => s.FollowsId).IsUnique();
        setting.Property(s => s.SavedByName).HasMaxLength(Contact.NameLength);
        setting.Property(s => s.Values!).HasJson();
    }
}

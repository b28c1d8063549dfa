using Acquisitieloket.Core.Companies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Templates.Texts;

/// <summary>A text as an administrator saved it. The newest row of a path counts instead of the file; the others are history.</summary>
public sealed class SavedText
{
    public const int MostSigns = 10_000;

    public long Id { get; set; }
    /// <summary>The file below the template folder, such as mail/nl/letter.md.</summary>
    public required string Path { get; set; }
    /// <summary>The row that counted before, 0 for the file: one row only can follow another, so nobody saves over what they did not see.</summary>
    public required long FollowsId { get; set; }
    public required DateTime SavedAt { get; set; }
    public long? SavedById { get; set; }
    public required string SavedByName { get; set; }
    /// <summary>Null when the administrator went back to the file.</summary>
    public string? Text { get; set; }
}

internal sealed class SavedTextConfiguration : IEntityTypeConfiguration<SavedText>
{
    public void Configure(EntityTypeBuilder<SavedText> text)
    {
        text.HasIndex(t => new { t.Path, t.FollowsId }).IsUnique();
        text.Property(t => t.Path).HasMaxLength(100);
        text.Property(t => t.SavedByName).HasMaxLength(Contact.NameLength);
        text.Property(t => t.Text).HasMaxLength(SavedText.MostSigns);
    }
}

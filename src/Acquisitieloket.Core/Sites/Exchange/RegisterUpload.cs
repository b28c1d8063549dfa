using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>
/// A file that somebody wants to read into the register: kept between seeing what it would do and saying so, for its
/// owner only, and for a day. The retention run deletes it.
/// </summary>
public sealed class RegisterUpload
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public const int NameLength = 200;

    public Guid Id { get; set; }
    public required long UserId { get; set; }
    public required DateTime At { get; set; }
    public required string FileName { get; set; }
    public required byte[] Content { get; set; }
    /// <summary>Source and day for whatever the file does not say them of.</summary>
    public required string Source { get; set; }
    public required DateOnly AsOf { get; set; }
    /// <summary>Null until it was read into the register, which it is once.</summary>
    public DateTime? AppliedAt { get; set; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Renewed { get; set; }
    public Guid Version { get; set; } = Guid.NewGuid();
}

internal sealed class RegisterUploadConfiguration : IEntityTypeConfiguration<RegisterUpload>
{
    public void Configure(EntityTypeBuilder<RegisterUpload> upload)
    {
        upload.Property(u => u.Id).ValueGeneratedNever();
        upload.HasIndex(u => u.At);
        upload.Property(u => u.FileName).HasMaxLength(RegisterUpload.NameLength);
        upload.Property(u => u.Source).HasMaxLength(Facts.FactStamp.SourceLength);
        upload.Property(u => u.Version).IsConcurrencyToken();
        upload.HasOne<AppUser>().WithMany().HasForeignKey(u => u.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

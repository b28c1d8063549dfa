using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Partners;

/// <summary>
/// The key with which a partner's system sends enquiries. It is shown once, when it is made; only its hash is kept.
/// </summary>
public sealed class ApiKey
{
    public const int NameLength = 120;

    public long Id { get; set; }
    /// <summary>Whose key it is, as staff read it.</summary>
    public required string Name { get; set; }
    /// <summary>The first signs of the key, by which people recognise it in a list.</summary>
    public required string Start { get; set; }
    /// <summary>SHA-256 of the key, 64 hexadecimal digits.</summary>
    public required string Hash { get; set; }
    public required ApiKeyPurpose Purpose { get; set; }
    public required DateTime CreatedAt { get; set; }
    public required long CreatedById { get; set; }
    public DateTime? LastUsedAt { get; set; }
    public DateTime? RevokedAt { get; set; }
    public long? RevokedById { get; set; }
}

/// <summary>What a key opens, and nothing else. Numbers are stored; never renumber.</summary>
public enum ApiKeyPurpose
{
    /// <summary>Sending enquiries, and reading where the own ones stand.</summary>
    Enquiries = 1,
    /// <summary>Reading reports, rounded as for who opens no leads.</summary>
    Figures = 2,
    /// <summary>Reading reports exactly: for the five municipalities themselves.</summary>
    ExactFigures = 3,
}

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.HasIndex(k => k.Hash).IsUnique();
        key.Property(k => k.Name).HasMaxLength(ApiKey.NameLength);
        key.Property(k => k.Start).HasMaxLength(12);
        key.Property(k => k.Hash).HasMaxLength(64);
    }
}

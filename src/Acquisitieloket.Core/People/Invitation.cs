using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.People;

/// <summary>
/// The mailed link by which a person chooses a password, once. As with <see cref="PrivateLink"/> the token is derived
/// from <see cref="Nonce"/> with a key that is not in the database; only its hash is looked up.
/// </summary>
public sealed class Invitation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public long Id { get; set; }
    public long UserId { get; set; }
    public AppUser? User { get; set; }
    public required Guid Nonce { get; set; }
    /// <summary>SHA-256 of the token, 64 hexadecimal digits.</summary>
    public required string TokenHash { get; set; }
    public required DateTime CreatedAt { get; set; }
    public required DateTime ExpiresAt { get; set; }
    /// <summary>When it was used, or when a later one took its place; it opens nothing from then on.</summary>
    public DateTime? EndedAt { get; set; }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Property(i => i.TokenHash).HasMaxLength(64);
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        // Two clicks at once: the second finds the first one's row changed and is refused.
        invitation.Property(i => i.EndedAt).IsConcurrencyToken();
        invitation.HasOne(i => i.User).WithMany().HasForeignKey(i => i.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

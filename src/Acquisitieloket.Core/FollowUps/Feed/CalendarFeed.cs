using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.FollowUps.Feed;

/// <summary>
/// The secret link by which the calendar program of one employee reads follow-ups and visits. It is shown once, when it is made;
/// only its hash is kept. Nobody has two.
/// </summary>
public sealed class CalendarFeed
{
    public long Id { get; set; }
    public required long UserId { get; set; }
    public AppUser? User { get; set; }
    /// <summary>SHA-256 of the token, 64 hexadecimal digits.</summary>
    public required string Hash { get; set; }
    public required DateTime MadeAt { get; set; }
    /// <summary>Null while no program asked for it; kept to the minute.</summary>
    public DateTime? LastFetchedAt { get; set; }
}

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.HasIndex(f => f.UserId).IsUnique();
        feed.HasIndex(f => f.Hash).IsUnique();
        feed.Property(f => f.Hash).HasMaxLength(64);
        feed.HasOne(f => f.User).WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}

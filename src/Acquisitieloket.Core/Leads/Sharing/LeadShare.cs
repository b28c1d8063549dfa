using System.Linq.Expressions;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Leads.Sharing;

/// <summary>
/// Someone besides the department may see one lead until a day: a colleague of another department, or a partner such as
/// Kennispark Twente. A partner sees names only when the company agreed to it.
/// </summary>
public sealed class LeadShare
{
    public const int TextLength = 500;

    public long Id { get; set; }
    /// <summary>What its address holds: tells neither how many there are nor of which lead it is.</summary>
    public required Guid Key { get; set; }
    public long LeadId { get; set; }
    public Lead? Lead { get; set; }
    public required long WithId { get; set; }
    public AppUser? With { get; set; }
    /// <summary>Company, contact and their own words are shown; always so for colleagues.</summary>
    public required bool Named { get; set; }
    /// <summary>What is asked of the one with whom it is shared.</summary>
    public required string Note { get; set; }
    /// <summary>How the company agreed that a partner sees who it is; null where that is not needed.</summary>
    public string? Consent { get; set; }
    public required DateTime SharedAt { get; set; }
    public required long SharedById { get; set; }
    public AppUser? SharedBy { get; set; }
    /// <summary>The last Dutch calendar day on which it may be seen.</summary>
    public required DateOnly Until { get; set; }
    public DateTime? EndedAt { get; set; }

    /// <summary>What may be seen on a Dutch calendar day.</summary>
    public static Expression<Func<LeadShare, bool>> LiveOn(DateOnly today) => s => s.EndedAt == null && s.Until >= today;

    /// <summary>What this viewer may see on a Dutch calendar day, if still employed in a part that can be shared with.</summary>
    public static Expression<Func<LeadShare, bool>> LiveFor(Viewer viewer, DateOnly today)
    {
        var (id, may) = (viewer.UserId, viewer.Is(Role.Partner) || LeadAccess.MayUseQueue(viewer));
        return s => may && s.WithId == id && s.EndedAt == null && s.Until >= today;
    }
}

internal sealed class LeadShareConfiguration : IEntityTypeConfiguration<LeadShare>
{
    public void Configure(EntityTypeBuilder<LeadShare> share)
    {
        share.HasIndex(s => s.Key).IsUnique();
        // Two who share the same lead with the same person at once: the second is told.
        share.HasIndex(s => new { s.LeadId, s.WithId }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        share.HasIndex(s => new { s.WithId, s.EndedAt, s.SharedAt });
        share.Property(s => s.Note).HasMaxLength(LeadShare.TextLength);
        share.Property(s => s.Consent).HasMaxLength(LeadShare.TextLength);
        share.Property(s => s.EndedAt).IsConcurrencyToken();
        share.HasOne(s => s.Lead).WithMany().HasForeignKey(s => s.LeadId).OnDelete(DeleteBehavior.Restrict);
        share.HasOne(s => s.With).WithMany().HasForeignKey(s => s.WithId).OnDelete(DeleteBehavior.Restrict);
        share.HasOne(s => s.SharedBy).WithMany().HasForeignKey(s => s.SharedById).OnDelete(DeleteBehavior.Restrict);
    }
}

using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Visits;

/// <summary>A visit to a site: asked for by the company, given a moment by its contact person.</summary>
public sealed class Visit
{
    public const int TextLength = 1000;

    public long Id { get; set; }
    public long LeadId { get; set; }
    public Lead? Lead { get; set; }
    public long? SiteId { get; set; }
    public Site? Site { get; set; }
    public required DateTime AskedAt { get; set; }
    /// <summary>When it suits the company, in its own words; null when staff planned the visit without being asked.</summary>
    public string? Wishes { get; set; }
    /// <summary>Days that suit the company, the one it likes best first; may be empty.</summary>
    public IReadOnlyList<SuitableDay> Suits { get; set; } = [];
    /// <summary>Null until a moment is agreed.</summary>
    public DateTime? StartsAt { get; set; }
    public DateTime? EndsAt { get; set; }
    public string? Place { get; set; }
    public DateTime? CancelledAt { get; set; }
    public long? PlannedById { get; set; }
    public AppUser? PlannedBy { get; set; }
    /// <summary>The UID by which calendars know it; the same in every update (RFC 5545).</summary>
    public required Guid CalendarKey { get; set; }
    /// <summary>Raised with every change of moment, place or state (RFC 5545, SEQUENCE).</summary>
    public int Sequence { get; set; }
    /// <summary>When its moment, place or site changed last; null while none was set.</summary>
    public DateTime? ChangedAt { get; set; }
    public Guid Version { get; set; } = Guid.NewGuid();
}

/// <summary>A day, or part of it, on which a company could come.</summary>
public sealed record SuitableDay(DateOnly Day, PartOfDay Part);

/// <summary>Parts of a day in office hours.</summary>
public enum PartOfDay
{
    WholeDay = 1,
    Morning = 2,
    Afternoon = 3,
}

internal sealed class VisitConfiguration : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> visit)
    {
        visit.HasIndex(v => new { v.LeadId, v.StartsAt });
        visit.HasIndex(v => v.CalendarKey).IsUnique();
        visit.Property(v => v.Wishes).HasMaxLength(Visit.TextLength);
        visit.Property(v => v.Suits).HasJson();
        visit.Property(v => v.Place).HasMaxLength(Visit.TextLength);
        visit.Property(v => v.Version).IsConcurrencyToken();
        visit.HasOne(v => v.Lead).WithMany().HasForeignKey(v => v.LeadId).OnDelete(DeleteBehavior.Restrict);
        visit.HasOne(v => v.Site).WithMany().HasForeignKey(v => v.SiteId).OnDelete(DeleteBehavior.Restrict);
        visit.HasOne(v => v.PlannedBy).WithMany().HasForeignKey(v => v.PlannedById).OnDelete(DeleteBehavior.Restrict);
    }
}

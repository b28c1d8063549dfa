using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>
/// What a company promised when it settled, beside what came of it at one of the moments of aftercare. The promise is written
/// down with the follow-up and never changed; the rest when someone has asked.
/// </summary>
public sealed class AftercareCheck
{
    public const int RemarkLength = 1000;

    /// <summary>How long before its moment someone who visits the company anyway can fill it in.</summary>
    public const int MonthsAhead = 2;

    public long Id { get; set; }
    public long LeadId { get; set; }
    public Lead? Lead { get; set; }
    public long FollowUpId { get; set; }
    public FollowUp? FollowUp { get; set; }
    /// <summary>Calendar months after the company settled: 6, 12 or 36.</summary>
    public required int Months { get; set; }
    /// <summary>Jobs after three years, as the company expected; null when it did not say.</summary>
    public required int? PromisedJobs { get; set; }
    /// <summary>m² of the plots that it holds, else of what it asked; null when not known.</summary>
    public required int? PromisedM2 { get; set; }
    /// <summary>Counted in reports only once <see cref="At"/> is set: what was taken back is kept to begin with.</summary>
    public int? ActualJobs { get; set; }
    /// <summary>m² in use.</summary>
    public int? ActualM2 { get; set; }
    /// <summary>From whom or what it is known, and what else there is to tell.</summary>
    public string? Remark { get; set; }
    /// <summary>When it was written down; null while it is still to be asked, or was skipped.</summary>
    public DateTime? At { get; set; }
    public long? ById { get; set; }
    public string? ByName { get; set; }
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>The Dutch calendar day on which the company settled; it must be passed with its follow-up.</summary>
    public DateOnly SettledOn => WorkingCalendar.DayOf(FollowUp!.CreatedAt);

    /// <summary>
    /// The first Dutch calendar day on which it can be filled in, wherever its follow-up was moved: figures of next month say
    /// nothing about three years. It must be passed with its follow-up.
    /// </summary>
    public DateOnly FillFrom => SettledOn.AddMonths(Months - MonthsAhead);
}

internal sealed class AftercareCheckConfiguration : IEntityTypeConfiguration<AftercareCheck>
{
    public void Configure(EntityTypeBuilder<AftercareCheck> check)
    {
        check.HasIndex(c => new { c.LeadId, c.Months });
        check.HasIndex(c => c.FollowUpId).IsUnique();
        // Reports: what came of promises in a period.
        check.HasIndex(c => c.At).HasFilter("\"At\" IS NOT NULL");
        check.Property(c => c.Remark).HasMaxLength(AftercareCheck.RemarkLength);
        check.Property(c => c.ByName).HasMaxLength(AppUser.NameLength);
        check.Property(c => c.Version).IsConcurrencyToken();
        check.HasOne(c => c.Lead).WithMany().HasForeignKey(c => c.LeadId).OnDelete(DeleteBehavior.Restrict);
        check.HasOne(c => c.FollowUp).WithMany().HasForeignKey(c => c.FollowUpId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>
/// What one lead adds to the figures: the leads behind a number are found here, and what has to be taken off when the lead
/// changes. Follows from the lead alone (<see cref="LeadEntries"/>); nobody but <see cref="SummaryFold"/> writes it.
/// </summary>
public sealed class ReportEntry
{
    public long Id { get; set; }
    public long LeadId { get; set; }
    public Lead? Lead { get; set; }
    public required ReportFact Fact { get; set; }
    /// <summary>See <see cref="ReportDay"/>.</summary>
    public required int Day { get; set; }
    public int A { get; set; }
    public int B { get; set; }
    public required long DepartmentId { get; set; }
    public required Cluster Cluster { get; set; }
    public int Count { get; set; }
    public int M2 { get; set; }
    public int Kva { get; set; }
    public int Jobs { get; set; }

    internal EntryKey Key => new(Fact, Day, A, B, DepartmentId, Cluster);

    internal Quantities Quantities => new(Count, M2, Kva, Jobs);
}

/// <summary>Where an entry counts.</summary>
internal readonly record struct EntryKey(ReportFact Fact, int Day, int A, int B, long DepartmentId, Cluster Cluster);

/// <summary>How much it counts for: leads, m², kVA and jobs.</summary>
public readonly record struct Quantities(long Count, long M2, long Kva, long Jobs)
{
    public bool IsNone => this == default;

    public static Quantities operator +(Quantities one, Quantities other) =>
        new(one.Count + other.Count, one.M2 + other.M2, one.Kva + other.Kva, one.Jobs + other.Jobs);

    public static Quantities operator -(Quantities one) => new(-one.Count, -one.M2, -one.Kva, -one.Jobs);
}

internal sealed class ReportEntryConfiguration : IEntityTypeConfiguration<ReportEntry>
{
    public void Configure(EntityTypeBuilder<ReportEntry> entry)
    {
        // What a lead added before, to take it off.
        entry.HasIndex(e => new { e.LeadId, e.Fact });
        // The leads behind a figure, page by page.
        entry.HasIndex(e => new { e.Fact, e.A, e.Day, e.Id });
        entry.HasOne(e => e.Lead).WithMany().HasForeignKey(e => e.LeadId).OnDelete(DeleteBehavior.Cascade);
    }
}

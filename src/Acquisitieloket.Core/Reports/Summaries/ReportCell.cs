using Acquisitieloket.Core.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>The sum of all entries of a month, and for some facts also of a day and of a year. See <see cref="ReportDay"/>.</summary>
public sealed class ReportCell
{
    public required ReportFact Fact { get; set; }
    public required int Period { get; set; }
    public int A { get; set; }
    public int B { get; set; }
    public required long DepartmentId { get; set; }
    public required Cluster Cluster { get; set; }
    public long Count { get; set; }
    public long M2 { get; set; }
    public long Kva { get; set; }
    public long Jobs { get; set; }
}

/// <summary>Which cell.</summary>
internal readonly record struct CellKey(ReportFact Fact, int Period, int A, int B, long DepartmentId, Cluster Cluster)
{
    /// <summary>The cells in which an entry counts.</summary>
    public static IEnumerable<CellKey> Of(EntryKey entry)
    {
        yield return For(entry, ReportDay.MonthOf(entry.Day));
        // What is asked up to a day in the middle of a month.
        if (entry.Fact is ReportFact.InStage or ReportFact.Term or ReportFact.LastActive)
            yield return For(entry, entry.Day);
        // Who was in a stage on a day is the sum over all time before: some years, some months and some days.
        if (entry.Fact is ReportFact.InStage)
            yield return For(entry, ReportDay.YearOf(entry.Day));
    }

    private static CellKey For(EntryKey entry, int period) => new(entry.Fact, period, entry.A, entry.B, entry.DepartmentId, entry.Cluster);
}

internal sealed class ReportCellConfiguration : IEntityTypeConfiguration<ReportCell>
{
    public void Configure(EntityTypeBuilder<ReportCell> cell)
    {
        cell.HasKey(c => new { c.Fact, c.Period, c.A, c.B, c.DepartmentId, c.Cluster });
        // Holds everything that is added up, so that the table itself is not read.
        cell.HasIndex(c => new { c.Fact, c.Period, c.A, c.B, c.DepartmentId, c.Cluster, c.Count, c.M2, c.Kva, c.Jobs }, "IX_ReportCells_Sums");
    }
}

using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>What reports read: sums, exact up to the last change that was committed.</summary>
public sealed class ReportSums(AppDbContext db, SummaryFold fold)
{
    // What changed since the background work last looked; more than this only when everything is made anew.
    private const int MostTurns = 5;

    /// <summary>
    /// Brings the figures up to date before they are read. False while so much is still to be done that it takes minutes: the
    /// figures are then those of some leads only.
    /// </summary>
    public async Task<bool> CatchUpAsync(CancellationToken cancellation = default)
    {
        for (var turn = 0; turn < MostTurns; turn++)
            if (await fold.FoldAsync(cancellation) < SummaryFold.AtOnce)
                return true;
        return false;
    }

    /// <summary>Sums of a fact over the months that are asked, divided as asked; up to a day only of facts that are kept by the day.</summary>
    public Task<IReadOnlyList<SummaryRow>> OverAsync(
        ReportFact fact, ReportAsked asked, SummaryBy by, CancellationToken cancellation = default)
    {
        var (first, last) = (ReportDay.MonthOf(asked.Period.First), ReportDay.MonthOf(asked.Period.Last));
        if (asked.LastDay is not { } day || ReportDay.MonthOf(day) > last)
            return SumAsync(Cells(fact, first, last), asked.Filter, by, cancellation);
        var month = ReportDay.MonthOf(day);
        return SumAsync(Cells(fact, first, month - 1).Concat(Cells(fact, Math.Max(first, month) * 100, ReportDay.Of(day))), asked.Filter, by, cancellation);
    }

    /// <summary>How many leads were in each stage at the end of a Dutch calendar day, by stage and department.</summary>
    public async Task<IReadOnlyList<SummaryRow>> InStagesAsync(DateOnly day, SummaryFilter filter, CancellationToken cancellation = default)
    {
        var (year, month) = (day.Year, ReportDay.MonthOf(day));
        // All years before, the months of this year before, and the days of this month.
        var cells = Cells(ReportFact.InStage, 0, year - 1)
            .Concat(Cells(ReportFact.InStage, year * 100 + 1, month - 1))
            .Concat(Cells(ReportFact.InStage, month * 100 + 1, ReportDay.Of(day)));
        return await SumAsync(cells, filter, SummaryBy.A | SummaryBy.Municipality, cancellation);
    }

    private IQueryable<ReportCell> Cells(ReportFact fact, int first, int last) =>
        db.ReportCells.AsNoTracking().Where(c => c.Fact == fact && c.Period >= first && c.Period <= last);

    private async Task<IReadOnlyList<SummaryRow>> SumAsync(
        IQueryable<ReportCell> cells, SummaryFilter filter, SummaryBy by, CancellationToken cancellation)
    {
        if (filter.Cluster is { } cluster)
            cells = cells.Where(c => c.Cluster == cluster);
        // A handful: which municipality a department is of is looked up here, so that the sums come from one index.
        var departments = await db.Departments.AsNoTracking().Select(d => new { d.Id, d.Municipality }).ToDictionaryAsync(d => d.Id, d => d.Municipality, cancellation);
        if (filter.Municipality is { } asked)
        {
            long[] of = [.. departments.Where(d => d.Value == asked).Select(d => d.Key)];
            cells = cells.Where(c => of.Contains(c.DepartmentId));
        }
        var (month, b, place, kind) = (by.HasFlag(SummaryBy.Month), by.HasFlag(SummaryBy.B), by.HasFlag(SummaryBy.Municipality), by.HasFlag(SummaryBy.Cluster));
        var sums = await cells
            .GroupBy(c => new { Period = month ? c.Period : 0, c.A, B = b ? c.B : 0, Department = place ? c.DepartmentId : 0, Cluster = kind ? c.Cluster : 0 })
            .Select(g => new { g.Key, Count = g.Sum(c => c.Count), M2 = g.Sum(c => c.M2), Kva = g.Sum(c => c.Kva), Jobs = g.Sum(c => c.Jobs) })
            .ToListAsync(cancellation);
        return [.. sums
            .GroupBy(s => (Month: MonthOf(s.Key.Period), A: by.HasFlag(SummaryBy.A) ? s.Key.A : 0, s.Key.B, Place: departments.GetValueOrDefault(s.Key.Department), s.Key.Cluster))
            .Select(g => new SummaryRow(g.Key.Month, g.Key.A, g.Key.B, g.Key.Place, g.Key.Cluster,
                new(g.Sum(s => s.Count), g.Sum(s => s.M2), g.Sum(s => s.Kva), g.Sum(s => s.Jobs))))];
    }

    private static int MonthOf(int period) => period > 999_999 ? ReportDay.MonthOf(period) : period;
}

/// <summary>Which leads count; null means: does not matter. The municipality is that of the department that the lead is with now.</summary>
public sealed record SummaryFilter(Municipality? Municipality = null, Cluster? Cluster = null);

/// <summary>How sums are divided.</summary>
[Flags]
public enum SummaryBy
{
    All = 0,
    A = 1,
    B = 2,
    Month = 4,
    Municipality = 8,
    Cluster = 16,
}

/// <summary>A sum. What it is not divided by is 0 or null; so is the municipality of a department outside the five.</summary>
public sealed record SummaryRow(int Month, int A, int B, Municipality? Municipality, Cluster Cluster, Quantities Sum);

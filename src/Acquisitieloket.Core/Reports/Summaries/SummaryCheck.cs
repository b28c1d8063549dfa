using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>Counts everything anew from the leads, and says where the figures that are kept differ.</summary>
public sealed class SummaryCheck(AppDbContext db)
{
    private const int AtOnce = 1000;

    /// <summary>Cells that hold something else than the leads add up to; none when all is well. Marked leads count as they were.</summary>
    public async Task<IReadOnlyList<SummaryDifference>> DifferencesAsync(CancellationToken cancellation = default)
    {
        var counted = new Dictionary<CellKey, Quantities>();
        for (var after = 0L; ;)
        {
            var ids = await db.Leads.Where(l => l.Id > after).OrderBy(l => l.Id).Select(l => l.Id).Take(AtOnce).ToArrayAsync(cancellation);
            if (ids.Length == 0)
                break;
            after = ids[^1];
            foreach (var entry in (await LeadStories.ReadAsync(db, ids, cancellation)).SelectMany(LeadEntries.Of))
                foreach (var cell in CellKey.Of(entry.Key))
                    counted[cell] = counted.GetValueOrDefault(cell) + entry.Quantities;
        }
        var kept = await db.ReportCells.AsNoTracking().ToDictionaryAsync(
            c => new CellKey(c.Fact, c.Period, c.A, c.B, c.DepartmentId, c.Cluster), c => new Quantities(c.Count, c.M2, c.Kva, c.Jobs), cancellation);
        return [.. counted.Keys.Union(kept.Keys)
            .Select(k => new SummaryDifference($"{k.Fact} {k.Period} {k.A} {k.B} {k.DepartmentId} {k.Cluster}", kept.GetValueOrDefault(k), counted.GetValueOrDefault(k)))
            .Where(d => d.Kept != d.Counted)];
    }
}

/// <summary>A cell, with what it holds and what it should hold.</summary>
public sealed record SummaryDifference(string Cell, Quantities Kept, Quantities Counted);

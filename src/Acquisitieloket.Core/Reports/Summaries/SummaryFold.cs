using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>
/// Brings the figures up to date with the leads that were marked: takes off what a lead added before and adds what it adds now,
/// in one transaction with taking the marks away. Whoever does it, on whichever node, waits for the one before.
/// </summary>
public sealed class SummaryFold(AppDbContext db, NewRows rows)
{
    /// <summary>Marks taken at once.</summary>
    public const int AtOnce = 2000;

    /// <summary>Takes the oldest marks and returns how many; fewer than <see cref="AtOnce"/> when none are left.</summary>
    public async Task<int> FoldAsync(CancellationToken cancellation = default)
    {
        if (!await db.ReportMarks.AnyAsync(cancellation))
            return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Held until the end of the transaction, on every database.
        await db.ReportStates.Where(s => s.Id == ReportState.TheOne).ExecuteUpdateAsync(s => s.SetProperty(x => x.Turn, x => x.Turn + 1), cancellation);
        var marks = await db.ReportMarks.AsNoTracking().OrderBy(m => m.Id).Take(AtOnce).ToListAsync(cancellation);
        if (marks.Count > 0)
        {
            // Exactly these: one with a lower number may belong to a transaction that still runs.
            long[] taken = [.. marks.Select(m => m.Id)], versions = [.. marks.Select(m => m.ProposalId).OfType<long>().Distinct()];
            await db.ReportMarks.Where(m => EF.Parameter(taken).Contains(m.Id)).ExecuteDeleteAsync(cancellation);
            var ofVersions = versions.Length == 0 ? []
                : await db.Proposals.Where(p => EF.Parameter(versions).Contains(p.Id)).Select(p => p.LeadId).ToListAsync(cancellation);
            await FoldAsync([.. marks.Where(m => m.ProposalId is null).Select(m => m.LeadId).Concat(ofVersions).Distinct()], cancellation);
        }
        await transaction.CommitAsync(cancellation);
        return marks.Count;
    }

    private async Task FoldAsync(long[] leads, CancellationToken cancellation)
    {
        var before = await db.ReportEntries.AsNoTracking().Where(e => EF.Parameter(leads).Contains(e.LeadId)).ToListAsync(cancellation);
        var now = (await LeadStories.ReadAsync(db, leads, cancellation)).SelectMany(LeadEntries.Of).ToList();
        // Most of what a lead adds stays as it is.
        var same = now.Select(Whole).Intersect(before.Select(Whole)).ToHashSet();
        var (gone, added) = (before.Where(e => !same.Contains(Whole(e))).ToList(), now.Where(e => !same.Contains(Whole(e))).ToList());

        long[] ids = [.. gone.Select(e => e.Id)];
        if (ids.Length > 0)
            await db.ReportEntries.Where(e => EF.Parameter(ids).Contains(e.Id)).ExecuteDeleteAsync(cancellation);
        rows.Add(added);
        await rows.WriteAsync(cancellation);

        var changes = gone.Select(e => (e.Key, Quantities: -e.Quantities)).Concat(added.Select(e => (e.Key, e.Quantities)))
            .SelectMany(e => CellKey.Of(e.Key), (e, cell) => (Cell: cell, e.Quantities))
            .GroupBy(e => e.Cell, e => e.Quantities).Select(g => (g.Key, Sum: g.Aggregate((one, other) => one + other)));
        await CellWriter.AddAsync(db, changes.Where(c => !c.Sum.IsNone), cancellation);
    }

    private static (long, EntryKey, Quantities) Whole(ReportEntry entry) => (entry.LeadId, entry.Key, entry.Quantities);
}

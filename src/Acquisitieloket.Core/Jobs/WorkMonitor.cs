using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Jobs;

/// <summary>Tells how all kinds of due work stand, for whoever has to see that it goes on.</summary>
public sealed class WorkMonitor(AppDbContext db, IEnumerable<WorkTable> tables, IEnumerable<WorkKind> kinds, TimeProvider clock)
{
    /// <summary>Every kind that a worker looks at, in the order in which they were registered.</summary>
    public async Task<IReadOnlyList<WorkState>> StatesAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var looks = (await db.WorkLooks.AsNoTracking().ToListAsync(cancellation)).ToLookup(l => l.Kind);
        var states = new List<WorkState>();
        foreach (var kind in kinds)
        {
            var last = looks[kind.Name].MaxBy(l => l.LookedAt);
            var figures = tables.FirstOrDefault(t => t.Name == kind.Name) is { } table ? await table.FiguresAsync(db, now, cancellation) : null;
            states.Add(new WorkState(kind.Name, figures, last?.LookedAt, last?.Failure,
                last is null || now - last.LookedAt > WorkLooks.StaleAfter(kind)));
        }
        return states;
    }

    /// <summary>What waits for a person, the latest first; of one kind when that is given.</summary>
    public async Task<IReadOnlyList<GivenUpRow>> GivenUpAsync(string? kind, int most, CancellationToken cancellation = default)
    {
        var rows = new List<GivenUpRow>();
        foreach (var table in tables.Where(t => kind is null || t.Name == kind))
            rows.AddRange(await table.GivenUpAsync(db, null, most, cancellation));
        return [.. rows.OrderByDescending(r => r.At).Take(most)];
    }

    /// <summary>One row that waits for a person; null when it does not, or there is none.</summary>
    public async Task<GivenUpRow?> FindGivenUpAsync(string kind, long id, CancellationToken cancellation = default) =>
        tables.FirstOrDefault(t => t.Name == kind) is { } table ? (await table.GivenUpAsync(db, id, 1, cancellation)).FirstOrDefault() : null;

    /// <summary>How many rows of all kinds wait for a person; of each kind no more than <see cref="WorkFigures.Most"/> are counted.</summary>
    public async Task<int> CountGivenUpAsync(CancellationToken cancellation = default)
    {
        var total = 0;
        foreach (var table in tables)
            total += await table.CountGivenUpAsync(db, WorkFigures.Most, cancellation);
        return total;
    }
}

/// <summary>
/// How one kind stands. Figures are null where the work has no rows of its own. Silent: no process has looked for longer than
/// it should take.
/// </summary>
public sealed record WorkState(string Kind, WorkFigures? Figures, DateTime? LookedAt, string? Failure, bool Silent);

using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;

namespace Acquisitieloket.Core.Jobs;

/// <summary>
/// What an administrator does with work that was given up: let it go once more, as if it were new, or drop it. Each is told on
/// the timeline of the lead, or in the log when there is none. Refused for a row that was not given up or is dropped already.
/// </summary>
public sealed class GivenUpWork(AppDbContext db, IEnumerable<WorkTable> tables, TimeProvider clock)
{
    public const int ReasonLength = 300;

    /// <summary>Lets one row go once more.</summary>
    public Task RetryAsync(string kind, long id, Actor actor, CancellationToken cancellation = default) =>
        DoAsync(kind, id, null, actor, cancellation);

    /// <summary>Drops one row: it is not done any more, and nobody is reminded of it.</summary>
    public Task DropAsync(string kind, long id, string reason, Actor actor, CancellationToken cancellation = default) =>
        DoAsync(kind, id, reason, actor, cancellation);

    /// <summary>Lets all that was given up of a kind go once more, with one line in the log. Returns how many.</summary>
    public async Task<int> RetryAllAsync(string kind, Actor actor, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var count = await TableOf(kind).RetryAsync(db, null, now, cancellation);
        if (count > 0)
            db.Record(actor, AuditKind.WorkRetried, now, ("work", kind), ("count", $"{count}"));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return count;
    }

    // By a conditional update: of two administrators at once one is first.
    private async Task DoAsync(string kind, long id, string? dropReason, Actor actor, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (table, now) = (TableOf(kind), clock.GetUtcNow().UtcDateTime);
        var changed = dropReason is null
            ? await table.RetryAsync(db, id, now, cancellation) : await table.DropAsync(db, id, now, cancellation);
        if (changed == 0 || await table.EventAsync(db, id, dropReason is not null, actor, now, cancellation) is not { } told)
        {
            Can.Not("Dit is niet opgegeven: het is gedaan, vervallen of wordt nog geprobeerd.").OrRefuse();
            return;
        }
        if (dropReason is not null)
            told.Values = new Dictionary<string, string>(told.Values) { ["reason"] = dropReason };
        db.AuditEvents.Add(told);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private WorkTable TableOf(string kind) =>
        tables.FirstOrDefault(t => t.Name == kind) ?? throw new RefusedException(Can.Not("Dit soort werk is er niet."));
}

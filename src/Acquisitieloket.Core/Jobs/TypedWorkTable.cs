using System.Linq.Expressions;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Jobs;

/// <summary>The rows of one type. Every question is answered by the index of <see cref="DueWorkConfiguration{T}"/> or stops after some rows.</summary>
internal sealed class WorkTable<T>(DueWorkSettings settings, WorkTraits<T> traits) : WorkTable where T : DueWork
{
    // "Is not null" would read all open rows on SQLite; a range reads what was given up.
    private static readonly DateTime Ever = DateTime.UnixEpoch;
    private static readonly Expression<Func<T, bool>> GivenUp = w => w.DoneAt == null && w.GivenUpAt > Ever;

    public override string Name => settings.Name;

    internal override async Task<WorkFigures> FiguresAsync(AppDbContext db, DateTime now, CancellationToken cancellation)
    {
        var (rows, hourAgo, dayAgo) = (db.Set<T>().AsNoTracking(), now.AddHours(-1), now.AddDays(-1));
        // Claims take the longest waiting first, so that what is worked on is among the first.
        var first = await rows.Where(w => w.DoneAt == null && w.GivenUpAt == null && w.DueAt <= now).OrderBy(w => w.DueAt)
            .Take(WorkFigures.Most + 1).Select(w => new { w.DueAt, w.LeasedBy, w.LeasedUntil }).ToListAsync(cancellation);
        var waiting = first.Where(w => w.LeasedUntil is null || w.LeasedUntil <= now).ToList();
        return new WorkFigures
        {
            Due = waiting.Count,
            DueIsMore = first.Count > WorkFigures.Most,
            WaitsSince = waiting.Count == 0 ? null : waiting[0].DueAt,
            Running =
            [
                .. first.Where(w => w.LeasedUntil > now).GroupBy(w => WorkerName.Of(w.LeasedBy!))
                    .Select(g => new RunningWork(g.Key, g.Count(), g.Max(w => w.LeasedUntil!.Value))).OrderBy(r => r.Worker, StringComparer.Ordinal),
            ],
            GivenUp = await CountGivenUpAsync(db, WorkFigures.Most, cancellation),
            DoneInHour = await rows.CountAsync(w => w.DoneAt > hourAgo && w.GivenUpAt == null, cancellation),
            DoneInDay = await rows.CountAsync(w => w.DoneAt > dayAgo && w.GivenUpAt == null, cancellation),
            LastDoneAt = await rows.Where(w => w.DoneAt > Ever).OrderByDescending(w => w.DoneAt).Select(w => w.DoneAt).FirstOrDefaultAsync(cancellation),
        };
    }

    internal override async Task<IReadOnlyList<GivenUpRow>> GivenUpAsync(
        AppDbContext db, long? id, int most, CancellationToken cancellation)
    {
        var rows = await db.Set<T>().AsNoTracking().Where(GivenUp).Where(w => id == null || w.Id == id)
            .OrderByDescending(w => w.GivenUpAt).Take(most)
            .Select(w => new { w.Id, At = w.GivenUpAt!.Value, w.Attempts, w.LastError }).ToListAsync(cancellation);
        if (rows.Count == 0)
            return [];
        var ids = rows.Select(r => r.Id).ToList();
        var about = (await db.Set<T>().Where(w => ids.Contains(w.Id)).Select(traits.About).ToListAsync(cancellation)).ToDictionary(a => a.Id);
        var leads = about.Values.Select(a => a.LeadId).OfType<long>().ToList();
        var references = await db.Leads.Where(l => leads.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.Reference, cancellation);
        return [.. rows.Where(r => about.ContainsKey(r.Id)).Select(r => new GivenUpRow(Name, r.Id, r.At, r.Attempts, r.LastError,
            about[r.Id].What, about[r.Id].LeadId is { } lead ? references.GetValueOrDefault(lead) : null))];
    }

    internal override Task<int> CountGivenUpAsync(AppDbContext db, int most, CancellationToken cancellation) =>
        db.Set<T>().Where(GivenUp).Take(most + 1).CountAsync(cancellation);

    internal override async Task<AuditEvent?> EventAsync(
        AppDbContext db, long id, bool dropped, Actor actor, DateTime at, CancellationToken cancellation)
    {
        if (await db.Set<T>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, cancellation) is not { } row)
            return null;
        var about = await db.Set<T>().Where(w => w.Id == id).Select(traits.About).SingleAsync(cancellation);
        return new AuditEvent
        {
            At = at, LeadId = about.LeadId, ActorId = actor.UserId, ActorName = actor.Name,
            Kind = dropped ? traits.Dropped : traits.Retried,
            Values = traits.Told(row).Prepend((Name: "work", Value: Name)).ToDictionary(v => v.Name, v => v.Value),
        };
    }

    internal override Task<int> RetryAsync(AppDbContext db, long? id, DateTime now, CancellationToken cancellation) =>
        db.Set<T>().Where(GivenUp).Where(w => id == null || w.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(w => w.GivenUpAt, (DateTime?)null).SetProperty(w => w.Attempts, 0).SetProperty(w => w.DueAt, now), cancellation);

    internal override Task<int> DropAsync(AppDbContext db, long id, DateTime now, CancellationToken cancellation) =>
        db.Set<T>().Where(GivenUp).Where(w => w.Id == id).ExecuteUpdateAsync(set => set.SetProperty(w => w.DoneAt, now), cancellation);

    internal override async Task<int> ForgetAsync(AppDbContext db, DateTime now, int most, CancellationToken cancellation)
    {
        var before = now - settings.KeepDone;
        // Not in one go: whoever wants to save meanwhile would wait for all of it.
        var old = await db.Set<T>().Where(w => w.DoneAt < before).Where(traits.MayForget).OrderBy(w => w.DoneAt)
            .Select(w => w.Id).Take(most).ToListAsync(cancellation);
        return old.Count == 0 ? 0 : await db.Set<T>().Where(w => old.Contains(w.Id) && w.DoneAt < before).ExecuteDeleteAsync(cancellation);
    }
}

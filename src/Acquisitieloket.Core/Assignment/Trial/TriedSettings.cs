using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Assignment.Trial;

/// <summary>Keeps the weights and capacities that were tried. Every change is an event, as when it is made for one by itself.</summary>
public sealed class TriedSettings(AppDbContext db, TimeProvider clock)
{
    /// <summary>
    /// All or nothing. Throws <see cref="DbUpdateConcurrencyException"/> when something is not set any more as it was seen.
    /// </summary>
    public async Task KeepAsync(TrialSettings tried, TrialSettings seen, Actor actor, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Workloads.TakeTurnAsync(db, cancellation);
        if (await WeightsAsync(tried.Weights, seen.Weights, actor, cancellation))
            // The turns begin anew: a department must not catch up on turns that it was not to have.
            await db.Departments.ExecuteUpdateAsync(d => d.SetProperty(x => x.RoundRobinReceived, 0), cancellation);
        await CapacitiesAsync(tried.Capacities, seen.Capacities, actor, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<bool> WeightsAsync(
        IReadOnlyDictionary<long, int> tried, IReadOnlyDictionary<long, int> seen, Actor actor, CancellationToken cancellation)
    {
        var changed = false;
        foreach (var department in await db.Departments.Where(d => d.Municipality != null && tried.Keys.Contains(d.Id)).ToListAsync(cancellation))
        {
            AsSeen(seen, department.Id, department.Weight);
            if (department.Weight == tried[department.Id])
                continue;
            Tell(actor, AuditKind.DepartmentChanged, ("department", department.Name), "weight", department.Weight, tried[department.Id]);
            (department.Weight, changed) = (tried[department.Id], true);
        }
        return changed;
    }

    private async Task CapacitiesAsync(
        IReadOnlyDictionary<long, int> tried, IReadOnlyDictionary<long, int> seen, Actor actor, CancellationToken cancellation)
    {
        foreach (var person in await db.Users.Where(u => u.Active && tried.Keys.Contains(u.Id)).ToListAsync(cancellation))
        {
            AsSeen(seen, person.Id, person.Capacity);
            if (person.Capacity == tried[person.Id])
                continue;
            Tell(actor, AuditKind.PersonChanged, ("person", person.FullName), "capacity", person.Capacity, tried[person.Id]);
            // Whoever has the page of this person open hears that it changed.
            (person.Capacity, person.ConcurrencyStamp) = (tried[person.Id], Guid.NewGuid().ToString());
        }
    }

    private static void AsSeen(IReadOnlyDictionary<long, int> seen, long id, int now)
    {
        if (!seen.TryGetValue(id, out var value) || value != now)
            throw new DbUpdateConcurrencyException("A weight or capacity changed since it was tried.");
    }

    private void Tell(Actor actor, AuditKind kind, (string, string) about, string field, int from, int to) =>
        db.Record(actor, kind, clock.GetUtcNow().UtcDateTime, about, ("field", field), ("from", $"{from}"), ("to", $"{to}"));
}

using System.Globalization;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports.KeyFigures;

/// <summary>The targets of key figures.</summary>
public sealed class TargetService(AppDbContext db, TimeProvider clock)
{
    /// <summary>What counts now; null when nobody ever set a target.</summary>
    public Task<TargetSet?> NewestAsync(CancellationToken cancellation = default) =>
        db.TargetSets.AsNoTracking().OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>
    /// Saves what the targets are from now on; every one that changes is an event. Throws <see cref="DbUpdateConcurrencyException"/>
    /// when other targets count than <paramref name="followsId"/> (0 for none), which the manager saw. False when nothing changes.
    /// </summary>
    public async Task<bool> SaveAsync(Dictionary<KeyFigure, int> values, long followsId, Actor actor, CancellationToken cancellation = default)
    {
        foreach (var (figure, target) in values)
            ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)target, (uint)figure.MostTarget());
        var newest = await NewestAsync(cancellation);
        if ((newest?.Id ?? 0) != followsId)
            throw new DbUpdateConcurrencyException("Other targets were saved since these were read.");
        var before = newest?.Values ?? [];
        var changed = Enum.GetValues<KeyFigure>().Where(f => Find(before, f) != Find(values, f)).ToList();
        if (changed.Count == 0)
            return false;
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var figure in changed)
            db.Record(actor, AuditKind.TargetChanged, now, ("field", $"{figure}"), ("from", Text(Find(before, figure))), ("to", Text(Find(values, figure))));
        db.TargetSets.Add(new TargetSet { FollowsId = followsId, SavedAt = now, SavedById = actor.UserId, SavedByName = actor.Name, Values = values });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        // Two at the same moment: the database lets one follow, and the other hears that it was late.
        catch (DbUpdateException) when (db.TargetSets.AsNoTracking().Any(s => s.FollowsId == followsId))
        {
            db.ChangeTracker.Clear();
            throw new DbUpdateConcurrencyException("Other targets were saved at the same moment.");
        }
        return true;
    }

    private static int? Find(Dictionary<KeyFigure, int> values, KeyFigure figure) => values.TryGetValue(figure, out var target) ? target : null;

    private static string Text(int? target) => target?.ToString(CultureInfo.InvariantCulture) ?? "";
}

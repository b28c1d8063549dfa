using Acquisitieloket.Core.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Acquisitieloket.Core.FollowUps.Feed;

/// <summary>
/// Notes when something changed that calendars show, and how often a follow-up was moved, whichever part of the product does it:
/// by that a program knows which of two copies is the newer.
/// </summary>
internal sealed class CalendarChanges(TimeProvider clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Note(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Note(DbContext db)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var entry in db.ChangeTracker.Entries<FollowUp>().Where(e => e.State == EntityState.Modified))
        {
            if (Changed(entry, nameof(FollowUp.DueAt)))
                entry.Entity.Sequence++;
            if (Changed(entry, nameof(FollowUp.DueAt), nameof(FollowUp.Subject), nameof(FollowUp.AssigneeId)))
                entry.Entity.ChangedAt = now;
        }
        foreach (var entry in db.ChangeTracker.Entries<Visit>().Where(e => e.State == EntityState.Modified))
            if (Changed(entry, nameof(Visit.StartsAt), nameof(Visit.EndsAt), nameof(Visit.Place), nameof(Visit.SiteId)))
                entry.Entity.ChangedAt = now;
    }

    // A value that is set to what it was is no change.
    private static bool Changed(EntityEntry entry, params string[] names) =>
        names.Any(name => entry.Property(name) is { IsModified: true } value && !Equals(value.OriginalValue, value.CurrentValue));
}

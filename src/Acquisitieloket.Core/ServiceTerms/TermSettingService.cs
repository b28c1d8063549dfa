using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>Saves service terms and office hours, and reckons the terms that run anew. Every changed field is an event.</summary>
public sealed class TermSettingService(
    AppDbContext db, TermSettings settings, TermRefresh refresh, TimeProvider clock, ILogger<TermSettingService> log)
{
    /// <summary>
    /// Saves the values, or goes back to the configuration when there are none. Throws <see cref="DbUpdateConcurrencyException"/>
    /// when other settings count than <paramref name="followsId"/>, which the administrator saw. Returns how many leads have
    /// a term that moved.
    /// </summary>
    public async Task<int> SaveAsync(ServiceTermOptions? values, long followsId, Actor actor, CancellationToken cancellation = default)
    {
        await settings.RefreshAsync(db, cancellation);
        if ((settings.Newest?.Id ?? 0) != followsId)
            throw new DbUpdateConcurrencyException("Other service terms were saved since these were read.");
        var now = clock.GetUtcNow().UtcDateTime;
        db.TermSettings.Add(new TermSetting
        {
            FollowsId = followsId, SavedAt = now, SavedById = actor.UserId, SavedByName = actor.Name, Values = values,
        });
        foreach (var (name, from, to) in TermFields.Changes(settings.Value, values ?? settings.Defaults))
            db.Record(actor, AuditKind.TermSettingChanged, now, ("name", "Servicetermijnen"), ("field", name), ("from", from), ("to", to));
        await AddAsync(followsId, cancellation);
        await settings.RefreshAsync(db, cancellation);
        return await RefreshAsync(cancellation);
    }

    // Two at the same moment: the database lets one follow, and the other hears that it was late.
    private async Task AddAsync(long followsId, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (db.TermSettings.AsNoTracking().Any(s => s.FollowsId == followsId))
        {
            db.ChangeTracker.Clear();
            throw new DbUpdateConcurrencyException("Other service terms were saved at the same moment.");
        }
    }

    // What could not be moved, because someone kept changing the lead, a worker moves: it reckons new settings anew as well.
    private async Task<int> RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            return await refresh.RunAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            log.LogInformation("Some service terms wait for a worker to be reckoned anew.");
            return 0;
        }
    }
}

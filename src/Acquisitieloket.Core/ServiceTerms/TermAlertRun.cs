using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>
/// Looks for terms that run out and does what is due about each, in a data context and a transaction of its own: one that
/// fails does not hold up the others and is due again at the next look.
/// </summary>
public sealed class TermAlertRun(IServiceScopeFactory scopes, TermSettings settings, TimeProvider clock, ILogger<TermAlertRun> log)
{
    private const int Batch = 50;
    // By then every process knows what was saved, and no term starts by what counted before.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);
    private long? refreshedFor;

    /// <summary>Looks once; returns how many things were done.</summary>
    public async Task<int> RunAsync(CancellationToken stopping = default)
    {
        await RefreshAsync(stopping);
        var (done, after) = (0, 0L);
        while (!stopping.IsCancellationRequested)
        {
            var ids = await DueAsync(after, stopping);
            if (ids.Count == 0)
                break;
            foreach (var id in ids)
                while (!stopping.IsCancellationRequested && await AlertAsync(id))
                    done++;
            after = ids[^1];
        }
        return done;
    }

    // The configuration changes between one start of a worker and the next, what is saved at any time: the terms that run
    // move along. For a while after saving they do so at every look.
    private async Task RefreshAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await settings.RefreshAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), cancellation);
        var newest = settings.Newest;
        if (refreshedFor == (newest?.Id ?? 0))
            return;
        var moved = await scope.ServiceProvider.GetRequiredService<TermRefresh>().RunAsync(cancellation);
        if (moved > 0)
            log.LogInformation("Reckoned the service terms of {Leads} leads anew.", moved);
        if (newest is null || newest.SavedAt + Settled <= clock.GetUtcNow().UtcDateTime)
            refreshedFor = newest?.Id ?? 0;
    }

    private async Task<List<long>> DueAsync(long after, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await TermAlertService.Due(db, clock.GetUtcNow().UtcDateTime).Where(t => t.Id > after).OrderBy(t => t.Id)
            .Select(t => t.Id).Take(Batch).ToListAsync(cancellation);
    }

    private async Task<bool> AlertAsync(long id)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<TermAlertService>().AlertAsync(id);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            log.LogError("What is due about service term {Id} could not be done: {Error}", id, FailureText.Of(failure));
            return false;
        }
    }
}

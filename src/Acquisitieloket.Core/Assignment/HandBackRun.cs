using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Core.Assignment;

/// <summary>Looks for leads to hand back, each in a transaction of its own; one that fails is due again at the next look.</summary>
public sealed class HandBackRun(IServiceScopeFactory scopes, TimeProvider clock, ILogger<HandBackRun> log)
{
    /// <summary>Looks once; returns how many leads were handed back.</summary>
    public async Task<int> RunAsync(CancellationToken stopping = default)
    {
        var done = 0;
        foreach (var id in await DueAsync(stopping))
            if (!stopping.IsCancellationRequested && await HandBackAsync(id))
                done++;
        return done;
    }

    private async Task<List<long>> DueAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await HandBackService.Due(db, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime)).OrderBy(l => l.Id)
            .Select(l => l.Id).ToListAsync(cancellation);
    }

    private async Task<bool> HandBackAsync(long id)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<HandBackService>().HandBackAsync(id);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            log.LogError("Lead {Id} could not be handed back: {Error}", id, FailureText.Of(failure));
            return false;
        }
    }
}

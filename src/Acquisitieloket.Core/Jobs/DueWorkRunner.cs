using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Core.Jobs;

/// <summary>Works off what is due of one kind: claims in batches and hands row by row to the handler until nothing is left.</summary>
internal sealed class DueWorkRunner<T>(
    IServiceScopeFactory scopes, DueWorkSettings settings, TimeProvider clock, ILogger<DueWorkRunner<T>> log) where T : DueWork
{
    // What was begun when the process has to stop may finish: half a mail is worse than a late stop.
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(20);

    /// <summary>Returns how many rows were done.</summary>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        using var finish = new CancellationTokenSource();
        await using var _ = stopping.Register(() => finish.CancelAfter(TimeToFinish));
        var done = 0;
        while (!stopping.IsCancellationRequested)
        {
            // A claim that was broken off halfway would keep its rows from everyone until the lease ends; what is claimed is given back.
            var claim = await ClaimAsync(CancellationToken.None);
            if (claim.Ids.Count == 0)
                break;
            done += await WorkOffAsync(claim, stopping, finish.Token);
        }
        return done;
    }

    private async Task<Claim> ClaimAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LeaseClaims>()
            .ClaimAsync<T>(settings.Batch, settings.Lease, cancellation);
    }

    private async Task<int> WorkOffAsync(Claim claim, CancellationToken stopping, CancellationToken finish)
    {
        var done = 0;
        var left = new ConcurrentBag<long>();
        // When all is slow the last of a batch would be begun with hardly any lease left: they go back, for anyone to take.
        var beginUntil = clock.GetUtcNow() + settings.Lease / 2;
        var degree = new ParallelOptions { MaxDegreeOfParallelism = settings.AtOnce, CancellationToken = CancellationToken.None };
        await Parallel.ForEachAsync(claim.Ids, degree, async (id, _) =>
        {
            if (stopping.IsCancellationRequested || clock.GetUtcNow() > beginUntil)
                left.Add(id);
            else if (await OneAsync(claim.Name, id, finish))
                Interlocked.Increment(ref done);
        });
        if (!left.IsEmpty)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LeaseClaims>().ReleaseAsync<T>(claim.Name, left, CancellationToken.None);
        }
        return done;
    }

    private async Task<bool> OneAsync(string claim, long id, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var row = ActivatorUtilities.CreateInstance<ClaimedRow<T>>(scope.ServiceProvider, settings);
            return await row.WorkAsync(claim, id, cancellation);
        }
        catch (Exception failure)
        {
            // The next row has its own scope and its own chance: one poisoned row never holds up the others.
            await using var scope = scopes.CreateAsyncScope();
            var row = ActivatorUtilities.CreateInstance<ClaimedRow<T>>(scope.ServiceProvider, settings);
            await FailAsync(row, claim, id, failure);
            return false;
        }
    }

    private async Task FailAsync(ClaimedRow<T> row, string claim, long id, Exception failure)
    {
        try
        {
            await row.FailAsync(claim, id, failure, CancellationToken.None);
            log.LogWarning("{Kind} {Id} failed: {Error}", settings.Name, id, FailureText.Of(failure));
        }
        catch (Exception second)
        {
            // The database itself is away: the lease runs out and the row is taken up again.
            log.LogError("{Kind} {Id} failed and could not be marked: {Error}", settings.Name, id, FailureText.Of(second));
        }
    }
}

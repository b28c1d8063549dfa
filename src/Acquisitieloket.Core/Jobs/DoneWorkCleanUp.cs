using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Jobs;

/// <summary>
/// Deletes rows of due work that were done or dropped some months ago, some at a time. What was given up and waits for a
/// person stays, however old. Several nodes may do it at once: deleting what is gone is no harm.
/// </summary>
internal sealed class DoneWorkCleanUp(IServiceScopeFactory scopes, IEnumerable<WorkTable> tables, TimeProvider clock)
{
    private const int AtOnce = 500;
    private static readonly TimeSpan LooksStay = TimeSpan.FromDays(7);

    /// <summary>Returns how many rows are gone.</summary>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var (now, total) = (clock.GetUtcNow().UtcDateTime, 0);
        foreach (var table in tables)
            for (var gone = AtOnce; gone == AtOnce && !stopping.IsCancellationRequested; total += gone)
            {
                await using var scope = scopes.CreateAsyncScope();
                gone = await table.ForgetAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), now, AtOnce, stopping);
            }
        // Of processes that are long gone.
        var before = now - LooksStay;
        await using var last = scopes.CreateAsyncScope();
        return total + await last.ServiceProvider.GetRequiredService<AppDbContext>().WorkLooks
            .Where(l => l.LookedAt < before).ExecuteDeleteAsync(stopping);
    }
}

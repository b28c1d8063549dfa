using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads.Bulk;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.Sites.Exchange;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Core.Privacy.Retention;

/// <summary>
/// Forgets what was done to several leads at once some days ago and mails that came in some time ago, and erases the leads whose time has come, batch by batch, each in a transaction and a data context of its own: a crash
/// leaves the rest for the next look, and one that fails does not hold up the others.
/// </summary>
public sealed class RetentionRun(
    IServiceScopeFactory scopes, RetentionRules rules, TimeProvider clock, ILogger<RetentionRun> log)
{
    private const int Batch = 50;

    /// <summary>Looks once; returns how many leads were erased.</summary>
    public async Task<int> RunAsync(CancellationToken stopping = default)
    {
        await ForgetPreparedAsync(stopping);
        await ForgetMailsAsync(stopping);
        var (done, after) = (0, 0L);
        while (!stopping.IsCancellationRequested)
        {
            var ids = await DueAsync(after, stopping);
            if (ids.Count == 0)
                break;
            foreach (var id in ids)
                if (!stopping.IsCancellationRequested && await EraseAsync(id))
                    done++;
            after = ids[^1];
        }
        return done;
    }

    private async Task ForgetPreparedAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var until = clock.GetUtcNow().UtcDateTime - BulkService.Kept;
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await db.BulkRuns.Where(r => r.At < until).ExecuteDeleteAsync(cancellation);
        var expired = clock.GetUtcNow().UtcDateTime - RegisterUpload.Lifetime;
        await db.RegisterUploads.Where(u => u.At <= expired).ExecuteDeleteAsync(cancellation);
    }

    private async Task ForgetMailsAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<InboundCleanUp>().RunAsync(cancellation);
        }
        catch (IOException failure)
        {
            // A folder that is away; the leads do not wait for it.
            log.LogError("Mails that came in could not be forgotten: {Error}", FailureText.Of(failure));
        }
    }

    private async Task<List<long>> DueAsync(long after, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await rules.Due(db, clock.GetUtcNow().UtcDateTime).Where(l => l.Id > after).OrderBy(l => l.Id)
            .Select(l => l.Id).Take(Batch).ToListAsync(cancellation);
    }

    private async Task<bool> EraseAsync(long id)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<RetentionService>().EraseAsync(id);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Nothing of it was saved; it is due again at the next look.
            log.LogError("Lead {Id} could not be erased though its time has come: {Error}", id, FailureText.Of(failure));
            return false;
        }
    }
}

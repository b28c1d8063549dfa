using System.Collections.Concurrent;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Core.Jobs;

/// <summary>Writes down that this process looked: once a minute for each kind, and at once when it begins or ceases to fail.</summary>
internal sealed class WorkLooks(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WorkLooks> log)
{
    /// <summary>How old the last look may be before something is wrong: it is written each minute, or whenever the kind looks.</summary>
    public static TimeSpan StaleAfter(WorkKind kind) => Every * 2 + kind.Every * 2;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (DateTime At, string? Failure)> noted = new();

    /// <summary>Never throws: a database that is away is told of by the look that comes after it.</summary>
    public async Task NoteAsync(string kind, string? failure)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (noted.TryGetValue(kind, out var last) && last.Failure == failure && now - last.At < Every)
            return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await WriteAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), kind, failure, now);
            noted[kind] = (now, failure);
        }
        catch (Exception away) when (away is not OutOfMemoryException)
        {
            log.LogWarning("The look for {Kind} could not be noted: {Error}", kind, FailureText.Of(away));
        }
    }

    private static async Task WriteAsync(AppDbContext db, string kind, string? failure, DateTime now)
    {
        var mine = db.WorkLooks.Where(l => l.Kind == kind && l.Worker == WorkerName.Current);
        if (await mine.ExecuteUpdateAsync(set => set.SetProperty(l => l.LookedAt, now).SetProperty(l => l.Failure, failure)) > 0)
            return;
        db.WorkLooks.Add(new WorkLook { Kind = kind, Worker = WorkerName.Current, LookedAt = now, Failure = failure });
        await db.SaveChangesAsync();
    }
}

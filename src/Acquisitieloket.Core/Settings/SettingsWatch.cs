using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Core.Settings;

/// <summary>Looks every few seconds whether settings were saved, in every process: here, on another node or by a worker.</summary>
public sealed class SettingsWatch(
    IEnumerable<ILiveSetting> settings, IServiceScopeFactory scopes, ILogger<SettingsWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    /// <summary>Before the first request, which is answered by what was saved, not by what the configuration says.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Until the process ends.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends.
        }
    }

    // A database that does not answer leaves what was known; the next look comes soon.
    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            foreach (var setting in settings)
                await setting.RefreshAsync(db, cancellation);
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            log.LogWarning("Settings could not be read, what was known counts: {Error}", FailureText.Of(failure));
        }
    }
}

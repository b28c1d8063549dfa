using Acquisitieloket.Core.Jobs;
using Microsoft.Extensions.Options;
using PuppeteerSharp;

namespace Acquisitieloket.Core.Printing.Chromium;

/// <summary>
/// One headless Chromium without network for all pages that are printed: starting it takes longer than printing. It starts with the
/// first page and ends when none came for a while, or after some hundreds. No page runs a script or keeps anything, so that
/// nothing of one reaches another. It is spoken to over a pipe: when this process is killed, Chromium ends with it.
/// </summary>
internal sealed class WarmChromium(IOptions<PdfOptions> options, TimeProvider clock) : IAsyncDisposable
{
    private const int MostPages = 200;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim gate = new(1);
    private Running? running;
    private ITimer? idle;

    /// <summary>Prints a file on disk; throws <see cref="DueWorkFailed"/> when that does not succeed in the set time.</summary>
    public async Task<byte[]> PrintAsync(Uri file, CancellationToken cancellation)
    {
        var limit = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);
        var taken = await TakeAsync(limit, cancellation);
        try
        {
            return await taken.PrintAsync(file).WaitAsync(limit, cancellation);
        }
        catch (TimeoutException)
        {
            taken.Spent = true;
            throw new DueWorkFailed("Chromium was niet op tijd klaar.");
        }
        catch (PuppeteerException broken)
        {
            taken.Spent = true;
            throw new DueWorkFailed($"Chromium brak af ({broken.GetType().Name}).", inner: broken);
        }
        catch (OperationCanceledException)
        {
            taken.Spent = true;
            throw;
        }
        finally
        {
            await GiveBackAsync(taken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (idle is not null)
            await idle.DisposeAsync();
        if (running is not null)
            await running.DisposeAsync();
        gate.Dispose();
    }

    private async Task<Running> TakeAsync(TimeSpan limit, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (running is null || running.Spent || running.Pages >= MostPages || !running.IsConnected)
            {
                // Whoever still prints with the old one ends it.
                if (running is { InUse: 0 } old)
                    await old.DisposeAsync();
                else if (running is not null)
                    running.Spent = true;
                running = await Running.StartAsync(options.Value.ChromiumPath, limit, cancellation);
            }
            running.Pages++;
            running.InUse++;
            return running;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task GiveBackAsync(Running taken)
    {
        await gate.WaitAsync();
        try
        {
            taken.InUse--;
            if (taken is { Spent: true, InUse: 0 })
            {
                await taken.DisposeAsync();
                running = running == taken ? null : running;
            }
            idle ??= clock.CreateTimer(_ => _ = EndWhenIdleAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            idle.Change(Idle, Timeout.InfiniteTimeSpan);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task EndWhenIdleAsync()
    {
        await gate.WaitAsync();
        try
        {
            if (running is not { InUse: 0 } unused)
                return;
            running = null;
            await unused.DisposeAsync();
        }
        finally
        {
            gate.Release();
        }
    }
}

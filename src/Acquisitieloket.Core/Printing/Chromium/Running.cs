using System.Collections.Concurrent;
using Acquisitieloket.Core.Jobs;
using PuppeteerSharp;

namespace Acquisitieloket.Core.Printing.Chromium;

/// <summary>A Chromium that runs, with its profile and its tabs.</summary>
internal sealed class Running : IAsyncDisposable
{
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);
    private readonly IBrowser browser;
    private readonly DirectoryInfo profile;
    private readonly ConcurrentBag<IPage> tabs = [];

    private Running(IBrowser browser, DirectoryInfo profile) => (this.browser, this.profile) = (browser, profile);

    public bool IsConnected => browser.IsConnected;

    /// <summary>How many pages it printed or prints, and how many now.</summary>
    public int Pages { get; set; }
    public int InUse { get; set; }

    /// <summary>No further page is printed with it.</summary>
    public bool Spent { get; set; }

    public static async Task<Running> StartAsync(string path, TimeSpan limit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var profile = Workplace.Create();
        try
        {
            return new Running(await Puppeteer.LaunchAsync(new LaunchOptions
            {
                ExecutablePath = path, Headless = true, Pipe = true, UserDataDir = profile.FullName, Timeout = (int)limit.TotalMilliseconds,
                ProtocolTimeout = (int)limit.TotalMilliseconds, Args = [.. Arguments()],
            }), profile);
        }
        catch (Exception failed) when (failed is PuppeteerException or System.ComponentModel.Win32Exception or IOException or TimeoutException)
        {
            Workplace.Remove(profile);
            throw new DueWorkFailed($"{Path.GetFileName(path)} kon niet starten ({failed.GetType().Name}).", inner: failed);
        }
    }

    /// <summary>Prints a file on disk in a tab that is free; one that failed is not used again.</summary>
    public async Task<byte[]> PrintAsync(Uri file)
    {
        if (!tabs.TryTake(out var tab))
            tab = await ChromiumPage.OpenAsync(browser);
        var pdf = await ChromiumPage.PrintAsync(tab, file);
        tabs.Add(tab);
        return pdf;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await browser.CloseAsync().WaitAsync(Goodbye);
        }
        catch (Exception stuck) when (stuck is PuppeteerException or TimeoutException or IOException or ObjectDisposedException)
        {
            browser.Process?.Kill(entireProcessTree: true);
        }
        Workplace.Remove(profile);
    }

    private static IEnumerable<string> Arguments()
    {
        // Chromium's sandbox refuses to run as root; the page holds nothing but our own HTML, and no network.
        if (Environment.IsPrivilegedProcess)
            yield return "--no-sandbox";
        yield return "--disable-gpu";
        yield return "--disable-dev-shm-usage";
        yield return "--disable-background-networking";
        yield return "--disable-extensions";
        yield return "--disable-sync";
        yield return "--no-first-run";
        yield return "\"--host-resolver-rules=MAP * ~NOTFOUND\"";
    }
}

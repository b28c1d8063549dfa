using Acquisitieloket.Core.Jobs;
using PuppeteerSharp;

namespace Acquisitieloket.Core.Printing.Chromium;

/// <summary>A Chromium that runs, with its profile.</summary>
internal sealed class Running : IAsyncDisposable
{
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);
    private readonly DirectoryInfo profile;

    private Running(IBrowser browser, DirectoryInfo profile) => (Browser, this.profile) = (browser, profile);

    public IBrowser Browser { get; }

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

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Browser.CloseAsync().WaitAsync(Goodbye);
        }
        catch (Exception stuck) when (stuck is PuppeteerException or TimeoutException or IOException or ObjectDisposedException)
        {
            Browser.Process?.Kill(entireProcessTree: true);
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

using Acquisitieloket.Testing;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests;

/// <summary>The product with its demo data, once for all tests of a class, and a browser.</summary>
public sealed class DemoBrowser : IAsyncLifetime
{
    private readonly TestApp app = new(null, ("Demo:Enabled", "true"), ("Map:TileUrl", ""));
    private Chromium chromium = null!;

    public async Task InitializeAsync()
    {
        app.UseKestrel(0);
        app.StartServer();
        chromium = await Chromium.StartAsync();
    }

    /// <summary>An empty page of a new visitor, in a window of this width.</summary>
    public Task<IPage> VisitorAsync(int width, bool dark = false) =>
        chromium.VisitorAsync(app.ClientOptions.BaseAddress.ToString(), width, dark);

    /// <summary>Lets time pass: whoever sends a form within seconds is asked to look once more.</summary>
    public void TakeTime() => app.Clock.Advance(TimeSpan.FromMinutes(1));

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        await app.DisposeAsync();
    }
}

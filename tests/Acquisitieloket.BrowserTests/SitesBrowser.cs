using Acquisitieloket.Core.Demo;
using Acquisitieloket.Testing;

namespace Acquisitieloket.BrowserTests;

/// <summary>The product with the sites of the region, and a browser.</summary>
public sealed class SitesBrowser : IAsyncLifetime
{
    private readonly TestApp app = new();

    public Chromium Chromium { get; private set; } = null!;

    public string Address => app.ClientOptions.BaseAddress.ToString();

    public async Task InitializeAsync()
    {
        app.UseKestrel(0);
        app.StartServer();
        await app.Do<IndicativeSites, int>(sites => sites.LoadAsync());
        Chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await app.DisposeAsync();
    }
}

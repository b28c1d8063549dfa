using Acquisitieloket.Testing;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests;

/// <summary>An empty product on a free port and one Chromium for all pages; each test has a visitor of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private Chromium? chromium;

    public TestApp App { get; } = new();

    public async Task InitializeAsync()
    {
        App.UseKestrel(0);
        App.StartServer();
        chromium = await Chromium.StartAsync();
    }

    /// <summary>An empty page of a new visitor, in a window of this width.</summary>
    public Task<IPage> Open(int width = 1280, bool scripts = true, bool dark = false) =>
        chromium!.VisitorAsync(App.ClientOptions.BaseAddress.ToString(), width, dark, scripts);

    public async Task DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        await App.DisposeAsync();
    }
}

/// <summary>All journeys share one browser.</summary>
[CollectionDefinition(Name)]
public sealed class Journeys : ICollectionFixture<Browser>
{
    public const string Name = "Journeys";
}

using Acquisitieloket.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Acquisitieloket.BrowserTests;

/// <summary>The product on a free port and one Chromium for all journeys; each journey has a context of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly TestApp app = new();
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public TestApp App => app;

    public async Task InitializeAsync()
    {
        app.UseKestrel(0);
        app.StartServer();
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            // Chromium has no sandbox for root, as which build servers run.
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox", "--disable-gpu"] : ["--disable-gpu"],
        });
    }

    /// <summary>An empty page of a new visitor, in a window of this width.</summary>
    public async Task<IPage> Open(int width = 1280, bool scripts = true)
    {
        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = app.ClientOptions.BaseAddress.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
        });
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
        await app.DisposeAsync();
    }
}

/// <summary>All journeys share one browser.</summary>
[CollectionDefinition(Name)]
public sealed class Journeys : ICollectionFixture<Browser>
{
    public const string Name = "Journeys";
}

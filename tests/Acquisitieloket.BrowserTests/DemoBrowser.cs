using Acquisitieloket.Core.Demo;
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
    public Task<IPage> VisitorAsync(int width, bool dark = false, bool scripts = true) =>
        chromium.VisitorAsync(app.ClientOptions.BaseAddress.ToString(), width, dark, scripts);

    /// <summary>The product itself, for what a browser cannot see.</summary>
    public TestApp App => app;

    /// <summary>A demo employee who has just signed in, on the page where the day begins.</summary>
    public async Task<IPage> SignInAsync(string name, int width = 1280, bool dark = false, bool scripts = true)
    {
        var page = await VisitorAsync(width, dark, scripts);
        await page.GotoAsync("/sign-in");
        await page.Locator("[name=Email]").FillAsync(DemoUsers.All.Single(p => p.Name == name).Email);
        await page.Locator("[name=Password]").FillAsync(DemoUsers.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }

    /// <summary>Lets time pass: whoever sends a form within seconds is asked to look once more.</summary>
    public void TakeTime() => app.Clock.Advance(TimeSpan.FromMinutes(1));

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        await app.DisposeAsync();
    }
}

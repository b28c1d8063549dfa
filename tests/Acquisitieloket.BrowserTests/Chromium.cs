using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests;

/// <summary>Debian's Chromium with an empty profile of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new Chromium
        {
            playwright = playwright,
            browser = await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
            }),
        };
    }

    /// <summary>A visitor with cookies of their own, on a screen of this width.</summary>
    public async Task<IPage> VisitorAsync(string address, int width, bool dark = false, bool scripts = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address,
            ViewportSize = new() { Width = width, Height = width < 500 ? 720 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
            Locale = "nl-NL",
            AcceptDownloads = true,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        return page;
    }

    /// <summary>Leaves a page that looks every few seconds whether its work is done, and may be going to itself at this very moment.</summary>
    public static async Task LeaveAsync(IPage page)
    {
        try
        {
            await page.GotoAsync("about:blank");
        }
        catch (PlaywrightException)
        {
            await page.WaitForLoadStateAsync();
            await page.GotoAsync("about:blank");
        }
    }

    /// <summary>
    /// Waits until the page of an address is there. On a busy machine it may have loaded before anyone waits for that, and
    /// the wait never ends: the state is asked for.
    /// </summary>
    public static async Task ArriveAsync(IPage page, string url)
    {
        await page.WaitForURLAsync(url, new() { WaitUntil = WaitUntilState.Commit });
        await Product.UntilAsync($"{url} is there", TimeSpan.FromMinutes(1), async () =>
            await page.EvaluateAsync<string>("document.readyState") == "complete");
    }

    /// <summary>The browser's button Back.</summary>
    public static Task BackAsync(IPage page) => StepAsync(() => page.GoBackAsync());

    /// <summary>The browser's button Forward.</summary>
    public static Task ForwardAsync(IPage page) => StepAsync(() => page.GoForwardAsync());

    // On a busy machine Chromium is asked for the history of a page that it is just putting in place and says that it is not
    // there yet. Nothing was done then, so it is asked again.
    private static Task StepAsync(Func<Task> step) => Product.UntilAsync("the page has a history", TimeSpan.FromMinutes(1), async () =>
    {
        try
        {
            await step();
            return true;
        }
        catch (PlaywrightException fault) when (fault.Message.Contains("Not attached to an active page", StringComparison.Ordinal))
        {
            return false;
        }
    });

    /// <summary>Fails with the list when axe finds a violation on the page as it stands; takes a picture when asked for.</summary>
    public static async Task CheckAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        var violations = await Axe.ViolationsAsync(page);
        Assert.True(violations.Length == 0, $"{name} at {page.Url}:\n" + string.Join("\n", violations));
        var tooWide = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth");
        Assert.False(tooWide, $"{name} is wider than the screen.");
    }

    /// <summary>
    /// Axe needs scripts. For who has none the same page is looked at by a second visitor with the same cookies and the
    /// same window; that nothing sticks out is seen on the page itself.
    /// </summary>
    public async Task CheckWithoutScriptsAsync(IPage page, string name)
    {
        var window = page.ViewportSize!;
        var width = (await page.Locator("body").BoundingBoxAsync())!.Width;
        Assert.True(width <= window.Width, $"{name} is {width} wide.");
        var twin = await VisitorAsync(new Uri(page.Url).GetLeftPart(UriPartial.Authority), window.Width);
        await twin.Context.AddCookiesAsync((await page.Context.CookiesAsync()).Select(c => new Cookie
        {
            Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path,
        }));
        await twin.GotoAsync(page.Url);
        await CheckAsync(twin, name);
        await twin.Context.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}

using Acquisitieloket.Testing;

namespace Acquisitieloket.BrowserTests;

/// <summary>Every page that a company can open, with the demo's sites on it, by day and by night, wide and narrow.</summary>
public sealed class PublicPagesTests : IAsyncLifetime
{
    private readonly TestApp app = new(null, ("Demo:Enabled", "true"), ("Map:TileUrl", ""));
    private Chromium chromium = null!;

    private static readonly string[] Pages =
    [
        "", "/sites", "/sites?minM2=50000", "/sites/XLB", "/sites/compare?code=XLB&code=KEN&code=TBT", "/location-check",
        "/enquiry/company", "/enquiry/contact", "/enquiry/activity", "/enquiry/space", "/enquiry/surroundings",
        "/enquiry/impact", "/enquiry/planning", "/enquiry/attachments", "/status", "/contact", "/privacy", "/cookies",
        "/accessibility", "/does-not-exist",
    ];

    public async Task InitializeAsync()
    {
        app.UseKestrel(0);
        app.StartServer();
        chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData("nl", 1280, false)]
    [InlineData("en", 375, true)]
    [InlineData("de", 1280, true)]
    [InlineData("de", 375, false)]
    public async Task EveryPage_OnThisScreen_IsAccessibleAndFits(string language, int width, bool dark)
    {
        var page = await chromium.VisitorAsync(app.ClientOptions.BaseAddress.ToString(), width, dark);
        List<string> complaints = [];
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !page.Url.EndsWith("exist", StringComparison.Ordinal)) complaints.Add($"{page.Url}: {message.Text}");
        };

        foreach (var path in Pages)
        {
            await page.GotoAsync($"/{language}{path}");
            var name = path.Trim('/').Split('?')[0].Replace('/', '-');
            await Chromium.CheckAsync(page, $"public-{name}-{language}-{width}{(dark ? "-dark" : "")}");
        }
        Assert.Empty(complaints);
    }
}

using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests;

/// <summary>The map of the sites in a real browser: in step with the list, by keyboard, asking nothing of anyone else.</summary>
public sealed class SitesMapTests(SitesBrowser browser) : IClassFixture<SitesBrowser>
{
    private readonly List<string> complaints = [];

    [Fact]
    public async Task Marker_ByKeyboard_OpensItsSiteAndMarksItInTheList()
    {
        var page = await OpenAsync("/nl/sites?municipality=borne", 1280);
        var marker = Marker(page, "De Veldkamp, Borne");
        var row = page.Locator("[data-site=VEL]");

        await TabToAsync(page, marker);
        await Assertions.Expect(row).ToHaveClassAsync("al-site al-site--on");
        await page.Keyboard.PressAsync("Enter");

        // The reader stands on the link that leads on, and Escape brings them back.
        var link = page.Locator(".leaflet-popup a[href]").First;
        await Assertions.Expect(link).ToBeFocusedAsync();
        await Assertions.Expect(link).ToHaveAttributeAsync("href", "/nl/sites/VEL");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(marker).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".leaflet-popup a[href]")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(link).ToBeFocusedAsync();
        // As a person would: once the map, which makes room for the popup, stands still.
        await Assertions.Expect(page.Locator(".leaflet-pan-anim")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/nl/sites/VEL", new() { WaitUntil = WaitUntilState.Commit });
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Row_WhenFocusedOrShown_MarksItsMarker()
    {
        var page = await OpenAsync("/nl/sites", 1280);
        var marker = Marker(page, "XL Businesspark Twente, Almelo");

        await page.GetByRole(AriaRole.Link, new() { Name = "XL Businesspark Twente" }).FocusAsync();
        await Assertions.Expect(marker).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("al-pin--on"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Kennispark Twente" }).FocusAsync();
        await Assertions.Expect(marker).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("al-pin--on"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Toon op kaart (XL Businesspark Twente)" }).ClickAsync();
        await Assertions.Expect(page.Locator(".leaflet-popup strong")).ToHaveTextAsync("XL Businesspark Twente");
        await Assertions.Expect(page.Locator("[data-site=XLB]")).ToHaveClassAsync("al-site al-site--on");
        // Close by, its plots are drawn: our own, without a tile.
        await page.Locator("path.al-border--plot").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.True(await page.Locator("path.al-border--plot").CountAsync() > 10);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Map_WithAFilter_ShowsWhatTheListShows()
    {
        var page = await OpenAsync("/en/sites?modality=water", 1280);

        var markers = await page.Locator(".al-pin").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('aria-label').split(',')[0]).sort()");
        var rows = await page.Locator("[data-site] h3").AllInnerTextsAsync();

        Assert.Equal(rows.Order(StringComparer.Ordinal), markers.Order(StringComparer.Ordinal));
        Assert.Equal(4, rows.Count);
    }

    [Fact]
    public async Task Map_WithoutScripts_IsADrawingWithTheFiveCities()
    {
        var page = await browser.Chromium.VisitorAsync(browser.Address, 1280, scripts: false);
        await page.GotoAsync("/nl/sites");

        await Assertions.Expect(page.Locator("[data-map] svg .pin")).ToHaveCountAsync(26);
        Assert.Equal(["Almelo", "Borne", "Enschede", "Hengelo", "Oldenzaal"],
            await page.Locator("[data-map] svg .place").AllTextContentsAsync());
    }

    [Theory]
    [InlineData("/nl/sites", 1280, false)]
    [InlineData("/de/sites", 1280, true)]
    [InlineData("/de/sites", 375, false)]
    [InlineData("/en/sites", 375, true)]
    [InlineData("/nl/sites/HHE", 1280, true)]
    [InlineData("/de/sites/HHE", 375, false)]
    [InlineData("/en/sites/BIB", 375, true)]
    [InlineData("/de/sites/compare?code=XLB&code=KEN&code=HTP", 1280, false)]
    [InlineData("/de/sites/compare?code=XLB&code=KEN&code=HTP", 375, true)]
    [InlineData("/nl/sites/compare?code=XLB&code=KEN&code=HTP&code=VEL", 375, false)]
    [InlineData("/nl", 1280, true)]
    [InlineData("/de", 375, false)]
    public async Task Page_InLightAndDark_IsAccessibleAndAsksNothingOfAnyoneElse(string path, int width, bool dark)
    {
        var page = await OpenAsync(path, width, dark);

        await Chromium.CheckAsync(page, $"sites{path.Replace('/', '-').Split('?')[0]}-{width}-{(dark ? "dark" : "light")}");

        Assert.DoesNotContain(complaints, text => !text.Contains("400 (Bad Request)"));
    }

    private async Task<IPage> OpenAsync(string path, int width, bool dark = false)
    {
        var page = await browser.Chromium.VisitorAsync(browser.Address, width, dark);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(browser.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                complaints.Add($"asked {request.Url}");
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return page;
    }

    private static ILocator Marker(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("one => one === document.activeElement"))
                return;
        }
        Assert.Fail("The marker was not reached by Tab.");
    }
}

using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests;

/// <summary>A company looks which place suits before it asks, and takes its answers along.</summary>
public sealed class LocationCheckTests(SitesBrowser browser) : IClassFixture<SitesBrowser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Check_WithAndWithoutScripts_RanksAndCarriesTheAnswersOver(bool scripts)
    {
        var page = await browser.Chromium.VisitorAsync(browser.Address, 1280, scripts: scripts);
        await page.GotoAsync("/nl");
        await page.GetByRole(AriaRole.Link, new() { Name = "Eerst kijken welke plek past? Doe de locatiecheck" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Laat zien wat past" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Kies uw belangrijkste activiteit");

        await page.GetByLabel("Belangrijkste activiteit op de nieuwe plek").SelectOptionAsync("Logistics");
        await page.GetByLabel("Gebonden aan vaarwater").CheckAsync();
        await page.GetByLabel("Kavel: ten minste").FillAsync("80.000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Laat zien wat past" }).ClickAsync();

        await Assertions.Expect(page.Locator("article h3").First).ToContainTextAsync("XL Businesspark Twente");
        await page.GetByText("Laat zien waarom").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Kennispark Twente" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Neem mee in mijn vestigingsvraag" }).ClickAsync();
        await Chromium.ArriveAsync(page, "**/nl/enquiry/company");
        await page.GotoAsync("/nl/enquiry/space");
        await Assertions.Expect(page.GetByLabel("Kavel: ten minste")).ToHaveValueAsync("80000");
    }

    [Theory]
    [InlineData("nl", 1280, false)]
    [InlineData("nl", 375, true)]
    [InlineData("en", 1280, true)]
    [InlineData("de", 375, false)]
    public async Task Pages_InLightAndDarkOnEveryScreen_HaveNoAccessibilityViolations(string language, int width, bool dark)
    {
        var page = await browser.Chromium.VisitorAsync(browser.Address, width, dark);
        await page.GotoAsync($"/{language}/location-check");
        await Chromium.CheckAsync(page, $"location-check-{language}-{width}");

        await page.GotoAsync($"/{language}/location-check?Requirements.Activity=Logistics&Requirements.Features=watergebonden"
            + "&Requirements.Forms=Plot&Requirements.PlotM2.Min=80000&Requirements.PowerKva=2000&Requirements.Water=Needed");
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        await Chromium.CheckAsync(page, $"location-check-result-{language}-{width}");
    }
}

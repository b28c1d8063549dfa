using Microsoft.Playwright;
using static Acquisitieloket.BrowserTests.PublicText;

namespace Acquisitieloket.BrowserTests;

/// <summary>
/// Every page that a company can open, with the demo's sites on it: in each language, by day and by night, wide and
/// narrow, but not each with each: colours do not depend on the language. What is behind a mailed link is looked at in the journeys.
/// </summary>
public sealed class PublicPagesTests(DemoBrowser browser) : IClassFixture<DemoBrowser>
{
    private static readonly string[] Pages =
    [
        "", "/sites", "/sites?minM2=50000", "/sites/XLB", "/sites/compare?code=XLB&code=KEN&code=TBT", "/issue", "/location-check",
        "/location-check?Requirements.Activity=Logistics&Requirements.PlotM2.Min=80000",
        "/enquiry/company", "/enquiry/contact", "/enquiry/activity", "/enquiry/space", "/enquiry/surroundings",
        "/enquiry/impact", "/enquiry/planning", "/enquiry/attachments", "/enquiry/check", "/enquiry/discarded",
        "/enquiry/resume/unknown", "/status", "/status/unknown", "/contact", "/privacy", "/cookies", "/accessibility",
        "/does-not-exist",
    ];

    [Theory]
    [InlineData("nl", 1280, false)]
    [InlineData("nl", 375, true)]
    [InlineData("en", 375, false)]
    [InlineData("de", 1280, true)]
    public async Task EveryPage_InThisLanguageOnThisScreen_IsAccessibleAndFits(string language, int width, bool dark)
    {
        var page = await browser.VisitorAsync(width, dark);
        List<string> complaints = [];
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            // A page that says so with its status is in the console too.
            if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal)) complaints.Add($"{page.Url}: {message.Text}");
        };

        foreach (var path in Pages)
        {
            await page.GotoAsync($"/{language}{path}");
            await CheckAsync(path.Trim('/').Replace('?', '-').Replace('/', '-').Split('=')[0]);
        }
        await AskAsync();
        Assert.Empty(complaints);
        await page.Context.CloseAsync();

        Task CheckAsync(string name) => Chromium.CheckAsync(page, $"public-{name}-{language}-{width}{(dark ? "-dark" : "")}");
        Task PressAsync(string key) =>
            page.GetByRole(AriaRole.Button, new() { Name = Of("Counter", key, language), Exact = true }).ClickAsync();
        Task ArriveAsync(string url) => Chromium.ArriveAsync(page, url);
        async Task NextAsync(string key, string to)
        {
            await PressAsync(key);
            await ArriveAsync($"**/{language}/enquiry/{to}");
        }
        Task FillAsync(string name, string value) => page.Locator($"[name='{name}']").FillAsync(value);

        // The pages that are there only with an enquiry under way, and after it.
        async Task AskAsync()
        {
            await page.GotoAsync($"/{language}/enquiry/company");
            await PressAsync("Enquiry_Next");
            await Assertions.Expect(page.Locator("[data-error-summary]")).ToBeVisibleAsync();
            await CheckAsync("company-errors");
            await FillAsync("Company.Name", "Grachtwater Distributie B.V.");
            await page.Locator("[name='Company.Country']").SelectOptionAsync("NL");
            await NextAsync("Enquiry_Next", "contact");
            foreach (var path in (string[])["check", "save", "discard"])
            {
                await page.GotoAsync($"/{language}/enquiry/{path}");
                await CheckAsync($"{path}-begun");
            }
            await page.GotoAsync($"/{language}/enquiry/save");
            await FillAsync("Email", $"joris.{width}@grachtwater.example");
            await NextAsync("Save_Send", "saved");
            await CheckAsync("saved");
            await page.GotoAsync($"/{language}/enquiry/contact");
            await FillAsync("Contact.Name", "Joris Grachtwater");
            await FillAsync("Contact.Email", "joris@grachtwater.example");
            await NextAsync("Enquiry_Next", "activity");
            await FillAsync("Description", "Distributie over water");
            await page.Locator("[name='Requirements.Activity']").SelectOptionAsync("Logistics");
            await NextAsync("Enquiry_Next", "space");
            await page.GotoAsync($"/{language}/enquiry/check");
            await CheckAsync("check-complete");
            await page.Locator("[name=Privacy][type=checkbox]").CheckAsync();
            browser.TakeTime();
            await NextAsync("Check_Send", "done");
            await CheckAsync("done");
            await page.GetByRole(AriaRole.Link, new() { Name = Of("Counter", "Done_ToStatus", language) }).ClickAsync();
            await ArriveAsync($"**/{language}/status/**");
            await CheckAsync("status-own");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DropDown_ByDayAndByNight_ShowsAnArrow(bool dark)
    {
        var page = await browser.VisitorAsync(375, dark);
        await page.GotoAsync("/de/enquiry/company");
        var list = page.Locator("select").First;
        var shown = await list.ScreenshotAsync();
        Assert.Equal(shown, await list.ScreenshotAsync());
        // The same list without its drawing is another picture.
        await list.EvaluateAsync("list => { list.style.backgroundImage = 'none'; }");
        Assert.NotEqual(shown, await list.ScreenshotAsync());
        await page.Context.CloseAsync();
    }
}

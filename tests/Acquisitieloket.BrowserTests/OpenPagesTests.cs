using Microsoft.Playwright;
using Xunit;

namespace Acquisitieloket.BrowserTests;

/// <summary>Every page that opens without signing in, as it looks in a real browser.</summary>
[Collection(Journeys.Name)]
public sealed class OpenPagesTests(Browser browser)
{
    public static TheoryData<string> Pages => ["/nl", "/en", "/de", "/sign-in", "/nl/does-not-exist"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InABrowser_HasNoAccessibilityViolations(string path)
    {
        var page = await browser.Open();
        await page.GotoAsync(path);

        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_AtThreeHundredTwentyPixels_NeedsNoScrollingSideways(string path)
    {
        var page = await browser.Open(width: 320, scripts: false);
        await page.GotoAsync(path);

        // Without scripts in the page the browser itself still measures.
        var width = (await page.Locator("html").BoundingBoxAsync())!.Width;
        var widest = await page.Locator("body *").EvaluateAllAsync<float>(
            "all => Math.max(...all.map(one => one.getBoundingClientRect().right))");

        Assert.InRange(widest, 1, Math.Max(width, 320) + 0.5f);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InABrowser_BreaksNoSecurityPolicyAndLoadsEverything(string path)
    {
        var page = await browser.Open();
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add($"failed: {request.Url}");

        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        // That the address itself is missing is what the last page is about.
        Assert.DoesNotContain(complaints, text => !(path.EndsWith("exist", StringComparison.Ordinal) && text.Contains("404")));
    }
}

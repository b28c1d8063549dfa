using PuppeteerSharp;

namespace Acquisitieloket.Core.Printing.Chromium;

/// <summary>Prints one page in a browser context of its own, in which no script runs.</summary>
internal static class ChromiumPage
{
    public static async Task<byte[]> PrintAsync(IBrowser browser, Uri file)
    {
        await using var context = await browser.CreateBrowserContextAsync();
        await using var page = await context.NewPageAsync();
        await page.SetJavaScriptEnabledAsync(false);
        await page.GoToAsync(file.AbsoluteUri);
        return await page.PdfDataAsync(new PuppeteerSharp.PdfOptions { PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true });
    }
}

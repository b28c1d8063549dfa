using PuppeteerSharp;

namespace Acquisitieloket.Core.Printing.Chromium;

/// <summary>A tab in which no script runs, used for one page after the other: opening one takes as long as printing.</summary>
internal static class ChromiumPage
{
    private const string Nothing = "about:blank";

    public static async Task<IPage> OpenAsync(IBrowser browser)
    {
        var page = await browser.NewPageAsync();
        await page.SetJavaScriptEnabledAsync(false);
        return page;
    }

    /// <summary>Prints a file and leaves the tab empty, so that nothing of one page is there with the next.</summary>
    public static async Task<byte[]> PrintAsync(IPage page, Uri file)
    {
        await page.GoToAsync(file.AbsoluteUri);
        var pdf = await page.PdfDataAsync(new PuppeteerSharp.PdfOptions { PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true });
        await page.GoToAsync(Nothing);
        return pdf;
    }
}

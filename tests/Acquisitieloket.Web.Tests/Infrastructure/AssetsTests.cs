using System.Net;
using System.Text.RegularExpressions;

namespace Acquisitieloket.Web.Tests.Infrastructure;

public sealed partial class AssetsTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/nl")]
    [InlineData("/components")]
    public async Task Get_WhenAPageNamesAFile_TheFileIsThereForAYear(string path)
    {
        var page = await Site.Page(await site.Browser().GetAsync(path));
        var files = page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")!)).ToList();

        Assert.Equal(2, files.Count);
        foreach (var file in files)
        {
            var response = await site.Browser().GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.NotEmpty(await response.Content.ReadAsStringAsync());
            Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl?.MaxAge);
            Assert.Contains(response.Headers.CacheControl!.Extensions, extension => extension.Name == "immutable");
        }
    }

    [Fact]
    public async Task Get_StyleSheets_NameOnlyFontsThatAreServed()
    {
        var css = await site.Browser().GetStringAsync("/assets/public.css");
        var fonts = FontAddress().Matches(css).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.Equal(6, fonts.Count);
        foreach (var font in fonts)
        {
            var response = await site.Browser().GetAsync("/assets/" + font);
            Assert.Equal("font/woff2", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal("wOF2"u8.ToArray(), (await response.Content.ReadAsByteArrayAsync())[..4]);
        }
    }

    [Fact]
    public async Task Get_WhenTheBrowserTakesCompression_CompressesFilesButNoPage()
    {
        var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Accept-Encoding", "br");

        Assert.Equal(["br"], (await browser.GetAsync("/assets/public.css")).Content.Headers.ContentEncoding);
        Assert.Empty((await browser.GetAsync("/nl")).Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Get_Favicon_IsADrawing()
    {
        var response = await site.Browser().GetAsync("/favicon.svg");

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
    }

    [GeneratedRegex(@"url\(""?\.?/?(fonts/[^)""]+)""?\)")]
    private static partial Regex FontAddress();
}

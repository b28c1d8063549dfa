using System.Net;
using System.Text.RegularExpressions;
using Acquisitieloket.Testing;
using Acquisitieloket.Web.Tests.Features.Counter.Enquiry;

namespace Acquisitieloket.Web.Tests.Features.Counter.Information;

public sealed partial class PublicPagesTests : IAsyncLifetime
{
    private static readonly string[] Pages =
    [
        "", "/enquiry/company", "/enquiry/contact", "/enquiry/activity", "/enquiry/space", "/enquiry/surroundings",
        "/enquiry/planning", "/enquiry/attachments", "/contact", "/privacy", "/cookies", "/accessibility",
    ];

    private EnquiryScene scene = null!;

    public async Task InitializeAsync() => scene = await EnquiryScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public async Task Get_EveryPublicPage_HasNoDutchInAnotherLanguage(string language)
    {
        var enquiry = await scene.TakeIn(language);
        foreach (var path in Pages.Append($"/status/{enquiry.StatusToken}").Append($"/status/{enquiry.StatusToken}/withdraw"))
        {
            var page = await scene.App.Guest().Get($"/{language}{path}");
            Assert.Equal((path, HttpStatusCode.OK), (path, page.Status));
            Assert.Equal((path, ""), (path, DutchWord().Match($"{page.Title} {page.Text}").Value));
        }
        // The same search does find Dutch where it is.
        Assert.Matches(DutchWord(), (await scene.App.Guest().Get("/nl/privacy")).Text);
    }

    [Fact]
    public async Task Get_APublicPage_NamesItsOtherLanguages()
    {
        var page = await scene.App.Guest().Get("/de/privacy");
        // The last one is for readers of any other language.
        Assert.Equal(["http://localhost/nl/privacy", "http://localhost/en/privacy", "http://localhost/de/privacy", "http://localhost/nl/privacy"],
            page.Document.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_SecurityText_IsValidForHalfAYearAtLeast()
    {
        var text = await scene.App.Guest().Http.GetStringAsync("/.well-known/security.txt");
        Assert.Contains("Contact: http://localhost/nl/contact", text);
        var expires = DateTime.Parse(Regex.Match(text, "Expires: (.+)").Groups[1].Value).ToUniversalTime();
        Assert.InRange(expires, TestClock.Start.AddMonths(6), TestClock.Start.AddMonths(12));
    }

    [Fact]
    public async Task Get_SiteMap_ListsPagesInThreeLanguagesAndNoPrivateOnes()
    {
        var map = await scene.App.Guest().Http.GetStringAsync("/sitemap.xml");
        Assert.Contains("<loc>http://localhost/de/privacy</loc>", map);
        Assert.DoesNotContain("/status", map);
        Assert.Contains("Disallow: /*/status/", await scene.App.Guest().Http.GetStringAsync("/robots.txt"));
    }

    [GeneratedRegex(@"\b(uw|een|het|niet|naar|voor|deze|vraag|bedrijf|wij|wordt|ook|geen|kunt)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DutchWord();
}

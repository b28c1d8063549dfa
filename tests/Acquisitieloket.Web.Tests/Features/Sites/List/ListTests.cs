using System.Net;
using Acquisitieloket.Testing.Pages;

namespace Acquisitieloket.Web.Tests.Features.Sites.List;

public sealed class ListTests(SitesScene scene) : IClassFixture<SitesScene>
{
    [Theory]
    [InlineData("nl", "26 locaties")]
    [InlineData("en", "26 sites")]
    [InlineData("de", "26 Standorte")]
    public async Task Get_InEachLanguage_ShowsEverySiteThatWasNotDropped(string language, string count)
    {
        var page = await scene.App.Guest().Get($"/{language}/sites");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(count, page.Text);
        Assert.Equal(26, Codes(page).Count);
        Assert.DoesNotContain("Vervallen veld", page.Text);
    }

    [Fact]
    public async Task Filter_ThroughTheForm_StandsInTheAddressAndNarrowsListMapAndFiles()
    {
        var form = (await scene.App.Guest().Get("/nl/sites")).Form("Tonen");

        var page = await form.Fill("Gemeente", "Hengelo").Fill("Bereikbaar via", "Water").Submit("Tonen");

        Assert.Equal(["HHE"], Codes(page));
        Assert.Contains("municipality=Hengelo", page.Path);
        Assert.Equal("/nl/sites/sites.geojson?municipality=hengelo&modality=water",
            page.Document.QuerySelector("[data-map]")!.GetAttribute("data-map"));
        Assert.EndsWith("/nl/sites/sites.csv?municipality=hengelo&modality=water", page.Link("CSV").Href);
        // The form remembers, and the drawing shows what the list shows.
        Assert.Equal("Water", page.Form("Tonen").ValueOf("Bereikbaar via"));
        Assert.Single(page.Document.QuerySelectorAll("[data-map] svg .pin"));
    }

    [Fact]
    public async Task Filter_OnAPlotAsPeopleWriteIt_IsRead()
    {
        var form = (await scene.App.Guest().Get("/nl/sites")).Form("Tonen");

        Assert.Equal(["XLB"], Codes(await form.Fill("Kavel van minstens", "100.000").Submit("Tonen")));
    }

    [Theory]
    [InlineData("veel", "Kavel van minstens")]
    [InlineData("0", "van 1 tot en met 10.000.000")]
    [InlineData("99000000", "van 1 tot en met 10.000.000")]
    public async Task Filter_WithANumberThatIsNone_SaysSoAndKeepsTheOtherFilters(string typed, string said)
    {
        var page = await scene.App.Guest().Get($"/nl/sites?municipality=borne&minM2={typed}");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(said, page.Text);
        Assert.Equal(typed, page.Form("Tonen").ValueOf("Kavel van minstens"));
        Assert.Equal(["BIB", "VEL"], Codes(page));
    }

    [Theory]
    [InlineData("municipality=atlantis")]
    [InlineData("municipality=99")]
    [InlineData("status=-1")]
    public async Task Filter_WithAValueThatIsNotThere_NarrowsNothing(string query)
    {
        var page = await scene.App.Guest().Get($"/en/sites?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(26, Codes(page).Count);
    }

    [Fact]
    public async Task Filter_WhenNothingFits_NamesEachFilterToRemove()
    {
        var page = await scene.App.Guest().Get("/nl/sites?municipality=borne&modality=air");

        Assert.Contains("Geen locatie past bij al deze filters", page.Text);
        Assert.Equal(["BIB", "VEL"], Codes(await page.Follow("Zonder filter op Bereikbaar via")));
        Assert.Equal(["TBT"], Codes(await page.Follow("Zonder filter op Gemeente")));
    }

    [Fact]
    public async Task Compare_WithTickedSites_ShowsThemSideBySide()
    {
        var form = (await scene.App.Guest().Get("/nl/sites?municipality=borne")).Form("Vergelijk gekozen locaties");

        var page = await form.Choose("Vergelijk De Veldkamp").Choose("Vergelijk Binnenstad Borne").Submit();

        Assert.Equal("/nl/sites/compare?code=BIB&code=VEL", page.Path);
        Assert.Equal("Locaties vergelijken", page.Heading);
    }

    [Theory]
    [InlineData("/nl/sites", "img-src 'self' data: https://tiles.example:8443;")]
    [InlineData("/en", "img-src 'self' data: https://tiles.example:8443;")]
    [InlineData("/nl/contact", "img-src 'self' data:;")]
    [InlineData("/nl/sites/XLB", "img-src 'self' data:;")]
    public async Task Policy_OfAPage_AdmitsTilesOnlyWhereAMapIs(string path, string admitted)
    {
        var page = await scene.App.Guest().Get(path);

        Assert.Contains(admitted, page.Response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(admitted.Contains("tiles"), page.Document.QuerySelector("script[src*='map.js']") is not null);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [InlineData("de")]
    public async Task Cookies_WhenTilesComeFromElsewhere_SayFromWhere(string language) =>
        Assert.Contains("tiles.example", (await scene.App.Guest().Get($"/{language}/cookies")).Text);

    [Fact]
    public async Task SiteMap_Always_NamesEverySiteInEachLanguageAndForOthers()
    {
        var map = await scene.App.CreateClient().GetStringAsync("/sitemap.xml");

        Assert.Contains("<loc>http://localhost/de/sites/XLB</loc>", map);
        Assert.Contains("hreflang=\"x-default\" href=\"http://localhost/nl/sites/XLB\"", map);
        Assert.DoesNotContain(SitesScene.Dropped, map);
    }

    private static List<string> Codes(Page page) =>
        [.. page.Document.QuerySelectorAll("li[data-site]").Select(row => row.GetAttribute("data-site")!)];

    [Theory]
    [InlineData("nl", "Kaartgegevens © Kadaster")]
    [InlineData("en", "Map data © Kadaster")]
    [InlineData("de", "Kartendaten © Kadaster")]
    public async Task Get_TheMap_CreditsTheOwnerInTheLanguageOfThePage(string language, string credit)
    {
        var map = (await scene.App.Guest().Get($"/{language}/sites")).Document.QuerySelector("[data-map]")!;

        Assert.Equal(credit, map.GetAttribute("data-attribution"));
        Assert.Contains("\"name\":\"Oldenzaal\",\"latitude\":52.3126", map.GetAttribute("data-cities"));
    }
}

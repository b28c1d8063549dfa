namespace Acquisitieloket.Web.Tests.Infrastructure;

public sealed class LanguageTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("de-DE,de;q=0.9,en;q=0.8", "/de")]
    [InlineData("fr, en-GB;q=0.7", "/en")]
    [InlineData("nl-BE", "/nl")]
    [InlineData("en;q=0.5, de;q=0.9", "/de")]
    [InlineData("de;q=0, en;q=0.1", "/en")]
    [InlineData("fr", "/nl")]
    [InlineData("", "/nl")]
    public async Task Get_WhenTheAddressIsBare_LeadsToTheVisitorsLanguage(string wishes, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (wishes.Length > 0) request.Headers.Add("Accept-Language", wishes);
        var response = await site.Browser().SendAsync(request);

        Assert.Equal(path, response.Headers.Location?.ToString());
        Assert.Equal("Accept-Language", response.Headers.Vary.ToString());
    }

    [Theory]
    [InlineData("nl", "Stel uw vestigingsvraag")]
    [InlineData("en", "Start your enquiry")]
    [InlineData("de", "Ansiedlungsanfrage stellen")]
    public async Task Get_FrontPage_AsksForTheQuestionInItsLanguage(string language, string button)
    {
        var page = await Site.Page(await site.Browser().GetAsync("/" + language));

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        var link = Assert.Single(page.QuerySelectorAll("main a.nl-button"));
        Assert.Equal(button, link.TextContent);
        Assert.Equal($"/{language}/enquiry", link.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_WhenTheTermsAreSetOtherwise_PromisesThose()
    {
        await using var slower = site.WithWebHostBuilder(builder => builder.UseSetting("ServiceTerms:FirstSiteListDays", "8"));
        var page = await Site.Page(await slower.CreateClient().GetAsync("/nl"));

        Assert.Contains("Binnen 8 werkdagen", page.QuerySelector("main")!.TextContent);
        Assert.Contains("Binnen 1 werkdag", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Get_WhenAnotherLanguageIsChosen_StaysOnThePage()
    {
        var page = await Site.Page(await site.Browser().GetAsync("/de?from=mail"));

        Assert.Equal("/en?from=mail", page.QuerySelector("a[hreflang=en]")!.GetAttribute("href"));
        Assert.Equal("true", page.QuerySelector("a[hreflang=de]")!.GetAttribute("aria-current"));
    }
}

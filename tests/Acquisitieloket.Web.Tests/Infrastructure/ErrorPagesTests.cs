using System.Net;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Web.Tests.Infrastructure;

public sealed class ErrorPagesTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("nl", "Deze pagina bestaat niet")]
    [InlineData("en", "This page does not exist")]
    [InlineData("de", "Diese Seite gibt es nicht")]
    public async Task Get_WhenThePageDoesNotExist_SaysSoInTheLanguageOfTheAddress(string language, string title)
    {
        var response = await site.Browser().GetAsync($"/{language}/no-such-page");
        var page = await Site.Page(response);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData(400, "Dit verzoek kunnen we niet verwerken")]
    [InlineData(403, "U mag deze pagina niet zien")]
    [InlineData(409, "Iemand was u net voor")]
    [InlineData(429, "Even geduld")]
    [InlineData(418, "Dit lukt niet")]
    [InlineData(503, "Er ging bij ons iets mis")]
    public async Task Get_WhenRefused_ShowsWhatTheCodeMeans(int code, string title)
    {
        var response = await site.Browser().GetAsync($"/nl/status/{code}");

        Assert.Equal(code, (int)response.StatusCode);
        Assert.Equal(title, (await Site.Page(response)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Get_WhenSomethingBreaks_ShowsTheReferenceThatIsLoggedAndNothingElse()
    {
        var response = await site.Browser().GetAsync("/nl/broken/private-link");
        var html = await response.Content.ReadAsStringAsync();
        var reference = (await Site.Page(response)).QuerySelector("output")!.TextContent;

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("secret", html);
        Assert.NotEmpty(reference);
        Assert.Contains("/nl/contact", (await Site.Page(response)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        var line = Assert.Single(site.Log.At(LogLevel.Error), line => line.Contains(reference));
        Assert.Contains("{culture:language}/broken/{token}", line);
        Assert.DoesNotContain("private-link", line);
    }

    [Fact]
    public async Task Get_WhenTheErrorAddressIsTyped_IsNotFound()
    {
        var response = await site.Browser().GetAsync("/error/500");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Post_WhenTheFormHasNoToken_IsRefusedWithAnExplanation()
    {
        var response = await site.Browser().PostAsync("/nl/guarded", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("Dit verzoek kunnen we niet verwerken", (await Site.Page(response)).QuerySelector("h1")!.TextContent);
    }
}

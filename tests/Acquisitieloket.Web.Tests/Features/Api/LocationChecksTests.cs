using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Acquisitieloket.Core.Matching;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Api;

public sealed class LocationChecksTests : IAsyncLifetime
{
    private ApiScene scene = null!;

    public async Task InitializeAsync() => scene = await ApiScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    private Task<HttpResponseMessage> Ask(object question) => scene.Anyone.PostAsync(ApiScene.Checks, ApiScene.Json(question));

    [Fact]
    public async Task Post_WithTheExampleOfTheContract_RanksAllSitesWithReasonsAndStoresNothing()
    {
        var response = await Ask(ApiScene.Example("locatiecheck").ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await ApiScene.Read(response);
        Assert.Equal(Matcher.RuleVersion, answer.GetProperty("regelversie").GetString());
        Assert.Equal("2026-09-07", answer.GetProperty("peildatum").GetString());
        var sites = answer.GetProperty("terreinen").EnumerateArray().ToList();
        Assert.Equal(26, sites.Count);
        var best = sites[0];
        Assert.Equal(("XLB", "Almelo", "geschikt"), (best.GetProperty("code").GetString(),
            best.GetProperty("gemeente").GetString(), best.GetProperty("oordeel").GetString()));
        Assert.Equal(
            ["code", "naam", "gemeente", "oordeel", "score", "volledigheid", "redenen", "kavels", "belemmering"],
            best.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["criterium", "uitkomst", "score", "gewicht", "zin", "peildatum"],
            best.GetProperty("redenen")[0].EnumerateObject().Select(p => p.Name));
        var water = best.GetProperty("redenen").EnumerateArray().Single(r => r.GetProperty("criterium").GetString() == "water");
        Assert.Equal("voldoet", water.GetProperty("uitkomst").GetString());
        Assert.Equal(
            sites.Select(s => s.GetProperty("oordeel").GetString()),
            sites.Select(s => s.GetProperty("oordeel").GetString()).OrderBy(o => o == "geschikt" ? 0 : o == "bijnaGeschikt" ? 1 : 2));
        Assert.All(sites, s => Assert.Equal(s.GetProperty("oordeel").GetString() == "bijnaGeschikt",
            s.GetProperty("belemmering").GetString() is not null));
        Assert.Equal(0, await scene.App.Read(db => db.Enquiries.CountAsync()) + await scene.App.Read(db => db.EnquiryDrafts.CountAsync())
            + await scene.App.Read(db => db.MatchRuns.CountAsync()));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Post_WithThousandsOfFaults_NamesAHundred()
    {
        var response = await Ask($$"""{ "activiteit": { "soort": "logistiek", "kenmerken": [{{string.Join(',', Enumerable.Repeat("1", 5000))}}] } }""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(100, (await ApiScene.Read(response)).GetProperty("fouten").GetArrayLength());
    }

    [Fact]
    public async Task Post_WithLettersInAnotherEncoding_SaysSo()
    {
        using var content = new ByteArrayContent(Encoding.Latin1.GetBytes("""{ "activiteit": { "soort": "café" } }"""));
        content.Headers.ContentType = new("application/json");
        var response = await scene.Anyone.PostAsync(ApiScene.Checks, content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("geen geldige UTF-8", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_WithMuchWrong_NamesAllOfItTogetherInDutchPaths()
    {
        var response = await Ask("""
            { "activiteit": { "soort": "toveren", "kenmerken": ["a", 5], "sbi": "onzin" },
              "ruimte": { "kavelM2": { "min": 900, "max": 100 }, "vorm": "kavel", "milieucategorie": "7", "bouwhoogteM": 1.5 },
              "bereikbaarheid": { "wegg": "nodig", "water": "misschien" }, "energie": [],
              "planning": { "operationeelOp": "31-01-2028" }, "voorkeur": { "terreinen": ["ZZZ"] } }
            """);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            [
                ("activiteit.soort", "onbekendeWaarde"), ("activiteit.kenmerken[1]", "geenTekst"),
                ("ruimte.vorm", "geenLijst"), ("ruimte.milieucategorie", "onbekendeWaarde"),
                ("ruimte.bouwhoogteM", "geenGeheelGetal"), ("bereikbaarheid.wegg", "onbekendVeld"),
                ("bereikbaarheid.water", "onbekendeWaarde"), ("energie", "geenObject"),
                ("planning.operationeelOp", "geenDatum"),
                ("activiteit.sbi", "geenSbi"), ("ruimte.kavelM2.max", "minBovenMax"), ("voorkeur.terreinen", "onbekendTerrein"),
            ],
            await ApiScene.Faults(response));
    }

    [Fact]
    public async Task Post_WithAWordThatIsNone_NamesTheAllowedOnes()
    {
        var problem = await ApiScene.Read(await Ask("""{ "activiteit": { "soort": "Logistiek" } }"""));

        Assert.Contains("productie, logistiek, onderzoek", problem.GetProperty("fouten")[0].GetProperty("melding").GetString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{ "activiteit": null }""")]
    [InlineData("""{ "activiteit": { "soort": null } }""")]
    public async Task Post_WithoutActivity_AsksForIt(string question) =>
        Assert.Equal([("activiteit.soort", "ontbreekt")], await ApiScene.Faults(await Ask(question)));

    [Theory]
    [InlineData("", "regel 1, teken 1")]
    [InlineData("{ \"activiteit\": \n  logistiek }", "regel 2, teken 3")]
    [InlineData("{} {}", "regel 1, teken 4")]
    public async Task Post_WhenNotJson_SaysWhere(string text, string place)
    {
        var response = await Ask(text);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(place, (await ApiScene.Read(response)).GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("""{ "activiteit": {}, "activiteit": {} }""")]
    [InlineData("""{ "activiteit": { "omschrijving": "\ud800" } }""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]")]
    [InlineData("17")]
    public async Task Post_WithHostileJson_IsRefusedAsBadInput(string text) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Ask(text)).StatusCode);

    [Fact]
    public async Task Post_WhenTooLarge_IsRefused()
    {
        var question = new JsonObject { ["activiteit"] = new JsonObject { ["omschrijving"] = new string('x', 200_000) } };

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Ask(question.ToJsonString())).StatusCode);
    }

    [Fact]
    public async Task Post_WithTheMarkOfUtf8BeforeIt_IsReadAsWithoutIt() =>
        Assert.Equal(HttpStatusCode.OK, (await Ask("\uFEFF" + ApiScene.Example("locatiecheck").ToJsonString())).StatusCode);

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\uFEFF{}")]
    public async Task Post_WithOnlyMarks_IsAnsweredWithAProblem(string body)
    {
        var response = await Ask(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Post_WhenNotCalledJson_IsRefused()
    {
        var response = await scene.Anyone.PostAsync(ApiScene.Checks, new StringContent("{}", Encoding.UTF8, "text/plain"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Post_WithAcceptLanguage_AnswersInThatLanguage()
    {
        scene.Anyone.DefaultRequestHeaders.Add("Accept-Language", "fr, de-AT;q=0.8, en;q=0.5");

        var response = await Ask("""{ "activiteit": { "soort": "kantoor" } }""");

        Assert.Equal(["de"], response.Content.Headers.ContentLanguage);
        Assert.Contains("Noch nicht bekannt", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_TooOftenFromOneAddress_IsRefusedForAWhile()
    {
        await using var strict = await ApiScene.Open(("Web:LocationChecksPerMinute", "2"));
        var statuses = new List<HttpResponseMessage>();
        for (var i = 0; i < 3; i++)
            statuses.Add(await strict.Anyone.PostAsync(ApiScene.Checks, ApiScene.Json("""{ "activiteit": { "soort": "kantoor" } }""")));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses.Select(s => s.StatusCode));
        Assert.Equal("application/problem+json", statuses[2].Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromMinutes(1), statuses[2].Headers.RetryAfter!.Delta);
        Assert.True(statuses[2].Headers.Contains("API-Version"));
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Api;

/// <summary>What other systems were promised, held against the running API: forms, pages, headers and answers.</summary>
public sealed class ContractTests : IAsyncLifetime
{
    private const string Document = "/api/v1/openapi.json";
    private ApiScene scene = null!;

    public async Task InitializeAsync() => scene = await ApiScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    private async Task<HttpResponseMessage> Get(string path, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        request.Headers.Add("Origin", "https://elders.example");
        return await scene.Anyone.SendAsync(request);
    }

    [Theory]
    [InlineData("", "terreinen", "code;naam;gemeente", 26)]
    [InlineData("/XLB", "code", "code;naam;gemeente", 1)]
    [InlineData("/XLB/kavels", "kavels", "terrein;gemeente;nummer", 2)]
    public async Task Register_OnEachRoute_IsThereAsJsonGeoJsonAndCsv(string path, string member, string header, int least)
    {
        await scene.App.Read(async db =>
        {
            var site = await db.Sites.SingleAsync(s => s.Code == "XLB");
            db.Plots.AddRange(new[] { "Z-1", "Z-2" }.Select(number => new Plot
            {
                SiteId = site.Id, Number = number, AreaM2 = 5_000, Outline = [new(6.6, 52.3), new(6.61, 52.3), new(6.61, 52.31)],
            }));
            return await db.SaveChangesAsync();
        });
        var json = await Get(ApiScene.Sites + path, "application/json");
        var map = await Get(ApiScene.Sites + path, "application/geo+json");
        var table = await Get(ApiScene.Sites + path, "text/csv");

        Assert.True((await ApiScene.Read(json)).TryGetProperty(member, out _));
        var features = (await ApiScene.Read(map)).GetProperty("features");
        Assert.True(features.GetArrayLength() >= least);
        Assert.Equal("application/geo+json", map.Content.Headers.ContentType!.MediaType);
        var lines = Encoding.UTF8.GetString(await table.Content.ReadAsByteArrayAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith(header, lines[0]);
        Assert.True(lines.Length > least);
        Assert.All([json, map, table], response =>
        {
            Assert.Equal(["1.0.0"], response.Headers.GetValues("API-Version"));
            Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
            Assert.True(response.Headers.CacheControl!.Public);
        });
        Assert.Equal(3, new[] { json, map, table }.Select(r => r.Headers.ETag).Distinct().Count());
    }

    [Theory]
    [InlineData("?limit=100", HttpStatusCode.OK)]
    [InlineData("?limit=1", HttpStatusCode.OK)]
    [InlineData("?limit=101", HttpStatusCode.BadRequest)]
    [InlineData("?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("?limit=5&limit=6", HttpStatusCode.BadRequest)]
    [InlineData("?limit=1e2", HttpStatusCode.BadRequest)]
    [InlineData("?minM2=-1", HttpStatusCode.BadRequest)]
    [InlineData("?speerpunt=wonen", HttpStatusCode.BadRequest)]
    [InlineData("/XLB?status=uitgeefbaar", HttpStatusCode.BadRequest)]
    [InlineData("/XLB/kavels?gemeente=Almelo", HttpStatusCode.BadRequest)]
    [InlineData("/XLB/kavels?limit=101", HttpStatusCode.BadRequest)]
    public async Task Parameters_OfTheRegister_AreReadStrictly(string query, HttpStatusCode status) =>
        Assert.Equal(status, (await scene.Anyone.GetAsync(ApiScene.Sites + query)).StatusCode);

    [Fact]
    public async Task Walk_WhileThePlotItStoppedAtIsSold_GoesOnWithTheNext()
    {
        var site = await scene.App.Read(db => db.Sites.SingleAsync(s => s.Code == "XLB"));
        await scene.App.Read(db => db.Plots.Where(p => p.SiteId == site.Id).ExecuteDeleteAsync());
        foreach (var number in (string[])["A-1", "A-2", "A-3"])
            await scene.App.Add(new Plot { SiteId = site.Id, Number = number, AreaM2 = 5_000 });
        var first = await scene.Anyone.GetAsync($"{ApiScene.Sites}/XLB/kavels?limit=1&minM2=1000&status=aangeboden");
        var next = new Uri(first.Headers.GetValues("Link").Single().Split('<', '>')[1]).PathAndQuery;
        await scene.App.Read(db => db.Plots.Where(p => p.Number == "A-1").ExecuteUpdateAsync(p => p.SetProperty(x => x.Registered, PlotStatus.Sold)));

        var second = await ApiScene.Read(await scene.Anyone.GetAsync(next));

        Assert.Contains("minM2=1000", next);
        Assert.Equal(["A-2"], second.GetProperty("kavels").EnumerateArray().Select(p => p.GetProperty("nummer").GetString()));
    }

    [Fact]
    public async Task Document_Always_IsOpenToOtherSitesAndTellsWhatIsPromised()
    {
        var response = await Get(Document, "*/*");
        var document = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["1.0.0"], response.Headers.GetValues("API-Version"));
        Assert.StartsWith("3.1", document["openapi"]!.ToString());
        var asked = document["paths"]![ApiScene.Sites]!["get"]!["parameters"]!.AsArray();
        Assert.Equal(["cursor", "gemeente", "limit", "minM2", "modaliteit", "speerpunt", "status"], asked.Select(p => p!["name"]!.ToString()).Order());
        Assert.Equal("100", asked.Single(p => p!["name"]!.ToString() == "limit")!["schema"]!["maximum"]!.ToString());
        foreach (var path in (string[])[ApiScene.Sites, ApiScene.Sites + "/{code}", ApiScene.Sites + "/{code}/kavels"])
            Assert.Equal(["application/geo+json", "application/json", "text/csv"],
                document["paths"]![path]!["get"]!["responses"]!["200"]!["content"]!.AsObject().Select(c => c.Key).Order());
    }

    [Theory]
    [InlineData("OPTIONS", ApiScene.Checks)]
    [InlineData("POST", ApiScene.Checks)]
    [InlineData("HEAD", ApiScene.Sites)]
    [InlineData("GET", "/api/v1/openapi.json")]
    public async Task Answer_OfAnyKind_SaysItsVersion(string method, string path)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Origin", "https://elders.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");

        Assert.Equal(["1.0.0"], (await scene.Anyone.SendAsync(request)).Headers.GetValues("API-Version"));
    }

    [Fact]
    public async Task Reasons_OfALocationCheck_SayOfWhichDayTheirFactIs()
    {
        await scene.App.Read(db => db.Sites.Where(s => s.Code == "XLB").ExecuteUpdateAsync(s => s
            .SetProperty(x => x.FactsAsOf, new DateOnly(2026, 8, 1)).SetProperty(x => x.GridAsOf, new DateOnly(2026, 9, 1))
            .SetProperty(x => x.Grid, GridStatus.Room)));
        var answer = await ApiScene.Read(await scene.Anyone.PostAsync(ApiScene.Checks, ApiScene.Json(ApiScene.Example("locatiecheck").ToJsonString())));

        var site = answer.GetProperty("terreinen").EnumerateArray().Single(s => s.GetProperty("code").GetString() == "XLB");
        string? DayOf(string criterion) => site.GetProperty("redenen").EnumerateArray()
            .Single(r => r.GetProperty("criterium").GetString() == criterion).GetProperty("peildatum").GetString();
        Assert.Equal(("2026-08-01", "2026-09-01"), (DayOf("water"), DayOf("energie")));
        Assert.Equal(["nummer", "m2"], site.GetProperty("kavels")[0].EnumerateObject().Select(p => p.Name).Take(2));
    }

    [Theory]
    [InlineData("""{ "soort": "grootschaligeDetailhandel" }""", "grootschalige detailhandel")]
    [InlineData("""{ "soort": "logistiek", "kenmerken": ["tuincentrum"] }""", "tuincentrum")]
    public async Task Activity_ThatAProfileExcludes_IsUnfitWhateverElseFits(string activity, string excluded)
    {
        await scene.App.Read(async db =>
        {
            (await db.Sites.SingleAsync(s => s.Code == "XLB")).Excluded = [excluded];
            return await db.SaveChangesAsync();
        });
        var answer = await ApiScene.Read(await scene.Anyone.PostAsync(ApiScene.Checks, ApiScene.Json($$"""{ "activiteit": {{activity}} }""")));

        var site = answer.GetProperty("terreinen").EnumerateArray().Single(s => s.GetProperty("code").GetString() == "XLB");
        Assert.Equal("ongeschikt", site.GetProperty("oordeel").GetString());
        Assert.Equal(JsonValueKind.Null, site.GetProperty("belemmering").ValueKind);
    }

    [Fact]
    public async Task Answer_ThatIsPersonal_IsKeptByNobody()
    {
        var (partner, _) = await scene.Partner();
        var sent = await ApiScene.Send(partner, ApiScene.Example("vestigingsvraag"), "1");
        var state = await partner.GetAsync(sent.Headers.Location!.PathAndQuery);

        Assert.All([sent, state], response => Assert.True(response.Headers.CacheControl!.NoStore));
        Assert.Matches("/TW-[A-Z0-9]{4}-[A-Z0-9]{4}$", sent.Headers.Location!.ToString());
    }
}

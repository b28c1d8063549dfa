using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Api;

public sealed class SitesTests : IAsyncLifetime
{
    private ApiScene scene = null!;

    public async Task InitializeAsync() => scene = await ApiScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    private async Task<List<string>> Codes(string query) =>
        [.. (await ApiScene.Read(await scene.Anyone.GetAsync(ApiScene.Sites + query))).GetProperty("terreinen")
            .EnumerateArray().Select(s => s.GetProperty("code").GetString()!)];

    [Fact]
    public async Task Get_WithoutFilter_ListsTheWholeRegister()
    {
        var codes = await Codes("");

        Assert.Equal(await scene.App.Read(db => db.Sites.CountAsync(s => s.Programme != ProgrammeStatus.Dropped)), codes.Count);
        Assert.Contains("XLB", codes);
    }

    [Fact]
    public async Task Get_WithFilters_NarrowsToWhatFits()
    {
        var almelo = await Codes("?gemeente=Almelo");
        var water = await Codes("?gemeente=Almelo&modaliteit=water&speerpunt=logistiek&status=uitgeefbaar");

        Assert.Contains("XLB", water);
        Assert.True(water.Count < almelo.Count);
        Assert.Subset(almelo.ToHashSet(), water.ToHashSet());
        Assert.Empty(await Codes("?minM2=5000000"));
    }

    [Fact]
    public async Task Get_WithWrongParameters_NamesAllOfThem()
    {
        var response = await scene.Anyone.GetAsync(
            ApiScene.Sites + "?gemeente=Deventer&minm2=5&minM2=-1&limit=101&cursor=abc&status=vervallen");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            [
                ("gemeente", "onbekendeWaarde"), ("minM2", "buitenBereik"), ("status", "onbekendeWaarde"),
                ("limit", "buitenBereik"), ("cursor", "onbekendeCursor"),
            ],
            (await ApiScene.Faults(response)).Where(f => f.Code != "onbekendVeld"));
    }

    [Fact]
    public async Task Get_InPages_WalksTheWholeListOnce()
    {
        var all = await Codes("");
        var seen = new List<string>();
        for (var next = $"{ApiScene.Sites}?limit=7"; next is not null;)
        {
            var response = await scene.Anyone.GetAsync(next);
            seen.AddRange((await ApiScene.Read(response)).GetProperty("terreinen").EnumerateArray()
                .Select(s => s.GetProperty("code").GetString()!));
            next = response.Headers.TryGetValues("Link", out var links)
                ? new Uri(links.Single().Split('<', '>')[1]).PathAndQuery : null;
            Assert.Contains("rel=\"next\"", links?.Single() ?? "rel=\"next\"");
        }

        Assert.Equal(all, seen);
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html, application/geo+json;q=0.9, */*;q=0.1", "application/geo+json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/*;q=0.2, application/json;q=0.1", "text/csv")]
    public async Task Get_WithAccept_AnswersInThatForm(string? accept, string type)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, ApiScene.Sites);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);

        var response = await scene.Anyone.SendAsync(request);

        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept", response.Headers.Vary);
        var text = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
        if (type == "text/csv")
            Assert.StartsWith("code;naam;gemeente", text.TrimStart('\uFEFF'));
        else
            Assert.Equal(type == "application/geo+json", JsonDocument.Parse(text).RootElement.TryGetProperty("features", out _));
    }

    [Fact]
    public async Task Get_WithAnAcceptThatIsNotThere_SaysWhichAre()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, ApiScene.Sites);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/xml"));

        var response = await scene.Anyone.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Contains("text/csv", (await ApiScene.Read(response)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Get_WithWhatOneHasAlready_IsNotSentAgain()
    {
        var tag = (await scene.Anyone.GetAsync(ApiScene.Sites)).Headers.ETag!;
        var request = new HttpRequestMessage(HttpMethod.Get, ApiScene.Sites);
        request.Headers.IfNoneMatch.Add(tag);

        var response = await scene.Anyone.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.True(response.Headers.Contains("API-Version"));
    }

    [Fact]
    public async Task Get_OfOneSite_GivesItsFactsAndPlots()
    {
        var site = await scene.App.Read(db => db.Sites.Include(s => s.Plots).SingleAsync(s => s.Code == "XLB"));
        await scene.App.Add(new Plot { SiteId = site.Id, Number = "ZZ-1", AreaM2 = 4_000_000, Registered = PlotStatus.Sold });

        var facts = await ApiScene.Read(await scene.Anyone.GetAsync(ApiScene.Sites + "/xlb"));
        var plots = await ApiScene.Read(await scene.Anyone.GetAsync(ApiScene.Sites + "/XLB/kavels?status=verkocht&minM2=3999999"));

        Assert.Equal(("XLB", "Almelo"), (facts.GetProperty("code").GetString(), facts.GetProperty("gemeente").GetString()));
        Assert.Equal(site.Profile.De, facts.GetProperty("profiel").GetProperty("de").GetString());
        Assert.Equal(["ZZ-1"], plots.GetProperty("kavels").EnumerateArray().Select(p => p.GetProperty("nummer").GetString()));
    }

    [Theory]
    [InlineData("/NIETS")]
    [InlineData("/NIETS/kavels")]
    [InlineData("/XLB/panden")]
    [InlineData("/")]
    public async Task Get_OfWhatIsNotThere_IsNotFound(string path)
    {
        var response = await scene.Anyone.GetAsync(ApiScene.Sites + path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }
}

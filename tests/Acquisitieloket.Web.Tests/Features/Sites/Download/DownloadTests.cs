using System.Net;
using System.Text.Json;

namespace Acquisitieloket.Web.Tests.Features.Sites.Download;

public sealed class DownloadTests(SitesScene scene) : IClassFixture<SitesScene>
{
    private readonly HttpClient reader = scene.App.CreateClient();

    [Fact]
    public async Task Csv_WithAFilter_HoldsTheSitesOfTheList()
    {
        var answer = await reader.GetAsync("/nl/sites/sites.csv?municipality=borne");

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("bedrijventerreinen.csv", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var lines = (await answer.Content.ReadAsStringAsync()).Trim().Split("\r\n");
        Assert.Equal(["BIB", "VEL"], lines.Skip(1).Select(line => line.Split(';')[0]));
    }

    [Fact]
    public async Task GeoJson_WithAFilter_HoldsTheSitesOfTheListAndTheirPlots()
    {
        var answer = await reader.GetAsync("/de/sites/sites.geojson?municipality=borne");

        Assert.Equal("application/geo+json", answer.Content.Headers.ContentType!.ToString());
        var ids = await IdsAsync(answer);
        Assert.Equal(["BIB", "VEL"], ids.Where(id => !id.Contains('/')));
        Assert.Contains("VEL/VK-01", ids);
    }

    [Fact]
    public async Task GeoJson_WithoutPlots_HoldsTheSitesOnly()
    {
        var ids = await IdsAsync(await reader.GetAsync("/nl/sites/sites.geojson?plots=false"));

        Assert.Equal(26, ids.Count);
        Assert.DoesNotContain(SitesScene.Dropped, ids);
    }

    [Fact]
    public async Task File_WithAFilterThatCannotBeRead_LeadsToTheListThatSaysSo()
    {
        var answer = await reader.GetAsync("/nl/sites/sites.csv?minM2=veel");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("/nl/sites?minM2=veel", answer.RequestMessage!.RequestUri!.PathAndQuery);
    }

    private static async Task<List<string>> IdsAsync(HttpResponseMessage answer)
    {
        using var file = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return [.. file.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetString()!)];
    }
}

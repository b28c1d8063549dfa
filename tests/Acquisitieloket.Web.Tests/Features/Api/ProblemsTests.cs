using System.Net;
using Acquisitieloket.Web.Tests.Infrastructure;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Web.Tests.Features.Api;

/// <summary>What every answer of the API has, also when nothing below the address was reached.</summary>
public sealed class ProblemsTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("GET", "/api/v1/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v2/locatiechecks", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/openapi.json/", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/locatiechecks", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/api/v1/vestigingsvragen/TW-1", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/api/v1/vestigingsvragen", HttpStatusCode.Unauthorized)]
    public async Task Request_WhenRefused_IsAnsweredWithAProblem(string method, string path, HttpStatusCode status)
    {
        var response = await site.Browser().SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(["1.0.0"], response.Headers.GetValues("API-Version"));
        Assert.True(response.Headers.CacheControl!.NoStore);
        var problem = await ApiScene.Read(response);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task Request_WithAMethodThatIsNotThere_NamesThoseThatAre()
    {
        var response = await site.Browser().SendAsync(new HttpRequestMessage(HttpMethod.Put, "/api/v1/bedrijventerreinen"));

        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Request_WhenSomethingBreaks_GivesTheReferenceThatIsLoggedAndNothingElse()
    {
        var response = await site.Browser().GetAsync("/api/v1/broken");

        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var reference = (await ApiScene.Read(response)).GetProperty("referentienummer").GetString()!;
        Assert.DoesNotContain("secret", text);
        Assert.Equal(["1.0.0"], response.Headers.GetValues("API-Version"));
        Assert.Contains(site.Log.At(LogLevel.Error), line => line.Contains(reference));
    }
}

using System.Net;
using Acquisitieloket.Testing;
using Acquisitieloket.Web.Tests.Features.Sites;

namespace Acquisitieloket.Web.Tests.Infrastructure;

public sealed class HeadRequestsTests(SitesScene scene) : IClassFixture<SitesScene>
{
    [Theory]
    [InlineData("/nl")]
    [InlineData("/de/sites")]
    [InlineData("/en/sites/XLB")]
    [InlineData("/en/sites/NIX")]
    [InlineData("/nl/sites/sites.csv")]
    [InlineData("/nl/location-check?Requirements.Activity=Toveren")]
    [InlineData("/api/v1/bedrijventerreinen/XLB")]
    [InlineData("/api/v1/openapi.json")]
    [InlineData("/api/v1/niets")]
    [InlineData("/health/live")]
    [InlineData("/queue")]
    public async Task Head_OfAnAddress_AnswersAsGetDoesWithoutTheBody(string address)
    {
        using var client = scene.App.CreateClient(new() { AllowAutoRedirect = false });
        var get = await client.GetAsync(address);
        var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.Equal((get.StatusCode, get.Headers.Location, get.Content.Headers.ContentType), (head.StatusCode, head.Headers.Location, head.Content.Headers.ContentType));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.NotEqual(HttpStatusCode.MethodNotAllowed, head.StatusCode);
    }
}

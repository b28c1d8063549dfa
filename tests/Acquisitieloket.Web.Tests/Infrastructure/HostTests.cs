using System.Net;
using Acquisitieloket.Testing;
using Xunit;

namespace Acquisitieloket.Web.Tests.Infrastructure;

public sealed class HostTests : IAsyncLifetime
{
    private readonly TestApp app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("/nl")]
    [InlineData("/en")]
    [InlineData("/de")]
    public async Task Get_FrontPageInEachLanguage_IsAPageOfThatLanguage(string path)
    {
        var page = await app.Guest().Get(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(path[1..], page.Document.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.Heading);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Get_HealthWithoutSigningIn_Answers(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await app.Guest().Get(path)).Status);

    [Fact]
    public async Task Get_StyleWithCompression_HasContent()
    {
        var guest = app.Guest();
        guest.Http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");

        using var response = await guest.Http.GetAsync("/assets/public.css");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True((await response.Content.ReadAsByteArrayAsync()).Length > 1_000);
    }
}

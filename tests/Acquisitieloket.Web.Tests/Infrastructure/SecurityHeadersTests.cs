namespace Acquisitieloket.Web.Tests.Infrastructure;

public sealed class SecurityHeadersTests(Site site) : IClassFixture<Site>
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    [Theory]
    [InlineData("/nl")]
    [InlineData("/en/no-such-page")]
    [InlineData("/nl/broken/x")]
    [InlineData("/components")]
    [InlineData("/assets/public.css")]
    [InlineData("/health/live")]
    public async Task Get_WhateverIsAnswered_CarriesEveryHeader(string path)
    {
        var response = await site.Browser().GetAsync(path);

        Assert.Equal(Policy, Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.Contains("geolocation=()", Header(response, "Permissions-Policy"));
    }

    [Theory]
    [InlineData("/nl")]
    [InlineData("/components")]
    [InlineData("/nl/no-such-page")]
    public async Task Get_WhenAPageIsMade_NobodyKeepsACopy(string path)
    {
        var response = await site.Browser().GetAsync(path);

        Assert.Contains("no-store", Header(response, "Cache-Control"));
    }

    [Fact]
    public async Task Get_WhenOverHttps_BrowsersStayThere()
    {
        var response = await site.Browser("https://loket.example").GetAsync("/nl");

        Assert.Equal(Policy + "; upgrade-insecure-requests", Header(response, "Content-Security-Policy"));
        Assert.Equal("max-age=31536000", Header(response, "Strict-Transport-Security"));
    }

    [Fact]
    public async Task Get_WhenTheSiteIsHttpsOnly_CookiesAreHeldToThisHost()
    {
        await using var secure = site.WithWebHostBuilder(builder => builder.UseSetting("Web:Https", "true"));
        var response = await secure.CreateClient(new() { BaseAddress = new Uri("https://localhost") }).GetAsync("/components");

        var cookie = Header(response, "Set-Cookie");
        Assert.StartsWith("__Host-acquisitieloket-forms=", cookie);
        Assert.Contains("; secure", cookie);
        Assert.Contains("; samesite=strict", cookie);
        Assert.Contains("; httponly", cookie);
        Assert.Contains("; path=/;", cookie);
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}

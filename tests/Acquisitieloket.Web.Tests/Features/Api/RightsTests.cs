using System.Net;
using System.Net.Http.Headers;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Partners;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Api;

/// <summary>Who may ask what, and from where.</summary>
public sealed class RightsTests : IAsyncLifetime
{
    private ApiScene scene = null!;

    public async Task InitializeAsync() => scene = await ApiScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Post_WithoutAKey_IsRefusedWithTheWayIn()
    {
        var response = await ApiScene.Send(scene.Anyone, ApiScene.Example("vestigingsvraag"), "1");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.AccountManager)]
    public async Task Post_WithTheCookieOfASignedInEmployee_GivesNoRights(string role)
    {
        var browser = (await scene.App.SignInAs(role)).Http;

        Assert.Equal(HttpStatusCode.Unauthorized,
            (await ApiScene.Send(browser, ApiScene.Example("vestigingsvraag"), "1")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync($"{ApiScene.Enquiries}/TW-AAAA-AAAA")).StatusCode);
    }

    [Fact]
    public async Task Post_WithARevokedKey_IsRefused()
    {
        var (partner, key) = await scene.Partner();
        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync($"{ApiScene.Enquiries}/TW-AAAA-AAAA")).StatusCode);

        await scene.App.Do<ApiKeyService, bool>(keys => keys.RevokeAsync(key.Id, new Actor(1, "Beheerder")));

        var response = await partner.GetAsync($"{ApiScene.Enquiries}/TW-AAAA-AAAA");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.Single().Parameter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tw_bestaatniet")]
    [InlineData("tw_' OR 1=1 --")]
    public async Task Get_WithAWrongKey_IsRefused(string key)
    {
        scene.Anyone.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + key);

        Assert.Equal(HttpStatusCode.Unauthorized, (await scene.Anyone.GetAsync($"{ApiScene.Enquiries}/TW-AAAA-AAAA")).StatusCode);
    }

    [Fact]
    public async Task Page_OfStaff_IsNotOpenedByAKey()
    {
        var (partner, _) = await scene.Partner();

        Assert.Contains("/sign-in", (await partner.GetAsync("/my-day")).RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task Key_InUse_NotesItAtMostOnceAMinute()
    {
        var (partner, key) = await scene.Partner();
        async Task<DateTime?> Used()
        {
            await partner.GetAsync($"{ApiScene.Enquiries}/TW-AAAA-AAAA");
            return await scene.App.Read(db => db.ApiKeys.Where(k => k.Id == key.Id).Select(k => k.LastUsedAt).SingleAsync());
        }

        var first = await Used();
        scene.App.Clock.Advance(TimeSpan.FromSeconds(30));
        var second = await Used();
        scene.App.Clock.Advance(TimeSpan.FromSeconds(30));
        var third = await Used();

        Assert.Equal(first, second);
        Assert.Equal(first!.Value.AddMinutes(1), third);
    }

    [Fact]
    public async Task Key_Stored_IsOnlyItsHash()
    {
        var (partner, key) = await scene.Partner();
        var text = partner.DefaultRequestHeaders.Authorization!.Parameter!;

        Assert.Equal(ApiKeyService.Prefix.Length + 43, text.Length);
        Assert.StartsWith(key.Start, text);
        Assert.Matches("^[0-9a-f]{64}$", key.Hash);
        Assert.DoesNotContain(text, await scene.App.Read(db => db.AuditEvents.ToListAsync()) is var events
            ? string.Join(' ', events.SelectMany(e => e.Values.Values)) : "");
    }

    [Theory]
    [InlineData(ApiScene.Sites, true)]
    [InlineData("/api/v1/openapi.json", true)]
    [InlineData(ApiScene.Enquiries + "/TW-AAAA-AAAA", false)]
    [InlineData("/nl", false)]
    public async Task Get_FromAnotherSite_IsOpenOnlyWhereAnyoneMayRead(string path, bool open)
    {
        scene.Anyone.DefaultRequestHeaders.Add("Origin", "https://elders.example");

        var response = await scene.Anyone.GetAsync(path);

        Assert.Equal(open, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) && origins.Single() == "*");
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData(ApiScene.Checks, true)]
    [InlineData(ApiScene.Enquiries, false)]
    public async Task Preflight_OfAPost_IsGrantedOnlyWhereAnyoneMayAsk(string path, bool open)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", "https://elders.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");

        Assert.Equal(open, (await scene.Anyone.SendAsync(request)).Headers.Contains("Access-Control-Allow-Origin"));
    }
}

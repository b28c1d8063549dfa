using System.Net;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing.Pages;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Queue;

public sealed class LiveTests : IAsyncLifetime
{
    private QueueScene scene = null!;

    public async Task InitializeAsync() => scene = await QueueScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Get_WhenLeadsCame_CountsThoseOfTheListOnly()
    {
        await scene.Lead(scene.Me);
        var address = Address(await scene.Manager.Get("/queue"));
        await scene.Lead(scene.Neighbour);
        Assert.Equal("""{"count":1,"added":0}""", await Answer(address));

        await scene.Lead(scene.Me);

        Assert.Equal("""{"count":2,"added":1}""", await Answer(address));
    }

    [Fact]
    public async Task Get_WhenConfidentialOrUnseen_CountsNothingThatTheListDoesNotShow()
    {
        var address = Address(await scene.Manager.Get("/queue?scope=all&language=de"));
        await scene.Lead(scene.Neighbour, l => l.Language = "de");

        Assert.Equal("""{"count":0,"added":0}""", await Answer(address));
    }

    [Fact]
    public async Task Get_WhenNothingChanged_IsNotModified()
    {
        var address = Address(await scene.Manager.Get("/queue"));
        var first = await scene.Manager.Http.GetAsync(address);
        HttpRequestMessage Again() => new(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        Assert.Equal(HttpStatusCode.NotModified, (await scene.Manager.Http.SendAsync(Again())).StatusCode);
        await scene.Lead(scene.Me);
        Assert.Equal(HttpStatusCode.OK, (await scene.Manager.Http.SendAsync(Again())).StatusCode);
    }

    [Fact]
    public async Task Get_WhenRoleWorksOnNoLeads_IsForbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.App.SignInAs(Role.Province)).Get("/queue/live")).Status);

    [Fact]
    public async Task Keys_WithoutScripts_AreAPage() =>
        Assert.Contains("volgende lead", (await scene.Manager.Get("/queue/keys")).Text);

    private static string Address(Page page) => page.Document.QuerySelector("[data-live]")!.GetAttribute("data-live")!;

    private async Task<string> Answer(string address) => await scene.Manager.Http.GetStringAsync(address);
}

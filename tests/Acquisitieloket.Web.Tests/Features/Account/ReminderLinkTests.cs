using System.Net;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Account;

public sealed class ReminderLinkTests : IAsyncLifetime
{
    private readonly TestApp app = new();
    private Visitor manager = null!;
    private string path = "";

    public async Task InitializeAsync()
    {
        manager = await app.SignInAs(Role.AccountManager);
        var id = await app.Read(db => db.Users.Select(u => u.Id).SingleAsync());
        path = "/" + await app.Do<ReminderMails, string>(r => Task.FromResult(r.PathFor(id)));
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    private Task<bool> IsWanted() => app.Read(db => db.Users.Select(u => u.ReminderMails).SingleAsync());

    [Fact]
    public async Task Link_WithoutSigningIn_StopsThemAndLetsThemComeAgain()
    {
        var page = await app.Guest().Get(path);
        Assert.True(await IsWanted());
        Assert.DoesNotContain(await app.Read(db => db.Users.Select(u => u.FullName).SingleAsync()), page.Text);

        var off = await page.Form("Stuur mij geen herinneringen meer").Submit();
        Assert.False(await IsWanted());
        Assert.Contains("U krijgt geen herinneringen meer per mail.", off.Text);

        await off.Form("Toch weer herinneringen sturen").Submit();
        Assert.True(await IsWanted());
    }

    // RFC 8058: one POST by a mail program, without cookies and without having seen the page.
    [Fact]
    public async Task OneClick_ByAMailProgram_StopsThem()
    {
        using var program = app.CreateClient();
        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        var answer = await program.PostAsync(path, click);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(await IsWanted());
    }

    [Fact]
    public async Task Link_HasOneAddressAndIsNotForSearchEngines()
    {
        var (good, bad) = (await app.Guest().Get(path), await app.Guest().Get(path.Replace("/reminders/", "/reminders/0", StringComparison.Ordinal)));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (good.Status, bad.Status));
        Assert.All([good, bad], page => Assert.Equal(["noindex, nofollow"], page.Response.Headers.GetValues("X-Robots-Tag")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("03:15")]
    public async Task OwnPage_WithoutATimeOfTheList_SaysSoOnce(string time)
    {
        var form = (await manager.Get("/account/reminders")).Document.QuerySelector<IHtmlFormElement>("main form")!;
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var sent = new FormUrlEncodedContent([new("At", time), new("Wanted", "true"), new("__RequestVerificationToken", token)]);
        var page = await manager.Read(await manager.Http.PostAsync("/account/reminders", sent));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Single(page.Errors);
    }

    [Theory]
    [InlineData("/reminders/1-00000000000000000000")]
    [InlineData("/reminders/x")]
    public async Task Link_ThatWeDidNotMake_DoesNothing(string wrong)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await app.Guest().Get(wrong)).Status);
        using var program = app.CreateClient();
        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        Assert.Equal(HttpStatusCode.NotFound, (await program.PostAsync(wrong, click)).StatusCode);
        Assert.True(await IsWanted());
    }

    [Fact]
    public async Task OwnPage_SignedIn_ChangesTheSame()
    {
        var page = await manager.Get("/account/reminders");
        Assert.True(page.Form("Bewaren").IsChosen("Stuur mij herinneringen per mail"));

        var after = await page.Form("Bewaren").Untick("Stuur mij herinneringen per mail").Submit("Bewaren");

        Assert.Contains("U krijgt geen herinneringen meer per mail.", after.Text);
        Assert.False(await IsWanted());
        Assert.False((await manager.Get("/account/reminders")).Form("Bewaren").IsChosen("Stuur mij herinneringen per mail"));
    }
}

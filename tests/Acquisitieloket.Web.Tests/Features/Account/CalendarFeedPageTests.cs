using System.Net;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Account;

/// <summary>The page on which an employee makes, renews and ends the link of the own calendar.</summary>
public sealed class CalendarFeedPageTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();
    private Visitor me = null!;

    public async Task InitializeAsync() => me = await scene.SignIn(Role.AccountManager, Own);

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Make_IsAnsweredByAPageThatCanBeReloaded()
    {
        var page = await (await me.Get("/account/calendar")).Form("Link maken").Submit("Link maken");
        Assert.Equal((HttpMethod.Get, "/account/calendar"), (page.Response.RequestMessage!.Method, page.Path));
        Assert.NotNull(page.Document.GetElementById("made"));
        Assert.Null((await me.Get("/account/calendar")).Document.GetElementById("made"));
        Assert.Equal(1, await scene.App.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.CalendarFeedMade)));
    }

    [Fact]
    public async Task Buttons_PressedTwiceAtOnce_GiveThePageEachTime()
    {
        foreach (var button in new[] { "Link maken", "Nieuwe link maken", "Link intrekken" })
        {
            var form = (await me.Get("/account/calendar")).Form(button);
            var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => form.Submit(button)));
            Assert.All(pages, page => Assert.Equal((HttpStatusCode.OK, "Mijn agenda bijhouden"), (page.Status, page.Heading)));
        }
    }

    [Fact]
    public async Task Page_ForSomeoneWhoOpensNoLeads_IsNotThere()
    {
        var specialist = await scene.SignIn(Role.Specialist, Own);
        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.Get("/account/calendar")).Status);
        Assert.DoesNotContain("Mijn agenda bijhouden", (await specialist.Get("/account/profile")).Text);
        Assert.Contains("Mijn agenda bijhouden", (await me.Get("/account/profile")).Text);
    }
}

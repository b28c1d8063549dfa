using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Proposals.Preview;

public sealed class PreviewTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo", Other = "Economische Zaken Almelo";
    private const string Look = "Voorbeeld bekijken", Words = "Waarom deze locatie bij dit bedrijf past";
    private readonly LeadScene scene = new();
    private Visitor me = null!;
    private Lead lead = null!;

    public async Task InitializeAsync()
    {
        me = await scene.SignIn(Role.AccountManager, Own);
        lead = await scene.Lead(Own);
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Site> Shortlist(Action<Site>? change = null)
    {
        var site = scene.App.Data.Site();
        change?.Invoke(site);
        await scene.App.Add(site, scene.App.Data.Plot(site));
        var order = await scene.App.Read(db => db.Shortlist.CountAsync()) + 1;
        await scene.App.Add(new ShortlistEntry { LeadId = lead.Id, SiteId = site.Id, Order = order, AddedAt = TestClock.Start });
        return site;
    }

    private async Task<Form> Editor() => (await me.Get($"/leads/{lead.Reference}/proposals/new")).Form();

    [Fact]
    public async Task Post_TheFormAsItStands_ShowsTheDocumentAndStoresNothing()
    {
        var (first, second) = (await Shortlist(), await Shortlist());
        var logged = await scene.App.Read(db => db.AuditEvents.CountAsync());

        var page = await (await Editor()).Fill("Plaats", "2", $"{first.Name} Hengelo").Fill("Plaats", "1", $"{second.Name} Hengelo")
            .Fill(Words, "Naast uw leverancier <b>De Vries</b>.", $"{second.Name} Hengelo").Fill("Taal van het voorstel", "Engels").Submit(Look);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains(lead.CompanyName, page.Text);
        Assert.Equal([second.Name, first.Name], page.Document.QuerySelectorAll(".site h2").Select(h => h.TextContent));
        Assert.Equal("Naast uw leverancier <b>De Vries</b>.", page.Document.QuerySelector(".motivation p")!.TextContent);
        Assert.Contains("nog niet bewaard of verstuurd", page.Document.QuerySelector(".preview")!.TextContent);
        Assert.Equal(0, await scene.App.Read(db => db.Proposals.CountAsync()));
        Assert.Equal(logged, await scene.App.Read(db => db.AuditEvents.CountAsync()));
    }

    [Fact]
    public async Task Post_ShownInAFrame_RunsNothingAndOnlyHere()
    {
        await Shortlist();
        var editor = await me.Get($"/leads/{lead.Reference}/proposals/new");
        var page = await editor.Form().Submit(Look);

        var policy = page.Response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-same-origin", policy);
        Assert.Equal("no-store", page.Response.Headers.CacheControl!.ToString());
        Assert.Empty(page.Document.QuerySelectorAll("script, form, iframe, link"));
        Assert.Contains("frame-src 'self'", editor.Response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("frame-src", (await me.Get($"/leads/{lead.Reference}")).Response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Post_OfAnyNumberOfSites_ShowsThemAll(int count)
    {
        for (var i = 0; i < count; i++)
            await Shortlist();
        Assert.Equal(count, (await (await Editor()).Submit(Look)).Document.QuerySelectorAll(".site").Length);
    }

    [Fact]
    public async Task Post_WithASiteThatCannotBeProposed_LeavesItOutAndSaysWhy()
    {
        var (good, stale) = (await Shortlist(), await Shortlist(s => s.LastReviewedOn = DateOnly.FromDateTime(TestClock.Start).AddMonths(-13)));

        var page = await (await Editor()).Submit(Look);

        Assert.Equal(good.Name, Assert.Single(page.Document.QuerySelectorAll(".site h2")).TextContent);
        Assert.Contains("langer dan 12 maanden niet nagekeken", Assert.Single(page.Document.QuerySelectorAll(".preview li")).TextContent);
        Assert.DoesNotContain(stale.Name, page.Document.QuerySelector("#glance")!.TextContent);
    }

    [Fact]
    public async Task Post_WhenSomethingIsMissing_SaysWhat()
    {
        var site = await Shortlist();
        async Task<string> Said(Func<Form, Form> fill)
        {
            var page = await fill(await Editor()).Submit(Look);
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            return string.Join(" ", page.Document.QuerySelectorAll("[data-missing] li").Select(l => l.TextContent));
        }

        Assert.Contains("Kies één tot 5 locaties.", await Said(f => f.Fill("Plaats", "")));
        Assert.Contains("Kies een geldigheidsdatum die niet voorbij is.", await Said(f => f.Fill("Geldig tot en met", "2020-01-01")));
        Assert.Contains("Kies tot wanneer het voorstel geldt.", await Said(f => f.Fill("Geldig tot en met", "")));
        await scene.App.Read(db => db.Sites.Where(s => s.Id == site.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Programme, ProgrammeStatus.Dropped)));
        Assert.Contains("is vervallen in de regionale programmering", await Said(f => f));
    }

    [Fact]
    public async Task Post_BySomeoneElse_IsRefusedAsTheEditorIs()
    {
        await Shortlist();
        var (stranger, guest) = (await scene.SignIn(Role.AccountManager, Other), await scene.SignIn(Role.AccountManager, "Economische Zaken Borne"));
        var with = await scene.App.Read(db => db.Users.Where(u => u.Department!.Name == "Economische Zaken Borne").Select(u => u.Id).SingleAsync());
        await scene.App.Add(new LeadShare
        {
            Key = Guid.NewGuid(), LeadId = lead.Id, WithId = with, Named = true, Note = "Denk mee", SharedAt = TestClock.Start, SharedById = with,
            Until = DateOnly.FromDateTime(TestClock.Start).AddDays(30),
        });

        Assert.Equal(HttpStatusCode.NotFound, await Post(stranger));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(guest));
        Assert.Equal(HttpStatusCode.BadRequest, (await me.Http.PostAsync($"/leads/{lead.Reference}/proposals/preview", null)).StatusCode);
    }

    // With a token of their own, from a form that they may open.
    private async Task<HttpStatusCode> Post(Visitor who)
    {
        var token = (await who.Get("/account/reminders")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        return (await who.Http.PostAsync($"/leads/{lead.Reference}/proposals/preview", form)).StatusCode;
    }
}

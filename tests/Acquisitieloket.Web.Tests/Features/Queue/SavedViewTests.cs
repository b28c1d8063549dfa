using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Queue;

public sealed class SavedViewTests : IAsyncLifetime
{
    private QueueScene scene = null!;

    public async Task InitializeAsync() => scene = await QueueScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Save_WhenNamed_StandsAboveTheListWithItsFiltersAndOrder()
    {
        await scene.Lead(scene.Me, l => (l.CompanyName, l.Cluster) = ("Drones", Cluster.Htsm));
        await scene.Lead(scene.Me, l => (l.CompanyName, l.Cluster) = ("Koek", Cluster.Other));

        await Save(scene.Manager, "/queue?cluster=htsm&sort=company&text=drones", "Hoogwaardig");
        var page = await (await scene.Manager.Get("/queue")).Follow("Hoogwaardig");

        // Words that were looked for may be a name, and a name does not stay behind.
        Assert.Equal("/queue?cluster=htsm&sort=company", page.Path);
        Assert.Equal(["Drones"], QueueScene.Companies(page));
        Assert.Equal("page", page.Link("Hoogwaardig").GetAttribute("aria-current"));
        Assert.Null((await scene.Manager.Get("/queue")).Link("Hoogwaardig").GetAttribute("aria-current"));
    }

    [Theory]
    [InlineData("Alleen ik", false, false)]
    [InlineData("Mijn afdeling", true, false)]
    [InlineData("Alle vijf gemeenten", true, true)]
    public async Task Save_WhenShared_IsSeenByThoseItIsSharedWith(string sharing, bool colleague, bool neighbour)
    {
        var coordinator = await scene.App.SignInAs(Role.Coordinator, QueueScene.Hengelo);
        await Save(coordinator, "/queue?scope=all&cluster=htsm", "Van de coördinator", sharing);

        var reader = await scene.App.SignInAs(Role.Manager, QueueScene.Hengelo);
        Assert.Equal(colleague, (await reader.Get("/queue")).Text.Contains("Van de coördinator"));
        Assert.Equal(neighbour, (await (await Neighbour()).Get("/queue")).Text.Contains("Van de coördinator"));
    }

    [Fact]
    public async Task Open_WhenSharedByAnother_ShowsOnlyWhatTheReceiverMaySee()
    {
        await scene.Lead(scene.Neighbour, l => (l.CompanyName, l.Cluster) = ("Geheime Drones B.V.", Cluster.Htsm));
        await scene.Lead(scene.Neighbour, l => (l.CompanyName, l.Confidential, l.CodeName) = ("Groot Merk", true, "Zilvermeeuw"));
        var coordinator = await scene.App.SignInAs(Role.Coordinator, QueueScene.Borne);
        await Save(coordinator, "/queue?scope=all", "Alles", "Alle vijf gemeenten");

        var page = await (await scene.Manager.Get("/queue")).Follow("Alles");

        Assert.Contains("Bedrijf in HTSM", page.Text);
        Assert.DoesNotContain("Geheime", page.Text);
        Assert.DoesNotContain("Zilvermeeuw", page.Text);
    }

    [Fact]
    public async Task Save_WhenMoreIsAskedThanAllowed_IsRefused()
    {
        var form = (await scene.Manager.Get("/queue/views/new?cluster=htsm")).Form("Bewaren");
        Assert.Throws<InvalidOperationException>(() => form.Choose("Alle vijf gemeenten"));
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Fill("Naam", "").Submit("Bewaren")).Status);
    }

    [Fact]
    public async Task Save_WhenTheNameIsTaken_SaysSoAndKeepsWhatWasTyped()
    {
        await Save(scene.Manager, "/queue?cluster=htsm", "Dubbel");

        var page = await (await scene.Manager.Get("/queue/views/new?cluster=logistics")).Form("Bewaren").Fill("Naam", "Dubbel").Submit("Bewaren");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Er is al een weergave “Dubbel”", page.Text);
        Assert.Equal("Dubbel", page.Form("Bewaren").ValueOf("Naam"));
    }

    [Fact]
    public async Task Start_WhenChosen_IsWhereTheStaffBarLeads()
    {
        await Save(scene.Manager, "/queue?cluster=htsm", "Hoogwaardig");
        Assert.Equal("/queue", (await scene.Manager.Get("/queue/start")).Path);

        var views = await (await scene.Manager.Get("/queue/views")).Form("Hiermee beginnen: Hoogwaardig").Submit();
        Assert.Equal("/queue?cluster=htsm", (await scene.Manager.Get("/queue/start")).Path);
        // Another person begins as before.
        Assert.Equal("/queue", (await (await Neighbour()).Get("/queue/start")).Path);

        await views.Form("Niet meer beginnen met Hoogwaardig").Submit();
        Assert.Equal("/queue", (await scene.Manager.Get("/queue/start")).Path);
    }

    [Fact]
    public async Task Change_WhenMine_RenamesAndShares()
    {
        await Save(scene.Manager, "/queue?cluster=htsm", "Oud");

        var page = await (await (await scene.Manager.Get("/queue/views")).Follow("Wijzigen Oud"))
            .Form("Bewaren").Fill("Naam", "Nieuw").Choose("Mijn afdeling").Submit("Bewaren");

        Assert.Contains("Nieuw", page.Text);
        Assert.DoesNotContain("Wijzigen Oud", page.Text);
        var reader = await scene.App.SignInAs(Role.Manager, QueueScene.Hengelo);
        Assert.Contains("Nieuw", (await reader.Get("/queue")).Text);
    }

    [Fact]
    public async Task Remove_WhenConfirmed_TakesItAwayEverywhere()
    {
        await Save(scene.Manager, "/queue?cluster=htsm", "Weg", "Mijn afdeling");
        await (await scene.Manager.Get("/queue/views")).Form("Hiermee beginnen: Weg").Submit();

        var asked = await (await scene.Manager.Get("/queue/views")).Follow("Verwijderen Weg");
        Assert.Contains("met wie zij is gedeeld", asked.Text);
        await asked.Form("Verwijderen").Submit("Verwijderen");

        Assert.DoesNotContain("Weg", (await scene.Manager.Get("/queue")).Text.Replace("weghalen", ""));
        Assert.Equal("/queue", (await scene.Manager.Get("/queue/start")).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/remove")]
    public async Task Change_WhenOfAnother_IsNotFound(string page)
    {
        await Save(scene.Manager, "/queue?cluster=htsm", "Mijn");
        var id = await scene.App.Read(db => db.SavedViews.Select(v => v.Id).SingleAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await (await Neighbour()).Get($"/queue/views/{id}{page}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Manager.Get($"/queue/views/{id + 1}{page}")).Status);
    }

    private async Task<Form> NewForm(Visitor visitor) => (await visitor.Get("/queue/views/new")).Form("Bewaren");

    private Task<Visitor> Neighbour() => scene.App.SignInAs(Role.AccountManager, QueueScene.Borne);

    private static async Task Save(Visitor visitor, string list, string name, string sharing = "Alleen ik")
    {
        var page = await (await visitor.Get(list)).Follow("Deze weergave bewaren");
        page = await page.Form("Bewaren").Fill("Naam", name).Choose(sharing).Submit("Bewaren");
        Assert.Contains($"De weergave “{name}” is bewaard.", page.Text);
    }
}

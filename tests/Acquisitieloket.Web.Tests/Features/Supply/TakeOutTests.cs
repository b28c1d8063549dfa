using System.Net;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Supply;

public sealed class TakeOutTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo", Other = "Economische Zaken Borne", Button = "Uit het register halen";
    private readonly LeadScene scene = new();
    private string path = "", code = "";

    public async Task InitializeAsync()
    {
        var site = scene.App.Data.Site();
        site.SpaceTypes = ["kavel"];
        site.Plots = [new() { Number = "T 01/a", AreaM2 = 5_000 }, new() { Number = "T-02", AreaM2 = 6_000 }];
        site.Buildings = [new() { SiteId = 0, Code = "P1", Name = "Hal een", FloorM2 = 900 }];
        await scene.App.Add(site);
        (code, path) = (site.Code, $"/supply/{site.Code}");
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Plot_LeavesWithAReason_IsListedAndComesBack()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        var form = (await (await me.Get($"{path}/plots/T%2001%2Fa/facts")).Follow(Button)).Form(Button);
        var asked = await form.Submit(Button);
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains(asked.Errors, e => e.Contains("Schrijf op waarom"));

        var list = await asked.Form(Button).Fill("Waarom hoort dit niet in het register?", "Dubbel ingevoerd.").Submit(Button);
        Assert.Equal($"{path}/taken-out", list.Path);
        Assert.Contains("Dubbel ingevoerd.", list.Text);
        Assert.Contains("Test SiteManager", list.Text);
        Assert.DoesNotContain("T 01/a", (await scene.App.Guest().Get($"/nl/sites/{code}")).Text);
        Assert.Contains("uit het register gehaald", (await me.Get($"{path}/plots/T%2001%2Fa")).Text);
        Assert.Contains("Uit het register gehaald", (await me.Get($"{path}/history")).Text);

        var back = await list.Form("Terugzetten van Kavel T 01/a").Submit("Terugzetten van Kavel T 01/a");
        Assert.Equal($"{path}/plots/T%2001%2Fa/facts", back.Path);
        Assert.Contains("T 01/a", (await scene.App.Guest().Get($"/nl/sites/{code}")).Text);
    }

    [Fact]
    public async Task Building_LeavesAndComesBack()
    {
        var me = await scene.SignIn(Role.Coordinator, Own);
        var list = await (await me.Get($"{path}/buildings/P1/take-out")).Form(Button).Fill("Waarom hoort dit niet in het register?", "Hoort bij een andere locatie.").Submit(Button);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"{path}/buildings/P1")).Status);
        Assert.DoesNotContain("Hal een", (await me.Get($"{path}/buildings")).Text);
        Assert.DoesNotContain("Hal een", (await scene.App.Guest().Get($"/nl/sites/{code}")).Text);
        Assert.Contains("Hal een", (await me.Get($"{path}/history")).Text);
        Assert.Contains("Hal een", (await list.Form("Terugzetten van Hal een (P1)").Submit("Terugzetten van Hal een (P1)")).Text);
    }

    [Fact]
    public async Task Plot_OnWhichSomeoneCounts_SaysSoBeforeAnyoneTypesAReason()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        await (await me.Get($"{path}/plots/T-02/claims/new")).Form("Vastleggen").Choose("Belangstelling").Fill("Voor welk bedrijf?", "Jansen Beheer").Submit("Vastleggen");
        var page = await me.Get($"{path}/plots/T-02/take-out");

        Assert.Contains("Belangstelling op deze kavel. Overleg met Test SiteManager", page.Text);
        Assert.DoesNotContain("Jansen", page.Text);
        Assert.Null(page.Document.QuerySelector("main textarea"));
        Assert.Equal(0, await scene.App.Read(db => db.Plots.CountAsync(p => p.TakenOut)));
    }

    [Theory]
    [InlineData(Role.AccountManager, Own)]
    [InlineData(Role.Coordinator, Other)]
    public async Task Register_IsTakenFromByWhoKeepsItOnly(string role, string department)
    {
        await scene.App.Read(db => db.Plots.Where(p => p.Number == "T-02").ExecuteUpdateAsync(p => p.SetProperty(x => x.TakenOut, true).SetProperty(x => x.ReplacedOn, new DateOnly(2026, 9, 1))));
        var me = await scene.SignIn(role, department);
        Assert.Equal(HttpStatusCode.Forbidden, (await me.Get($"{path}/buildings/P1/take-out")).Status);
        Assert.DoesNotContain(Button, (await me.Get($"{path}/buildings/P1")).Text);
        var list = await me.Get($"{path}/taken-out");
        Assert.Contains("T-02", list.Text);
        Assert.DoesNotContain("Terugzetten", list.Text);
        var id = await scene.App.Read(db => db.Plots.Where(p => p.Number == "T-02").Select(p => p.Id).SingleAsync());
        var token = list.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var refused = await me.Http.PostAsync($"{path}/taken-out", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("plot", $"{id}")]));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }
}

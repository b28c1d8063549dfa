using System.Net;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Supply;

public sealed class DivideTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo", Other = "Economische Zaken Borne";
    private readonly LeadScene scene = new();
    private string path = "";

    public async Task InitializeAsync()
    {
        var site = scene.App.Data.Site();
        site.SpaceTypes = ["kavel"];
        site.Plots = [new() { Number = "T-01", AreaM2 = 5_000, MergeableWith = ["T-02"] }, new() { Number = "T-02", AreaM2 = 6_000 }];
        await scene.App.Add(site);
        path = $"/supply/{site.Code}/plots";
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Join_OfMoreThanANumberHolds_IsRefusedInWords()
    {
        var id = await scene.App.Read(db => db.Sites.Select(s => s.Id).SingleAsync());
        foreach (var number in (string[])["T-10", "T-11", "T-12"])
            await scene.App.Add(new Plot { SiteId = id, Number = number, AreaM2 = int.MaxValue });
        var me = await scene.SignIn(Role.SiteManager, Own);
        var form = (await me.Get($"{path}/T-10/join")).Form("Bekijken wat het wordt");

        var page = await form.Choose("Kavel T-11").Choose("Kavel T-12").Submit("Bekijken wat het wordt");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("hooguit 5.000.000", page.Text);
    }

    [Fact]
    public async Task Divide_ShowsFirstAndDoesThen_AndBothPagesTellOfEachOther()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        await (await me.Get($"{path}/T-01/claims/new")).Form("Vastleggen").Choose("Belangstelling").Fill("Voor welk bedrijf?", "Jansen Beheer").Submit("Vastleggen");
        var form = (await (await me.Get($"{path}/T-01")).Follow("Splitsen")).Form("Bekijken wat het wordt");
        var preview = await form.Fill("Oppervlakte van kavel 1", "3000").Fill("Oppervlakte van kavel 2", "2000").Submit("Bekijken wat het wordt");
        Assert.Contains("Kavel T-01a: 3.000 m²", preview.Text);
        Assert.Equal(2, await scene.App.Read(db => db.Plots.CountAsync()));

        var old = await preview.Form("Kavel splitsen").Submit("Kavel splitsen");
        Assert.Contains("is gesplitst in T-01a, T-01b", old.Text);
        var heir = await old.Follow("kavel T-01a");
        Assert.Contains("Jansen Beheer", heir.Text);
        Assert.Contains("Belangstelling op kavel T-01", heir.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"{path}/T-01/claims/new")).Status);
    }

    [Fact]
    public async Task Divide_WithAnotherSum_AsksForAReason_AndJoinMakesOne()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var wrong = await (await me.Get($"{path}/T-01/divide")).Form("Bekijken wat het wordt").Fill("Oppervlakte van kavel 1", "3000")
            .Fill("Oppervlakte van kavel 2", "1000").Submit("Bekijken wat het wordt");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Schrijf op hoe dat verschil ontstaat", string.Join(' ', wrong.Errors));

        var preview = await (await me.Get($"{path}/T-01/join")).Form("Bekijken wat het wordt").Fill("Nummer van de nieuwe kavel", "T-10").Submit("Bekijken wat het wordt");
        Assert.Contains("worden kavel T-10 van 11.000 m²", preview.Text);
        Assert.Contains("zijn nu kavel T-10", (await preview.Form("Kavels samenvoegen").Submit("Kavels samenvoegen")).Text);
        Assert.Equal(["T-10"], await scene.App.Read(db => db.Plots.Where(p => p.ReplacedOn == null).Select(p => p.Number).ToListAsync()));
    }

    [Fact]
    public async Task Divide_ByAnotherMunicipality_IsNotThere()
    {
        var other = await scene.SignIn(Role.Coordinator, Other);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"{path}/T-01/divide")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"{path}/T-01/join")).Status);
        Assert.DoesNotContain("Splitsen", (await other.Get($"{path}/T-01")).Text);
    }
}

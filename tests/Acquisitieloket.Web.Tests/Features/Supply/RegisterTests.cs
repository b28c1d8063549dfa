using System.Net;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;
using Acquisitieloket.Testing;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Supply;

public sealed class RegisterTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo", Other = "Economische Zaken Borne";
    private readonly LeadScene scene = new();
    private Site site = null!;
    private string path = "";

    public async Task InitializeAsync()
    {
        site = scene.App.Data.Site();
        (site.SpaceTypes, site.Latitude, site.Longitude, site.Indicative, site.PriceMinEuroM2) = (["kavel"], 52.2, 6.7, true, 47_111);
        site.Outline = [new(6.700, 52.200), new(6.710, 52.200), new(6.710, 52.210), new(6.700, 52.210)];
        site.Plots = [new() { Number = "T 02/a", AreaM2 = 5_000 }];
        site.Buildings = [new() { SiteId = 0, Code = "P1", Name = "Hal een", FloorM2 = 900, RentEuroM2Year = 47_112 }, new() { SiteId = 0, Code = "P2", Name = "Hal twee", FloorM2 = 900, Status = BuildingStatus.Taken }];
        await scene.App.Add(site);
        path = $"/supply/{site.Code}";
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(Role.SiteManager, Own, HttpStatusCode.OK)]
    [InlineData(Role.Coordinator, Own, HttpStatusCode.OK)]
    [InlineData(Role.SiteManager, Other, HttpStatusCode.Forbidden)]
    [InlineData(Role.Coordinator, Other, HttpStatusCode.Forbidden)]
    [InlineData(Role.AccountManager, Own, HttpStatusCode.Forbidden)]
    [InlineData(Role.Manager, Own, HttpStatusCode.Forbidden)]
    public async Task Register_IsReadByAllAndChangedByWhoKeepsIt(string role, string department, HttpStatusCode may)
    {
        var me = await scene.SignIn(role, department);
        foreach (var page in (string[])["", "/facts", "/buildings", "/buildings/P1", "/history", "/review", "/plots/T%2002%2Fa/facts"])
        {
            var read = await me.Get(path + page);
            Assert.Equal(HttpStatusCode.OK, read.Status);
            Assert.Equal(may == HttpStatusCode.OK && page is not ("" or "/history" or "/buildings"), read.Document.QuerySelector("a[href$='/edit'], a[href$='/facts/Rules']") is not null);
        }
        foreach (var page in (string[])["/facts/Rules", "/plots/T%2002%2Fa/facts/edit", "/buildings/P1/edit", "/new-plot", "/new-building"])
            Assert.Equal(may, (await me.Get(path + page)).Status);
        Assert.Equal(may == HttpStatusCode.OK, (await me.Get($"{path}/review")).Document.QuerySelector("main form") is not null);
    }

    [Fact]
    public async Task Register_ForGuestsAndOthers_IsClosedAndWhatDoesNotExistIsNotThere()
    {
        Assert.StartsWith("/sign-in", (await scene.App.Guest().Get($"{path}/facts")).Path);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.SignIn(Role.Specialist, Own)).Get($"{path}/facts")).Status);
        var me = await scene.SignIn(Role.SiteManager, Own);
        foreach (var none in (string[])["/supply/NIX/facts", $"{path}/facts/Nix", $"{path}/plots/nix/facts", $"{path}/buildings/nix"])
            Assert.Equal(HttpStatusCode.NotFound, (await me.Get(none)).Status);
    }

    [Fact]
    public async Task Edit_ChangesWhatDiffersAndTellsItEverywhere()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        Assert.Contains("indicatief", (await me.Get($"{path}/facts")).Text);
        var form = (await me.Get($"{path}/facts/Rules")).Form("Bewaren").Fill("Hoogste bouwhoogte", "18").Fill("Grootste kavel", "12.500").Fill("Bron", "Omgevingsplan, artikel 7");
        var done = await form.Submit("Bewaren");

        Assert.Equal($"{path}/facts", done.Path);
        Assert.Contains("2 feiten gewijzigd", done.Text);
        Assert.Contains("12.500 m²", done.Text);
        Assert.Contains("Omgevingsplan, artikel 7 · Test SiteManager", done.Text);
        var history = await me.Get($"{path}/history");
        Assert.Contains("niet bekend 18 m Omgevingsplan, artikel 7", System.Text.RegularExpressions.Regex.Replace(history.Text, @"\s+", " "));
        Assert.Contains("Tot 18 m", (await scene.App.Guest().Get($"/nl/sites/{site.Code}")).Text);
    }

    [Fact]
    public async Task Edit_WithFaults_TellsEachAtItsFieldAndKeepsWhatWasTyped()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        var page = await (await me.Get($"{path}/facts/Rules")).Form("Bewaren").Fill("Hoogste bouwhoogte", "hoog").Fill("Peildatum", "2099-01-01").Submit("Bewaren");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotNull(page.Document.QuerySelector("#Form_Texts_MaxBuildingHeightM_-error"));
        Assert.NotNull(page.Document.QuerySelector("#Form_AsOf-error"));
        Assert.NotNull(page.Document.QuerySelector("#Form_Source-error"));
        Assert.Equal("hoog", page.Form("Bewaren").ValueOf("Hoogste bouwhoogte"));
    }

    [Fact]
    public async Task Edit_OverSomeoneElsesChange_SaysSoAndOverwritesOnlyTheSecondTime()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        var mine = (await me.Get($"{path}/facts/Rules")).Form("Bewaren").Fill("Hoogste bouwhoogte", "18").Fill("Bron", "Ik");
        await (await me.Get($"{path}/facts/Rules")).Form("Bewaren").Fill("Hoogste bouwhoogte", "12").Fill("Bron", "Ander").Submit("Bewaren");

        var refused = await mine.Submit("Bewaren");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(12, (await scene.App.Read(db => db.Sites.SingleAsync())).MaxBuildingHeightM);
        Assert.Contains("1 feit gewijzigd", (await refused.Form("Bewaren").Submit("Bewaren")).Text);
        Assert.Equal(18, (await scene.App.Read(db => db.Sites.SingleAsync())).MaxBuildingHeightM);
    }

    [Theory]
    [InlineData("new-plot", "Oppervlakte", "#Form_Texts_AreaM2_-error")]
    [InlineData("new-building", "Vloeroppervlakte", "#Form_Texts_FloorM2_-error")]
    public async Task Add_BeginsWithoutAnAreaAndAsksForIt(string page, string field, string error)
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        var form = (await me.Get($"{path}/{page}")).Form("Toevoegen");
        Assert.Equal("", form.ValueOf(field));
        Assert.Contains("Dit kan niet leeg zijn", (await form.Submit("Toevoegen")).Document.QuerySelector(error)!.TextContent);
    }

    [Fact]
    public async Task Add_APlotWithAnOutline_AsksAboutWhatLooksOddAndKeepsWhatWasDrawn()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        var form = (await me.Get($"{path}/new-plot")).Form("Toevoegen").Fill("Nummer", "N 1").Fill("Oppervlakte", "5000").Fill("Bron", "Inmeting");
        var crossed = await form.Fill("Omtrek", "6.701 52.201, 6.702 52.202, 6.702 52.201, 6.701 52.202").Submit("Toevoegen");
        Assert.Contains("kruist zichzelf", crossed.Document.QuerySelector("#Form_Texts_Outline_-error")!.TextContent);

        var asked = await crossed.Form("Toevoegen").Fill("Omtrek", "6.709 52.201, 6.712 52.201, 6.712 52.202").Submit("Toevoegen");
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("verschil", asked.Text);
        Assert.Equal("6.709 52.201, 6.712 52.201, 6.712 52.202", asked.Form("Toevoegen").ValueOf("Omtrek"));
        Assert.Equal(1, await scene.App.Read(db => db.Plots.CountAsync()));
        var added = await asked.Form("Toevoegen").Choose("Toch opslaan: dit is zo bedoeld").Submit("Toevoegen");
        Assert.Equal($"{path}/plots/N%201/facts", added.Path);
        Assert.Contains("verschil", added.Text);
        Assert.Contains("ligt niet helemaal binnen", added.Text);
        Assert.Contains("N 1", (await me.Get(path)).Text);
    }

    [Fact]
    public async Task Review_ConfirmsEverythingAndTakesTheSiteOffTheList()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        await scene.App.Do<Core.Data.AppDbContext, int>(db => db.Sites.ExecuteUpdateAsync(s => s.SetProperty(x => x.LastReviewedOn, DateOnly.FromDateTime(TestClock.Start).AddMonths(-13))));
        Assert.Contains("niet op tijd nagekeken", (await me.Get("/supply/todo")).Text);
        Assert.Contains("kan niet in een voorstel", (await me.Get(path)).Text);
        const string late = "1 werklocatie van uw gemeente is niet op tijd nagekeken en kan niet in een voorstel.";
        Assert.Contains(late, (await me.Get("/supply")).Text);
        Assert.Contains(late, (await (await scene.SignIn(Role.Coordinator, Own)).Get("/my-day")).Text);
        Assert.DoesNotContain("nagekeken", (await (await scene.SignIn(Role.Coordinator, Other)).Get("/my-day")).Text);

        // What is confirmed stands above the button that confirms it.
        var review = await me.Get($"{path}/review");
        Assert.True(review.Text.IndexOf("Oudste feiten eerst", StringComparison.Ordinal) < review.Text.IndexOf("Alles klopt nog", StringComparison.Ordinal));
        var done = await review.Form("Alles klopt nog").Submit("Alles klopt nog");
        Assert.Contains("alle feiten kloppen nog", done.Text);
        Assert.Contains("Alle feiten nagekeken", (await me.Get($"{path}/history")).Text);
        var todo = await me.Get("/supply/todo");
        Assert.DoesNotContain("niet op tijd", todo.Text);
        Assert.Contains("1 kavel is niet getekend", todo.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.SignIn(Role.AccountManager, Own)).Get("/supply/todo")).Status);
        Assert.DoesNotContain(site.Name, (await (await scene.SignIn(Role.SiteManager, Other)).Get("/supply/todo")).Text);
    }

    [Fact]
    public async Task Prices_AreSeenByStaffAlwaysAndByOthersOnlyWhenPublic()
    {
        var me = await scene.SignIn(Role.AccountManager, Other);
        Assert.Contains("47.111 euro per m²", (await me.Get($"{path}/facts")).Text);
        string[] open = [$"/nl/sites/{site.Code}", $"/en/sites/{site.Code}", $"/api/v1/bedrijventerreinen/{site.Code}"];
        foreach (var address in open)
            Assert.DoesNotContain("4711", (await scene.App.Guest().Get(address)).Text.Replace(".", "").Replace(",", ""));

        await scene.App.Do<Core.Data.AppDbContext, int>(db => db.Sites.ExecuteUpdateAsync(s => s.SetProperty(x => x.PricePublic, true)));
        foreach (var address in open)
        {
            var text = (await scene.App.Guest().Get(address)).Text.Replace(".", "").Replace(",", "");
            Assert.Contains("47111", text);
            Assert.Contains("47112", text);
            Assert.Contains("Hal een", text);
            Assert.DoesNotContain("Hal twee", text);
        }
    }
}

using System.Net;
using System.Text;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Exchange;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Supply;

public sealed class ImportTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo", Other = "Economische Zaken Borne", Send = "Bekijken wat er verandert";
    private readonly LeadScene scene = new();
    private Site site = null!;

    public async Task InitializeAsync()
    {
        site = scene.App.Data.Site();
        (site.Code, site.Latitude, site.Longitude) = ("TST", 52.2, 6.7);
        site.Plots = [new() { Number = "T-01", AreaM2 = 5_000 }, new() { Number = "T-02", AreaM2 = 6_000 }];
        var elsewhere = scene.App.Data.Site(Municipality.Almelo);
        (elsewhere.Code, elsewhere.Latitude, elsewhere.Longitude) = ("ALM", 52.3, 6.6);
        await scene.App.Add(site, elsewhere);
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    private static async Task<Page> Upload(Visitor me, string content, string name = "kavels.csv", string source = "Opgave grondzaken") =>
        await (await me.Get("/supply/import")).Form(Send).Attach("Bestand", name, "text/csv", Encoding.UTF8.GetBytes(content)).Fill("Bron", source).Submit(Send);

    private Task<int> Area(string number) => scene.App.Read(db => db.Plots.Where(p => p.Number == number).Select(p => p.AreaM2).SingleAsync());

    [Fact]
    public async Task File_IsLookedAtAndThenReadOnce()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        var preview = await Upload(me, "terrein;nummer;m2;kleur\nTST;T-01;5500;rood\nTST;T-03;900;\n");

        Assert.Contains("kavel T-03, TST", preview.Text);
        Assert.Contains("kleur", preview.Text);
        Assert.Contains("1 kavel van deze terreinen staat niet in het bestand", preview.Text);
        Assert.Equal(5_000, await Area("T-01"));
        var changed = await preview.Follow("Gewijzigd 1");
        Assert.Contains("5000", changed.Text);
        Assert.Contains("5500", changed.Text);

        var done = await changed.Form("Alles inlezen: 1 nieuw, 1 gewijzigd").Submit("Alles inlezen: 1 nieuw, 1 gewijzigd");
        Assert.Contains("is ingelezen", done.Text);
        Assert.Equal((5_500, 900), (await Area("T-01"), await Area("T-03")));
        Assert.Contains("is ingelezen", (await me.Get(done.Path)).Text);
        Assert.DoesNotContain("Alles inlezen", (await me.Get(done.Path)).Text);
    }

    [Fact]
    public async Task Faults_ComeFirstWithRowAndColumn_AndNothingCanBeDone()
    {
        var me = await scene.SignIn(Role.Coordinator, Own);
        var preview = await Upload(me, "terrein;nummer;m2\nTST;T-01;5500\nTST;T-02;veel\nALM;A-1;100\n");

        var rows = preview.Document.QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(2, rows.Count);
        Assert.StartsWith("3 m2 Vul een heel getal in", rows[0]);
        Assert.Contains("ligt in Almelo", rows[1]);
        Assert.DoesNotContain("Alles inlezen", preview.Text);
        Assert.Equal(5_000, await Area("T-01"));
    }

    [Fact]
    public async Task Confirm_AfterTheRegisterChanged_IsShownAgain()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        var preview = await Upload(me, "terrein;nummer;m2\nTST;T-01;5500\n");
        await scene.App.Read(db => db.Plots.Where(p => p.Number == "T-01").ExecuteUpdateAsync(p => p.SetProperty(x => x.AreaM2, 5_100)));

        var again = await preview.Form("Alles inlezen: 1 gewijzigd").Submit("Alles inlezen: 1 gewijzigd");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("5100", again.Text);
        Assert.Equal(5_100, await Area("T-01"));
        Assert.Contains("is ingelezen", (await again.Form("Alles inlezen: 1 gewijzigd").Submit("Alles inlezen: 1 gewijzigd")).Text);
    }

    [Fact]
    public async Task Upload_IsForNobodyElseAndNotForever()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        var preview = await Upload(me, "terrein;nummer;m2\nTST;T-01;5500\n");
        var colleague = await scene.SignIn(Role.Coordinator, Own);

        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Get(preview.Path)).Status);
        scene.App.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, (await me.Get(preview.Path)).Status);
        await scene.App.Read(db => db.RegisterUploads.ExecuteUpdateAsync(u => u.SetProperty(x => x.At, Testing.TestClock.Start - RegisterUpload.Lifetime)));
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get(preview.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Form("Alles inlezen: 1 gewijzigd").Submit("Alles inlezen: 1 gewijzigd")).Status);
        Assert.Equal(5_000, await Area("T-01"));
    }

    [Theory]
    [InlineData("PK\u0003\u0004werkboek", "werkboek")]
    [InlineData("terrein;nummer\nTST;\"open\n", "Rij 2")]
    [InlineData("terrein;nummer;m2\n", "geen rijen")]
    [InlineData("{ \"type\": \"FeatureCollection\" }", "FeatureCollection")]
    public async Task File_ThatCannotBeRead_IsRefusedAtTheField(string content, string said)
    {
        var page = await Upload(await scene.SignIn(Role.SiteManager, Own), content);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, e => e.Contains(said));
        Assert.Equal("Opgave grondzaken", page.Form(Send).ValueOf("Bron"));
        Assert.Equal(0, await scene.App.Read(db => db.RegisterUploads.CountAsync()));
    }

    [Fact]
    public async Task Form_WithNothing_NamesAllThatIsNeeded()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        var page = await (await me.Get("/supply/import")).Form(Send).Fill("Peildatum", "2030-01-01").Submit(Send);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(3, page.Errors.Count);
    }

    [Fact]
    public async Task Preview_OfThousandsOfRows_ShowsSomeAndLeadsToTheRest()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        var preview = await Upload(me, "terrein;nummer;m2\n" + string.Concat(Enumerable.Range(1, 5_000).Select(i => $"TST;N{i};{i}\n")));

        Assert.Equal(50, preview.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("5.000 in totaal", preview.Text);
        var next = await preview.Follow("Volgende");
        Assert.Contains("kavel N51, TST", next.Text);
        Assert.Contains("is ingelezen", (await next.Form("Alles inlezen: 5000 nieuw").Submit("Alles inlezen: 5000 nieuw")).Text);
        Assert.Equal(5_002, await scene.App.Read(db => db.Plots.CountAsync(p => p.SiteId == site.Id)));
    }

    [Fact]
    public async Task Preview_OfWhatStaysAsItIs_CountsItAndNamesItOnDemand()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        var preview = await Upload(me, "terrein;nummer;m2;peildatum\nTST;T-01;5000;2026-08-01\nTST;T-02;6000;2026-08-01\n");

        Assert.Contains("verandert niets", preview.Text);
        Assert.Empty(preview.Document.QuerySelectorAll("tbody tr"));
        Assert.Equal("2 rijen veranderen niets", preview.Document.QuerySelector("main details summary")!.TextContent.Trim());
        Assert.Contains("kavel T-01, TST · kavel T-02, TST", preview.Document.QuerySelector("main details")!.TextContent);
    }

    [Fact]
    public async Task Row_ThatFreesAPlot_IsMarkedAndAskedAbout()
    {
        await scene.App.Read(db => db.Plots.Where(p => p.Number == "T-02").ExecuteUpdateAsync(p => p.SetProperty(x => x.Registered, PlotStatus.Sold)));
        var me = await scene.SignIn(Role.SiteManager, Own);
        var preview = await Upload(me, "terrein;nummer;m2;geregistreerdeStatus\nTST;T-01;5500;aangeboden\nTST;T-02;6000;aangeboden\n");
        Assert.Contains("Let op Deze kavel komt weer vrij", string.Join(' ', preview.Document.QuerySelector("tbody tr")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

        var asked = await preview.Form("Alles inlezen: 2 gewijzigd").Submit("Alles inlezen: 2 gewijzigd");
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains(asked.Errors, e => e.Contains("Bekijk de opmerkingen"));
        var done = await asked.Form("Alles inlezen: 2 gewijzigd").Choose("Ik heb de opmerkingen bekeken; het is zo bedoeld").Submit("Alles inlezen: 2 gewijzigd");
        Assert.Contains("is ingelezen", done.Text);
    }

    [Fact]
    public async Task Map_InRd_DrawsThePlot()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        var preview = await Upload(me, """
            { "type": "FeatureCollection", "features": [ { "type": "Feature", "properties": { "type": "kavel", "terrein": "TST", "nummer": "T-01" },
              "geometry": { "type": "Polygon", "coordinates": [[[250000,475000],[250100,475000],[250100,475050],[250000,475050],[250000,475000]]] } } ] }
            """, "kavels.geojson");
        Assert.Contains("getekend, 4 hoeken", preview.Text);
        // It lies far from the site, and that is asked.
        await preview.Form("Alles inlezen: 1 gewijzigd").Choose("Ik heb de opmerkingen bekeken; het is zo bedoeld").Submit("Alles inlezen: 1 gewijzigd");

        var outline = (await scene.App.Read(db => db.Plots.SingleAsync(p => p.Number == "T-01"))).Outline;
        Assert.Equal(5_000, Geometry.AreaM2(outline), 20.0);
    }

    [Theory]
    [InlineData(Role.AccountManager)]
    [InlineData(Role.Manager)]
    public async Task Page_ForWhoKeepsNoRegister_IsRefusedAndNotOffered(string role)
    {
        var other = await scene.SignIn(role, Other);

        Assert.Equal(HttpStatusCode.Forbidden, (await other.Get("/supply/import")).Status);
        Assert.DoesNotContain("Bestand inlezen", (await other.Get("/supply/export")).Text);
    }
}

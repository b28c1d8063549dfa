using System.Net;
using AngleSharp.Html.Dom;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Supply;

public sealed class SupplyTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo", Other = "Economische Zaken Borne";
    private readonly LeadScene scene = new();
    private Site site = null!;
    private string plot = "";

    public async Task InitializeAsync()
    {
        site = scene.App.Data.Site();
        site.SpaceTypes = ["kavel"];
        site.Plots = [new() { Number = "T-01", AreaM2 = 5_000 }, new() { Number = "T 02/a", AreaM2 = 6_000 }];
        await scene.App.Add(site);
        plot = $"/supply/{site.Code}/plots/T-01";
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Claim_ByTheIssuingMunicipality_StandsEverywhereAtOnce()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var done = await Option(me, lead.Reference);

        Assert.Contains(lead.CompanyName, done.Text);
        Assert.Contains("Brief van 7 september", done.Text);
        Assert.Contains(lead.CompanyName, (await me.Get($"/supply/{site.Code}")).Text);
        Assert.Contains("onder optie", (await scene.App.Guest().Get($"/nl/sites/{site.Code}")).Text);
        Assert.Contains("Optie op kavel T-01", (await me.Get($"/leads/{lead.Reference}")).Text);
    }

    [Fact]
    public async Task Ledger_ForAnotherDepartment_NamesWhomToCallAndNotTheCompany()
    {
        var lead = await scene.Lead(Own);
        await Option(await scene.SignIn(Role.AccountManager, Own), lead.Reference);
        var other = await scene.SignIn(Role.AccountManager, Other);

        foreach (var address in (string[])[plot, $"/supply/{site.Code}"])
        {
            var page = await other.Get(address);
            Assert.DoesNotContain(lead.CompanyName, page.Text);
            Assert.Contains("Lead van", page.Text);
        }
    }

    [Fact]
    public async Task Claim_ByAnotherMunicipality_CanOnlyBeInterest()
    {
        var other = await scene.SignIn(Role.AccountManager, Other);
        var lead = await scene.Lead(Other);
        var page = await other.Get($"{plot}/claims/new");
        ((IHtmlInputElement)page.Document.QuerySelector("input[name='Form.Kind']")!).Value = "Option";
        var refused = await page.Form("Vastleggen").Fill("Voor welke lead?", lead.Reference).Submit("Vastleggen");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, e => e.Contains("legt de gemeente Hengelo vast"));

        var done = await (await other.Get($"{plot}/claims/new")).Form("Vastleggen").Fill("Voor welke lead?", lead.Reference).Submit("Vastleggen");
        Assert.Contains("Belangstelling vastgelegd", done.Text);

        var claim = await scene.App.Read(db => db.PlotClaims.SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"{plot}/claims/{claim.Key}/follow")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.Get($"{plot}/claims/{claim.Key}/release")).Status);
    }

    [Fact]
    public async Task Claim_ForALeadThatIsNotMine_IsRefusedAtTheField()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var refused = await OptionForm(await me.Get($"{plot}/claims/new"), (await scene.Lead(Other)).Reference).Submit("Vastleggen");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, e => e.Contains("geen lead met dit kenmerk"));
        Assert.Equal("Brief van 7 september", refused.Form("Vastleggen").ValueOf("Waarop berust dit?"));
    }

    [Fact]
    public async Task Claim_WithSeveralFaults_TellsAllAtOnceEachAtItsField()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var page = await (await me.Get($"{plot}/claims/new")).Form("Vastleggen").Choose("Optie")
            .Fill("Tot en met welke dag?", Day(-1)).Fill("Vergoeding", "veel").Submit("Vastleggen");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(4, page.Errors.Count);
        foreach (var (field, said) in new[]
        {
            ("Lead", "Vul het kenmerk"), ("LastDay", "niet in de toekomst"), ("Fee", "Vergoeding: vul een bedrag in euro in"), ("Basis", "Noem waarop dit berust"),
        })
            Assert.Contains(said, page.Document.QuerySelector($"#Form_{field}-error")!.TextContent);
        Assert.Equal("veel", page.Form("Vastleggen").ValueOf("Vergoeding"));

        var huge = await page.Form("Vastleggen").Fill("Vergoeding", "92233720368547759").Submit("Vastleggen");
        Assert.Equal(HttpStatusCode.BadRequest, huge.Status);
        Assert.NotNull(huge.Document.QuerySelector("#Form_Fee-error"));

        var undated = await page.Form("Vastleggen").Fill("Tot en met welke dag?", "").Fill("Vergoeding", "12500,50").Submit("Vastleggen");
        Assert.Contains("heeft een einddatum nodig", undated.Document.QuerySelector("#Form_LastDay-error")!.TextContent);
        Assert.Null(undated.Document.QuerySelector("#Form_Fee-error"));
        var split = await undated.Form("Vastleggen").Fill("Vergoeding", "0,005").Submit("Vastleggen");
        Assert.Contains("ten hoogste twee cijfers achter de komma", split.Document.QuerySelector("#Form_Fee-error")!.TextContent);
        Assert.Equal(0, await scene.App.Read(db => db.PlotClaims.CountAsync()));
    }

    [Fact]
    public async Task Claim_OffersMyOpenLeadsAndTakesAReferenceInAnySpelling()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        await scene.Lead(Own, l => (l.Stage, l.ClosedAt) = (Core.Leads.LeadStage.Lost, Testing.TestClock.Start));
        await scene.SignIn(Role.AccountManager, Other);
        await scene.Lead(Other);

        var form = await me.Get($"{plot}/claims/new");
        var offered = Assert.Single(form.Document.QuerySelectorAll("#own-leads option"));
        Assert.Equal((lead.Reference, lead.CompanyName), (offered.GetAttribute("value"), offered.GetAttribute("label")));

        await Option(me, lead.Reference.ToLowerInvariant().Replace('-', ' '));
        Assert.Equal(lead.Id, (await scene.App.Read(db => db.PlotClaims.SingleAsync())).LeadId);
    }

    [Fact]
    public async Task Follow_RaisesAndReleaseFrees()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        await (await me.Get($"{plot}/claims/new")).Form("Vastleggen").Choose("Belangstelling").Fill("Voor welk bedrijf?", "Jansen Beheer").Submit("Vastleggen");
        var page = await (await me.Get(plot)).Follow("Optie of reservering geven");
        var wrong = await page.Form("Vastleggen").Choose("Reservering").Submit("Vastleggen");
        Assert.NotNull(wrong.Document.QuerySelector("#Form_LastDay-error"));
        Assert.NotNull(wrong.Document.QuerySelector("#Form_Basis-error"));
        var form = page.Form("Vastleggen").Choose("Reservering")
            .Fill("Tot en met welke dag?", Day(90)).Fill("Waarop berust dit?", "Besluit 12");
        Assert.Contains("Reservering vastgelegd", (await form.Submit("Vastleggen")).Text);

        var freed = await (await (await me.Get(plot)).Follow("Vrijgeven")).Form("Beëindigen").Fill("Waarom?", "Kiest elders.").Submit("Beëindigen");
        Assert.Contains("Kiest elders.", freed.Text);
        Assert.Equal([ClaimEnd.Raised, ClaimEnd.Released], await scene.App.Read(db => db.PlotClaims.OrderBy(c => c.Id).Select(c => c.End!.Value).ToListAsync()));
    }

    [Fact]
    public async Task Overview_ShowsSitesWithTheirPlots_AndSaysSoWhenThereAreNone()
    {
        var me = await scene.SignIn(Role.SiteManager, Own);
        Assert.Contains(site.Name, (await me.Get("/supply")).Text);

        await scene.App.Read(db => db.SupplyChanges.ExecuteDeleteAsync());
        await scene.App.Read(db => db.Plots.ExecuteDeleteAsync());
        await scene.App.Read(db => db.Sites.ExecuteDeleteAsync());
        Assert.Contains("nog geen werklocaties", (await me.Get("/supply")).Text);
    }

    [Fact]
    public async Task Get_WithANumberOfAnySigns_FindsThePlot()
    {
        var me = await scene.SignIn(Role.Manager, Own);
        Assert.Contains("Kavel T 02/a", (await (await me.Get($"/supply/{site.Code}")).Follow("T 02/a")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"/supply/{site.Code}/plots/T-99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get("/supply/NIETS")).Status);
    }

    private async Task<Page> Option(Visitor me, string reference) =>
        await OptionForm(await me.Get($"{plot}/claims/new"), reference).Submit("Vastleggen");

    private Form OptionForm(Page page, string reference) => page.Form("Vastleggen").Fill("Voor welke lead?", reference)
        .Choose("Optie").Fill("Tot en met welke dag?", Day(60)).Fill("Waarop berust dit?", "Brief van 7 september");

    private string Day(int days) => DateOnly.FromDateTime(scene.App.Clock.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd");
}

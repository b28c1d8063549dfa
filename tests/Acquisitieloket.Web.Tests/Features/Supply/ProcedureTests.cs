using System.Net;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Supply;

public sealed class ProcedureTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo", Other = "Economische Zaken Borne";
    private readonly LeadScene scene = new();
    private Site site = null!;

    public async Task InitializeAsync()
    {
        site = scene.App.Data.Site();
        (site.SpaceTypes, site.IssueRoute) = (["kavel"], IssueRoute.Tender);
        site.Plots = [new() { Number = "T-01", AreaM2 = 5_000 }, new() { Number = "T-02", AreaM2 = 6_000 }];
        await scene.App.Add(site);
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Procedure_FromConceptToFile_AsAnEmployeeDoesIt()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var page = await Publish(me);
        Assert.Contains("Gepubliceerd", page.Text);
        Assert.Contains("n selectie", (await scene.App.Guest().Get($"/nl/sites/{site.Code}")).Text);

        page = await Register(page, lead.Reference, "80000");
        page = await Register(page, null, "100000");
        Assert.DoesNotContain("80.000", page.Text);
        Assert.DoesNotContain("100.000", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"{await Path()}/candidates/{(await Candidates())[0].Key}")).Status);

        scene.App.Clock.Advance(TimeSpan.FromDays(21));
        me = await scene.SignIn(Role.AccountManager, Own);
        Assert.DoesNotContain("80.000", (await me.Get($"{await Path()}/candidates/{(await Candidates())[0].Key}")).Text);
        await (await me.Get(await Path())).Form("Biedingen openen").Submit("Biedingen openen");
        foreach (var candidate in await Candidates())
        {
            var assess = await me.Get($"{await Path()}/candidates/{candidate.Key}");
            Assert.Contains(candidate.Number == 1 ? "80.000" : "100.000", assess.Text);
            var wrong = await assess.Form("Punten vastleggen").Fill("Kwaliteit", "41").Submit("Punten vastleggen");
            Assert.Contains("0 tot en met 40", string.Join(' ', wrong.Errors));
            page = await wrong.Form("Punten vastleggen").Fill("Kwaliteit", candidate.Number == 1 ? "39,5" : "2").Fill("Motivering", "Volgens plan.").Submit("Punten vastleggen");
        }
        var decided = await (await page.Follow("Besluit vastleggen")).Form("Besluit vastleggen").Choose(lead.CompanyName).Fill("Motivering", "Collegebesluit 12.").Submit("Besluit vastleggen");
        Assert.Contains($"Gekozen: {lead.CompanyName}", decided.Text);

        var file = await me.Get($"{await Path()}/file.pdf");
        Assert.Equal(HttpStatusCode.OK, file.Status);
        var printed = scene.App.Renderer.Printed[^1].Html;
        foreach (var word in (string[])["Collegebesluit 12.", "87,5", "Kwaliteit", "Volgens plan.", $"Punten gegeven: nummer 1, {lead.CompanyName}", "Gegadigde ingeschreven: nummer 2, "])
            Assert.Contains(word, printed);
        Assert.Equal(1, await scene.App.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.IssueFileRead)));
        Assert.Contains("afgerond", (await (await me.Get($"{await Path()}/end")).Form("Afronden").Submit("Afronden")).Text);
    }

    [Fact]
    public async Task Notice_TellsWhatAndHow_AndNobodysName()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        await Register(await Publish(me), lead.Reference, "80000");

        foreach (var (language, until) in new[] { ("nl", "Reageren tot en met"), ("en", "React until"), ("de", "Melden bis") })
        {
            var notice = await scene.App.Guest().Get($"/{language}/issue");
            Assert.Contains(until, notice.Text);
            Assert.Contains("Kwaliteit", notice.Text);
            Assert.DoesNotContain(lead.CompanyName, notice.Text);
            Assert.DoesNotContain("80.000", notice.Text);
        }
        Assert.Contains("/nl/issue", (await scene.App.Guest().Get($"/nl/sites/{site.Code}")).Document.Body!.InnerHtml);
    }

    [Fact]
    public async Task Procedure_ForAnotherMunicipality_ShowsNoCandidatesAndTakesNothing()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        await Register(await Publish(me), lead.Reference, "80000");
        var other = await scene.SignIn(Role.Coordinator, Other);

        var page = await other.Get(await Path());
        Assert.DoesNotContain(lead.CompanyName, page.Text);
        Assert.Contains("1 gegadigde. Wie dat zijn ziet alleen", page.Text);
        foreach (var below in (string[])["/file.pdf", "/decide", "/end", "/edit", "/candidates/new", "/preview"])
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get(await Path() + below)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/supply/{site.Code}/procedures/new")).Status);
    }

    [Fact]
    public async Task Concept_OfAnotherMunicipality_IsNotThere()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        await Draft(me);
        var other = await scene.SignIn(Role.AccountManager, Other);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(await Path())).Status);
        Assert.DoesNotContain("U-2026", (await other.Get("/supply/procedures")).Text);
        Assert.DoesNotContain("T-01", (await scene.App.Guest().Get("/nl/issue")).Text);
    }

    [Fact]
    public async Task Draft_WithFaults_TellsThemAtTheirFields_AndKeepsWhatWasTyped()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var page = await (await me.Get($"/supply/{site.Code}/procedures/new?plot=T-01")).Form("Concept bewaren").Choose("Puntensysteem")
            .Fill("Termijn om te reageren", "3").Fill("Voorwaarden om mee te doen", "Past in het profiel").Submit("Concept bewaren");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(3, page.Errors.Count);
        Assert.Equal("Past in het profiel", page.Form("Concept bewaren").ValueOf("Voorwaarden om mee te doen"));
    }

    [Fact]
    public async Task Claim_WithoutAProcedure_AsksWhyAtTheField()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var page = await me.Get($"/supply/{site.Code}/plots/T-01/claims/new");
        Assert.Contains("Procedure beginnen", page.Text);
        var refused = await page.Form("Vastleggen").Choose("Verkoop").Fill("Of voor wie, als er geen lead is", "Jansen").Fill("Waarop berust dit?", "Akte").Submit("Vastleggen");
        Assert.Contains("zonder mededinging", refused.Document.QuerySelector("#Form_Exception-error")!.TextContent);
        var done = await refused.Form("Vastleggen").Fill("Waarom zonder procedure?", "Overeengekomen in 2020").Submit("Vastleggen");
        Assert.Contains("Zonder procedure", done.Text);
        Assert.Contains("Overeengekomen in 2020", done.Text);
    }

    private async Task<Page> Draft(Visitor me) => await (await me.Get($"/supply/{site.Code}/procedures/new?plot=T-01")).Form("Concept bewaren").Choose("Inschrijving")
        .Fill("Motivering", "De markt bepaalt de waarde.").Fill("Naam van criterium 1", "Prijs").Fill("Hoogste aantal punten van criterium 1", "60")
        .Choose("Criterium 1 hangt van de prijs af").Fill("Naam van criterium 2", "Kwaliteit").Fill("Hoogste aantal punten van criterium 2", "40").Submit("Concept bewaren");

    private async Task<Page> Publish(Visitor me) => await (await (await Draft(me)).Follow("Bekendmaking bekijken en publiceren")).Form("Publiceren voor 20 dagen").Submit("Publiceren voor 20 dagen");

    private static async Task<Page> Register(Page page, string? lead, string offer)
    {
        var form = (await page.Follow("Gegadigde inschrijven")).Form("Opschrijven").Fill("Bod", offer);
        return await (lead is null ? form.Fill("Of welke naam, als er geen lead is", "Jansen Beheer") : form.Fill("Welke lead?", lead)).Submit("Opschrijven");
    }

    private async Task<string> Path() => $"/supply/procedures/{await scene.App.Read(db => db.IssueProcedures.Select(p => p.Key).SingleAsync())}";

    private Task<List<IssueCandidate>> Candidates() => scene.App.Read(db => db.IssueCandidates.OrderBy(c => c.Number).ToListAsync());
}

using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Bulk;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing.Pages;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Queue;

/// <summary>Nobody sees or changes by way of many leads what they may not on a single one.</summary>
public sealed class BulkRightsTests : IAsyncLifetime
{
    private QueueScene scene = null!;

    public async Task InitializeAsync() => scene = await QueueScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Choose_WhenOfOthersOrConfidential_CannotBeTicked(bool confidential)
    {
        var theirs = await scene.Lead(confidential ? await Colleague() : scene.Neighbour, l => l.Confidential = confidential);

        var page = await scene.Manager.Get("/queue?scope=all");

        Assert.Contains(theirs.Reference, page.Text);
        Assert.Null(page.Document.QuerySelector($"[name=Lead][value='{theirs.Id}']"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_WhenTheIdOfAnotherIsSentAnyway_ChangesAndTellsNothing(bool confidential)
    {
        var mine = await scene.Lead(scene.Me, l => l.Stage = LeadStage.Qualified);
        var theirs = await scene.Lead(confidential ? await Colleague() : scene.Neighbour, l =>
            (l.CompanyName, l.Stage, l.Confidential, l.CodeName) = ("Geheim B.V.", LeadStage.Qualified, confidential, "Zilvermeeuw"));
        var page = await scene.Manager.Get("/queue");
        ((IHtmlInputElement)page.Document.QuerySelector($"[name=Lead][value='{mine.Id}']")!).IsChecked = true;
        page = await page.Form("Fase wijzigen").Submit("Fase wijzigen");
        page = await page.Form("Bekijken wat er gebeurt").Fill("Naar welke fase?", "Nieuw").Submit("Bekijken wat er gebeurt");
        ((IHtmlInputElement)page.Document.QuerySelector("[name='Form.Lead']")!).Value = $"{theirs.Id}";

        page = await page.Form("Uitvoeren voor 1 lead").Submit("Uitvoeren voor 1 lead");

        Assert.Equal(LeadStage.Qualified, (await scene.App.Read(db => db.Leads.SingleAsync(l => l.Id == theirs.Id))).Stage);
        Assert.Contains("Deze lead is er niet (meer), of is niet van u.", page.Text);
        Assert.DoesNotContain("Geheim", page.Text);
        Assert.DoesNotContain("Zilvermeeuw", page.Text);
        Assert.DoesNotContain(theirs.Reference, page.Text);
    }

    [Fact]
    public async Task Choose_WhenAllOfTheList_TakesOnlyWhatMayBeOpened()
    {
        var mine = await scene.Lead(scene.Me, l => l.CompanyName = "Van mij");
        await scene.Lead(scene.Neighbour, l => l.CompanyName = "Van een ander");
        var page = await scene.Manager.Get("/queue?scope=all");

        page = await page.Form("Fase wijzigen").Choose("Alle leads van deze lijst, ook op andere pagina’s (ten hoogste 200)").Submit("Fase wijzigen");

        Assert.Contains(mine.Reference, page.Text);
        Assert.Contains("1 lead gekozen", page.Text);
        Assert.DoesNotContain("ander", page.Document.QuerySelector("form.al-form fieldset")!.TextContent);
    }

    [Fact]
    public async Task Choose_WhenMoreThanTheBoundOrNone_SaysSo()
    {
        var page = await scene.Manager.Get("/queue");
        for (var i = 0; i <= BulkService.Most; i++)
            await scene.Lead(scene.Me);
        page = await scene.Manager.Get("/queue");
        var none = await page.Form("Fase wijzigen").Submit("Fase wijzigen");
        Assert.Equal((HttpStatusCode.BadRequest, "Geen leads gekozen"), (none.Status, none.Heading));

        var many = await page.Form("Fase wijzigen").Choose("Alle leads van deze lijst, ook op andere pagina’s (ten hoogste 200)").Submit("Fase wijzigen");
        Assert.Equal((HttpStatusCode.BadRequest, "Te veel leads gekozen"), (many.Status, many.Heading));
    }

    [Fact]
    public async Task Result_WhenOfAnother_IsNotFound()
    {
        var lead = await scene.Lead(scene.Me, l => l.Stage = LeadStage.Qualified);
        var page = await (await BulkTests.Tick(await scene.Manager.Get("/queue"), lead)).Submit("Fase wijzigen");
        page = await page.Form("Bekijken wat er gebeurt").Fill("Naar welke fase?", "Nieuw").Submit("Bekijken wat er gebeurt");
        page = await page.Form("Uitvoeren voor 1 lead").Submit("Uitvoeren voor 1 lead");

        var coordinator = await scene.App.SignInAs(Role.Coordinator, QueueScene.Hengelo);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.Get(page.Path)).Status);
    }

    [Fact]
    public async Task Export_WhenTicked_HoldsThoseLeadsAndNoOthers()
    {
        var one = await scene.Lead(scene.Me, l => l.CompanyName = "Gekozen");
        await scene.Lead(scene.Me, l => l.CompanyName = "Niet gekozen");
        var theirs = await scene.Lead(scene.Neighbour, l => l.CompanyName = "Geheim");
        var page = await scene.Manager.Get("/queue");
        var box = (IHtmlInputElement)page.Document.QuerySelector($"[name=Lead][value='{one.Id}']")!;
        box.IsChecked = true;
        var other = (IHtmlInputElement)page.Document.QuerySelectorAll("[name=Lead]").First(e => e != box);
        (other.Value, other.IsChecked) = ($"{theirs.Id}", true);

        var file = await page.Form("Als CSV").Submit("Als CSV");

        var text = await file.Response.Content.ReadAsStringAsync();
        Assert.Contains("Gekozen", text);
        Assert.DoesNotContain("Niet gekozen", text);
        Assert.DoesNotContain("Geheim", text);
        Assert.Equal([one.Id], await scene.App.Read(db => db.AccessLog.Where(a => a.Page == "queue/leads.csv").Select(a => a.LeadId).ToListAsync()));
    }

    private async Task<AppUser> Colleague()
    {
        await scene.App.SignInAs(Role.Manager, QueueScene.Hengelo);
        return await scene.App.Read(db => db.Users.AsNoTracking().FirstAsync(u => u.Id != scene.Me.Id && u.DepartmentId == scene.Me.DepartmentId));
    }
}

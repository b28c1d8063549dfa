using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing.Pages;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Queue;

public sealed class BoardTests : IAsyncLifetime
{
    private QueueScene scene = null!;

    public async Task InitializeAsync() => scene = await QueueScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Get_WithLeads_ShowsACardInTheColumnOfItsStageWithCounts()
    {
        await scene.Lead(scene.Me, l => (l.CompanyName, l.Stage) = ("Zoekt", LeadStage.Matching));
        await scene.Lead(scene.Me, l => (l.CompanyName, l.Stage, l.ClosedAt) = ("Weg", LeadStage.Lost, Testing.TestClock.Start));
        for (var i = 0; i < 14; i++)
            await scene.Lead(scene.Me, l => l.Cluster = Cluster.Htsm);

        var page = await scene.Manager.Get("/queue/board");

        Assert.Contains("Zoekt", Column(page, "Matching").TextContent);
        Assert.Equal(12, Column(page, "New").QuerySelectorAll("li").Length);
        Assert.Contains("14", Column(page, "New").QuerySelector("h2")!.TextContent);
        Assert.Equal("/queue?stage=new", page.Link("Alle 14 in de lijst").PathName + page.Link("Alle 14 in de lijst").Search);
        Assert.DoesNotContain("Weg", page.Text);
        page = await scene.Manager.Get("/queue/board?cluster=htsm");
        Assert.DoesNotContain("Zoekt", page.Text);
    }

    [Fact]
    public async Task Get_WhenOfOthers_NamesNoCompanyAndHasNothingToMove()
    {
        var theirs = await scene.Lead(scene.Neighbour, l => (l.CompanyName, l.Cluster) = ("Geheime Drones B.V.", Cluster.Htsm));

        var page = await scene.Manager.Get("/queue/board?scope=all");

        Assert.Contains("Bedrijf in HTSM", page.Text);
        Assert.DoesNotContain("Geheime", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll($"#lead-{theirs.Id} form"));
        Assert.Empty(page.Document.QuerySelectorAll($"#lead-{theirs.Id} a"));
    }

    [Fact]
    public async Task Move_WhenTheGateIsOpen_MovesTheCardAndLogsIt()
    {
        var lead = await scene.Lead(scene.Me, l => (l.CompanyName, l.Stage) = ("Terug", LeadStage.Qualified));

        var page = await Move(scene.Manager, lead, LeadStage.New);

        Assert.Contains("Terug staat nu op Nieuw.", page.Text);
        Assert.Contains("Terug", Column(page, "New").TextContent);
        Assert.True(await scene.App.Read(db => db.StageChanges.AnyAsync(c => c.LeadId == lead.Id && c.To == LeadStage.New)));
    }

    [Theory]
    [InlineData(LeadStage.Qualified, "Leg een geslaagd contactmoment met het bedrijf vast.")]
    [InlineData(LeadStage.OnHold, "Geef een reden.")]
    public async Task Move_WhenTheGateIsShut_SaysWhatIsMissingAndLeadsToItsForm(LeadStage to, string missing)
    {
        var lead = await scene.Lead(scene.Me, l => l.CompanyName = "Te vroeg");

        var page = await Move(scene.Manager, lead, to);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(missing, page.Text);
        Assert.Equal($"/leads/{lead.Reference}/stage?to={to}",
            page.Link("Fase wijzigen en aanvullen").PathName + page.Link("Fase wijzigen en aanvullen").Search);
        Assert.Equal(LeadStage.New, (await scene.App.Read(db => db.Leads.SingleAsync())).Stage);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Move_WhenOfOthersOrConfidential_IsNotFoundAndNothingMoves(bool confidential)
    {
        var mine = await scene.Lead(scene.Me, l => l.Stage = LeadStage.Qualified);
        await scene.App.SignInAs(Role.Manager, QueueScene.Hengelo);
        var owner = confidential
            ? await scene.App.Read(db => db.Users.AsNoTracking().FirstAsync(u => u.Id != scene.Me.Id && u.DepartmentId == scene.Me.DepartmentId))
            : scene.Neighbour;
        var theirs = await scene.Lead(owner, l => (l.Stage, l.Confidential) = (LeadStage.Qualified, confidential));
        var page = await scene.Manager.Get("/queue/board");
        ((IHtmlInputElement)page.Document.QuerySelector($"#lead-{mine.Id} [name=id]")!).Value = $"{theirs.Id}";

        Assert.Equal(HttpStatusCode.NotFound, (await Send(page, mine, LeadStage.New)).Status);
        Assert.Equal(LeadStage.Qualified, (await scene.App.Read(db => db.Leads.SingleAsync(l => l.Id == theirs.Id))).Stage);
    }

    private static async Task<Page> Move(Visitor visitor, Lead lead, LeadStage to) => await Send(await visitor.Get("/queue/board"), lead, to);

    private static Task<Page> Send(Page page, Lead lead, LeadStage to)
    {
        ((IHtmlSelectElement)page.Document.QuerySelector($"#to-{lead.Id}")!).Value = to.ToString();
        return page.Form($"Verplaatsen van {lead.Reference}").Submit();
    }

    private static IElement Column(Page page, string stage) => page.Document.QuerySelector($"[data-board-column={stage}]")!;
}

using System.Net;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.Match;

/// <summary>What would lift an obstacle, why not, earlier runs, and what would change by other wishes.</summary>
public sealed class RunsAndTriesTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();
    private Visitor me = null!;
    private Lead lead = null!;
    private string Path => $"/leads/{lead.Reference}/match";

    public async Task InitializeAsync()
    {
        me = await scene.SignIn(Role.AccountManager, Own);
        foreach (var site in DemoSupply.Build(new(2026, 9, 7)))
            await scene.App.Add(site);
        lead = await scene.Lead(Own, l => l.Requirements = new()
        {
            Activity = ActivityKind.Logistics, Forms = [SpaceForm.Plot], PlotM2 = new(25_000, 35_000), Road = Need.Needed, Water = Need.Needed,
        });
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Page> Run(string button = "Matching uitvoeren") => await (await me.Get(Path)).Form(button).Submit();

    [Fact]
    public async Task Match_OfAnAlmostSuitableSite_SaysWhatWouldHelpAndWhyOthersDoNotFit()
    {
        var page = await Run();

        Assert.Contains("Wat helpt: Als vaarwater prettig is maar niet nodig, past het wel.", page.Text);
        Assert.Contains("Niet geschikt, en waarom niet", page.Heading + page.Text);
        var groups = page.Document.QuerySelectorAll(".al-whynot");
        Assert.Contains(groups, g => g.QuerySelector("summary")!.TextContent.Contains("Het profiel van dit terrein sluit dit uit: logistiek."));
        Assert.Equal(
            (await scene.App.Read(db => db.Sites.CountAsync())) - page.Document.QuerySelectorAll("article.al-match").Length,
            groups.Sum(g => g.QuerySelectorAll("li").Length));
    }

    [Fact]
    public async Task Runs_AfterTheWishesAndTheSupplyChanged_TellWhatDid()
    {
        await Run();
        await scene.App.Read(db => db.Plots.Where(p => p.Site!.Code == "XLB").ExecuteUpdateAsync(p => p.SetProperty(x => x.AreaM2, 10)));
        await scene.App.Read(async db =>
        {
            var stored = await db.Leads.SingleAsync(l => l.Id == lead.Id);
            stored.Requirements = stored.Requirements with { Water = Need.Nice, PowerKva = 630 };
            return await db.SaveChangesAsync();
        });
        await Run("Opnieuw matchen");

        var page = await me.Get($"{Path}/runs");
        Assert.Contains("Vermogen: nog niet bekend → 630 kVA", page.Text);
        Assert.Contains("Het aanbod in het register", page.Text);
        Assert.Contains("Bovenaan:", page.Text);
        Assert.Equal(2, page.Document.QuerySelectorAll("a[href*='/match/runs/']").Length);
    }

    [Fact]
    public async Task Repeat_OfARun_GivesTheSameAnswerThoughTheSupplyChanged()
    {
        await Run();
        await scene.App.Read(db => db.Plots.ExecuteUpdateAsync(p => p.SetProperty(x => x.AreaM2, 10)));
        var id = await scene.App.Read(db => db.MatchRuns.Select(r => r.Id).SingleAsync());

        Assert.Contains("Hetzelfde antwoord, tot op de letter.", (await me.Get($"{Path}/runs/{id}")).Text);

        await scene.App.Read(db => db.MatchRuns.ExecuteUpdateAsync(r => r.SetProperty(x => x.RuleVersion, "2026.1").SetProperty(x => x.Result, x => x.Result.Replace("\"score\":100", "\"score\":99"))));
        Assert.Contains("De regels zijn sindsdien veranderd: 2026.1", (await me.Get($"{Path}/runs/{id}")).Text);

        await scene.App.Read(db => db.MatchRuns.ExecuteUpdateAsync(r => r.SetProperty(x => x.SupplyId, (long?)null)));
        Assert.Contains("Deze matching is niet te herhalen.", (await me.Get($"{Path}/runs/{id}")).Text);
    }

    [Fact]
    public async Task Repeat_OfARunOfAnotherLead_IsNotFound()
    {
        await Run();
        var other = await scene.Lead(Own);
        var id = await scene.App.Read(db => db.MatchRuns.Select(r => r.Id).SingleAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"/leads/{other.Reference}/match/runs/{id}")).Status);
    }

    [Fact]
    public async Task Try_WithoutTheNeedForWater_ShowsWhatMovesAndStoresNothing()
    {
        await Run();
        var form = (await me.Get($"{Path}/try")).Form("Reken het uit");
        Assert.Equal("25000", form.ValueOf("Kavel vanaf").Replace(".", ""));

        var page = await form.Fill("Kavel vanaf", "3000").Fill("Kavel tot", "4000").Submit();

        Assert.Contains("Proef: niet bewaard.", page.Text);
        Assert.Contains("Kavel: 25.000 – 35.000 m² → 3.000 – 4.000 m²", page.Text);
        Assert.Contains("Als nieuwe wensen overnemen", page.Text);
        Assert.Contains("was ", page.Document.QuerySelector("table")!.TextContent);
        Assert.Equal(1, await scene.App.Read(db => db.MatchRuns.CountAsync()));
        Assert.Equal(new AreaRange(25_000, 35_000), (await scene.App.Read(db => db.Leads.SingleAsync(l => l.Id == lead.Id))).Requirements.PlotM2);
    }

    [Fact]
    public async Task Try_ByOtherWeights_NamesThemAndMovesSites()
    {
        await Run();
        var query = string.Join('&', "Form.Sent=true", "Form.MinM2=25000", "Form.MaxM2=35000", "Form.Weights[Preference]=60", "Form.Weights[Area]=0", "Form.Weights[Profile]=500");

        var page = await me.Get($"{Path}/try?{query}");

        Assert.Matches("Gewicht van Oppervlakte: [0-9]+ → 0", page.Text);
        Assert.Contains("→ 60", page.Text);
        // What is out of range or left out stays as it was, and is shown so.
        Assert.All(page.Document.QuerySelectorAll("input[type=range][name='Form.Weights[Profile]'], input[type=range][name='Form.Weights[Timing]']"),
            slider => Assert.InRange(int.Parse(slider.GetAttribute("value")!), 1, 60));
        Assert.DoesNotContain("Gewicht van Profiel", page.Text);
    }

    [Theory]
    [InlineData("Form.Sent=true&Form.MinM2=9000&Form.MaxM2=100", "Kavel tot")]
    [InlineData("Form.Sent=true&Form.Kva=-5", "Vermogen")]
    public async Task Try_WithWhatCannotBe_SaysSoAtTheField(string query, string field)
    {
        var page = await me.Get($"{Path}/try?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, e => e.Contains(field));
    }

    [Fact]
    public async Task Exclude_WithAReason_TakesTheSiteOutOfTheListUntilItIsUndone()
    {
        var ranked = await Run();
        var name = await scene.App.Read(db => db.Sites.Where(s => s.Code == "HHE").Select(s => s.Name).SingleAsync());

        var refused = await ranked.Form($"{name} uitsluiten").Submit();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var excluded = await refused.Form($"{name} uitsluiten").Fill($"Waarom doet {name} niet mee?", "Het bedrijf wil geen haven.").Submit();

        Assert.Contains("Reden: Het bedrijf wil geen haven.", excluded.Text);
        Assert.DoesNotContain(excluded.Document.QuerySelectorAll("article.al-match h3"), h => h.TextContent.Contains(name));
        var manager = await scene.SignIn(Role.Manager, "Economische Zaken Borne");
        Assert.Contains("Het bedrijf wil geen haven.", (await manager.Get("/reports/deviations")).Text);
        Assert.Contains("van een ander", (await manager.Get("/reports/deviations")).Text);

        var back = await excluded.Form($"{name} weer laten meedoen").Submit();
        Assert.Contains(back.Document.QuerySelectorAll("article.al-match h3"), h => h.TextContent.Contains(name));
    }

    [Fact]
    public async Task Deviations_OfAConfidentialLead_DoNotTellTheReason()
    {
        var ranked = await Run();
        var name = await scene.App.Read(db => db.Sites.Where(s => s.Code == "HHE").Select(s => s.Name).SingleAsync());
        await ranked.Form($"{name} uitsluiten").Fill($"Waarom doet {name} niet mee?", "Geheime reden").Submit();
        await scene.App.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Confidential, true)));
        var page = await (await scene.SignIn(Role.Manager, "Economische Zaken Borne")).Get("/reports/deviations");

        Assert.Contains("vertrouwelijke lead", page.Text);
        Assert.DoesNotContain("Geheime reden", page.Text);
    }
}

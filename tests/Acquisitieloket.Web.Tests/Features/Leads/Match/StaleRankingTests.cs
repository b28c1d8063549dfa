using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.Match;

/// <summary>A ranking that is no longer that of now says so, wherever it is used.</summary>
public sealed class StaleRankingTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();
    private Visitor me = null!;
    private Lead lead = null!;
    private SiteMatch best = null!;
    private string Path => $"/leads/{lead.Reference}/match";

    public async Task InitializeAsync()
    {
        me = await scene.SignIn(Role.AccountManager, Own);
        foreach (var site in DemoSupply.Build(new(2026, 9, 7)))
            await scene.App.Add(site);
        lead = await scene.Lead(Own, l => l.Requirements = new()
        {
            Activity = ActivityKind.Logistics, Forms = [SpaceForm.Plot], PlotM2 = new(3_000, 6_000), Road = Need.Needed,
        });
        await (await me.Get(Path)).Form("Matching uitvoeren").Submit();
        best = (await scene.App.Do<MatchService, Ranking?>(m => m.LatestAsync(lead.Id)))!.Sites[0];
        await scene.App.Add(new ShortlistEntry { LeadId = lead.Id, SiteId = best.SiteId, Order = 1, AddedAt = TestClock.Start });
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    private Task SellNamedPlots()
    {
        var ids = best.Plots.Select(p => p.PlotId).ToList();
        Assert.NotEmpty(ids);
        return scene.App.Read(db => db.Plots.Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(p => p.SetProperty(x => x.Registered, PlotStatus.Sold)));
    }

    private static bool IsPrimary(IElement? button) => button!.ClassName!.Contains("primary");

    [Fact]
    public async Task Match_AfterTheSupplyChanged_NamesItAndPutsMatchingBeforeTheProposal()
    {
        var before = await me.Get(Path);
        Assert.DoesNotContain("Het aanbod is veranderd", before.Text);
        Assert.True(IsPrimary(before.Document.QuerySelector("a[href$='/proposals/new']")));
        await SellNamedPlots();

        var page = await me.Get(Path);

        Assert.Contains("Het aanbod is veranderd sinds deze matching.", page.Text);
        Assert.Contains($"{best.Name}: kavel ", page.Text);
        Assert.All(best.Plots, plot => Assert.Contains($"kavel {plot.Number} verkocht", page.Text));
        Assert.False(IsPrimary(page.Document.QuerySelector("a[href$='/proposals/new']")));
        Assert.True(IsPrimary(page.Document.QuerySelectorAll("button").Single(b => b.TextContent.Trim() == "Opnieuw matchen")));

        var again = await page.Form("Opnieuw matchen").Submit();
        Assert.DoesNotContain("Het aanbod is veranderd", again.Text);
    }

    [Fact]
    public async Task Shortlist_WhenThePlotsOfASiteAreGone_MarksItOnMatchLeadAndProposal()
    {
        await SellNamedPlots();

        Assert.Contains("Niet meer te krijgen", (await me.Get(Path)).Document.QuerySelector(".al-listed")!.TextContent);
        Assert.Contains("Niet meer te krijgen", (await me.Get($"/leads/{lead.Reference}")).Text);
        var form = await me.Get($"/leads/{lead.Reference}/proposals/new");
        Assert.Contains("Match opnieuw", form.Text);
        var refused = await form.Form().Submit("Voorstel maken");
        Assert.Contains(refused.Errors, e => e.Contains("is niet meer te krijgen wat de ranglijst noemt"));
    }

    [Fact]
    public async Task Match_WhenASiteIsNotReviewed_SaysThatItCannotBeProposed()
    {
        await scene.App.Read(db => db.Sites.Where(s => s.Id == best.SiteId).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastReviewedOn, new DateOnly(2025, 1, 1))));

        var page = await me.Get(Path);

        Assert.Contains("Niet voor te stellen:", page.Document.QuerySelector(".al-listed")!.TextContent);
        Assert.Contains("Niet voor te stellen:", page.Document.QuerySelector($"article[aria-labelledby='site-{best.SiteId}']")!.TextContent);
    }

    [Fact]
    public async Task Match_OfManySites_ShowsTheFirstAndFoldsTheRestWithTheirNumber()
    {
        var page = await me.Get(Path);

        var open = page.Document.QuerySelectorAll("article.al-match").Count(a => a.Closest("details") is null);
        var folded = page.Document.QuerySelectorAll("details.al-more article.al-match").Length;
        Assert.InRange(open, 1, 10);
        Assert.True(folded > 0);
        Assert.Matches(@"Nog \d+ locaties, plaats \d+ tot en met \d+", page.Text);
        Assert.Contains("op de selectie", page.Document.QuerySelector(".al-rank__map")!.TextContent);
    }

    [Fact]
    public async Task Try_WithoutAChangeAfterTheSupplyChanged_MovesNothingAndSaysWhy()
    {
        await SellNamedPlots();

        var page = await (await me.Get($"{Path}/try")).Form("Reken het uit").Submit();

        Assert.Contains("is niet meer die van nu", page.Text);
        Assert.Contains("het aanbod is veranderd", page.Text);
        Assert.Contains("U hebt nog niets veranderd.", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll(".al-up, .al-down"));
    }

    [Fact]
    public async Task Try_WithANeedForWaterAndRail_MovesSitesAndNamesTheWishes()
    {
        var page = await (await me.Get($"{Path}/try")).Form("Reken het uit").Fill("Water", "Nodig").Submit();

        Assert.Contains("Water: nog niet bekend → Nodig", page.Text);
        Assert.NotEmpty(page.Document.QuerySelectorAll(".al-up, .al-down"));
    }

    [Fact]
    public async Task Remove_OfASiteThatNoLongerFits_CanBeDoneFromTheSelection()
    {
        var unfit = (await scene.App.Do<MatchService, Ranking?>(m => m.LatestAsync(lead.Id)))!.Sites.Last(s => s.Verdict == Verdict.Unsuitable);
        await scene.App.Add(new ShortlistEntry { LeadId = lead.Id, SiteId = unfit.SiteId, Order = 2, AddedAt = TestClock.Start });

        await (await me.Get(Path)).Form($"{unfit.Name} van de selectie halen").Submit();

        Assert.Equal(best.SiteId, (await scene.App.Read(db => db.Shortlist.SingleAsync())).SiteId);
    }
}

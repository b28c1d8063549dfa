using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Matching.Runs;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Proposals;

/// <summary>A proposal names what can still be had, and says truly what is held.</summary>
public sealed class ProposedPlotsTests : IAsyncLifetime
{
    private readonly TestCore core = new();
    private readonly TestData data = new();
    private Lead lead = null!;
    private Site site = null!;
    private Actor actor = null!;

    public async Task InitializeAsync()
    {
        site = data.Site();
        (site.SpaceTypes, site.Allowed, site.Latitude, site.Longitude) = (["kavel"], ["industrie"], 52.27, 6.79);
        site.Plots = [new() { Number = "A", AreaM2 = 10_000 }, new() { Number = "B", AreaM2 = 60_000 }];
        lead = data.Lead(requirements: new() { Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(8_000, 12_000) });
        await core.Add(lead, site);
        actor = new(lead.ContactPersonId, lead.ContactPerson!.FullName);
        await Run();
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    private Task Run() => core.Do<MatchService>(m => m.RunAsync(lead.Id, actor));

    private Task<Proposal> Make() => core.Do<ProposalService, Proposal>(s => s.MakeAsync(new()
    {
        LeadId = lead.Id, Language = "nl", ValidUntil = new(2026, 12, 1), SendWhenMade = false, Sites = [new(site.Id, null)],
    }, actor));

    private Task Sell(string number) => core.Read(db => db.Plots.Where(p => p.Number == number)
        .ExecuteUpdateAsync(p => p.SetProperty(x => x.Registered, PlotStatus.Sold)));

    private Task Claim(string number, ClaimKind kind) => core.Add(new PlotClaim
    {
        Key = Guid.NewGuid(), PlotId = site.Plots.Single(p => p.Number == number).Id, HeldPlotId = site.Plots.Single(p => p.Number == number).Id, Kind = kind,
        LeadId = null, HolderName = "Jansen Beheer", Cluster = Cluster.Htsm, FirstAt = TestClock.Start, At = TestClock.Start, ById = actor.UserId!.Value,
        Until = kind == ClaimKind.Option ? TestClock.Start.AddDays(30) : null, FeeCents = null, Basis = null,
    });

    [Fact]
    public async Task Make_WhenThePlotOfTheRankingWasSold_SaysSoAndWhatToDo()
    {
        await Sell("A");

        var refused = await Assert.ThrowsAsync<RefusedException>(Make);
        Assert.Equal($"Van {site.Name} is niet meer te krijgen wat de ranglijst noemt: kavel A verkocht. Match opnieuw, of haal {site.Name} uit het voorstel.", refused.Message);

        // After that the other, larger plot is what the ranking names.
        await Run();
        await Make();
    }

    [Fact]
    public async Task Make_WhenThePlotOfTheRankingWasDivided_SaysSo()
    {
        await core.Read(db => db.Plots.Where(p => p.Number == "A").ExecuteUpdateAsync(p => p.SetProperty(x => x.ReplacedOn, new DateOnly(2026, 9, 7))));

        Assert.Contains("kavel A gesplitst of samengevoegd", (await Assert.ThrowsAsync<RefusedException>(Make)).Message);
    }

    [Fact]
    public async Task Make_WhenThePlotOfTheRankingIsUnderOption_MayBeDone()
    {
        await Claim("A", ClaimKind.Option);

        await Make();
    }

    [Fact]
    public async Task Make_WhenNothingWasEverRankedAndNothingIsLeft_IsRefused()
    {
        await core.Read(db => db.MatchRuns.ExecuteDeleteAsync());
        await Sell("A");
        await Sell("B");

        Assert.Contains("geen enkele kavel", (await Assert.ThrowsAsync<RefusedException>(Make)).Message);
    }

    [Fact]
    public async Task Since_ARunAfterWhichAPlotWasSoldAndAWishChanged_TellsBoth()
    {
        Assert.False((await core.Do<MatchFreshness, MatchChanges>(f => f.SinceAsync(lead.Id))).Any);
        await Sell("A");
        await core.Read(async db =>
        {
            (await db.Leads.SingleAsync()).Requirements = lead.Requirements with { PowerKva = 630 };
            return await db.SaveChangesAsync();
        });

        var since = await core.Do<MatchFreshness, MatchChanges>(f => f.SinceAsync(lead.Id));
        Assert.Equal(["kavel A verkocht"], Assert.Single(since.Supply).What);
        Assert.Equal("nog niet bekend → 630 kVA", Assert.Single(since.Wishes).Arrow);
        Assert.Empty(since.Weights);

        await Run();
        Assert.False((await core.Do<MatchFreshness, MatchChanges>(f => f.SinceAsync(lead.Id))).Any);
    }

    [Fact, Trait("Needs", "Chromium")]
    public async Task Document_OfASiteWithHeldPlots_TellsOfTheOptionAndLeavesOutWhatIsReserved()
    {
        await core.Add(new Plot { SiteId = site.Id, Number = "C", AreaM2 = 9_000 });
        await Run();
        await Claim("A", ClaimKind.Option);
        await Claim("B", ClaimKind.Reservation);
        await Make();
        await core.RunDue<ProposalJob>();

        var written = await Document();
        Assert.Equal([("A", "onder optie"), ("C", "aangeboden")], written.Plots.Select(p => (p.Number, p.Status)).Order());
        Assert.DoesNotContain("Jansen", await core.Read(db => db.Proposals.Select(p => p.Document!).SingleAsync()));
        var hash = await core.Read(db => db.Proposals.Select(p => p.FileHash!).SingleAsync());
        Assert.Contains("onder optie", Printed.Text(Path.Combine(core.StorageRoot, "files", hash[..2], hash[2..4], hash)));
    }

    [Fact, Trait("Needs", "Chromium")]
    public async Task Send_WhenAPlotThatTheDocumentNamesWasSold_AsksForANewVersion()
    {
        var proposal = await Make();
        await core.RunDue<ProposalJob>();
        Assert.Contains((await Document()).Plots, p => p is { Number: "A", Suits: true });
        await Sell("A");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => core.Do<ProposalService>(s => s.SendAsync(proposal.Id, null, actor)));

        Assert.Equal($"Sinds dit voorstel is gemaakt: kavel A verkocht op {site.Name}. Maak een nieuwe versie.", refused.Message);
    }

    private async Task<DocumentSite> Document() => JsonSerializer.Deserialize<ProposalDocument>(
        await core.Read(db => db.Proposals.Select(p => p.Document!).SingleAsync()), JsonColumn.Options)!.Sites.Single();
}

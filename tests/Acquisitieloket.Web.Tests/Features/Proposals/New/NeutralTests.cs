using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Proposals.New;

/// <summary>A proposal of the own municipality above a better fit elsewhere, from the shortlist to the report.</summary>
public sealed class NeutralTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo", Why = "Het bedrijf zit er al.";
    private readonly LeadScene scene = new();
    private Visitor me = null!;
    private Lead lead = null!;
    private Site best = null!, own = null!;

    public async Task InitializeAsync()
    {
        me = await scene.SignIn(Role.AccountManager, Own);
        (best, own) = (Make(Municipality.Almelo), Make(Municipality.Hengelo));
        await scene.App.Add(best, own);
        lead = await scene.Lead(Own, l => l.Requirements = new()
        {
            Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(8000, 12000), PreferredMunicipalities = [Municipality.Almelo],
        });
        foreach (var (site, order) in new[] { (best, 1), (own, 2) })
            await scene.App.Add(new ShortlistEntry { LeadId = lead.Id, SiteId = site.Id, Order = order, AddedAt = TestClock.Start });
    }

    private Site Make(Municipality municipality)
    {
        var site = scene.App.Data.Site(municipality);
        (site.SpaceTypes, site.Allowed) = (["kavel"], ["industrie"]);
        site.Plots.Add(new Plot { Number = "1", AreaM2 = 10_000 });
        return site;
    }

    [Fact]
    public async Task Remove_OfTheBetterSite_AsksWhyAndStandsInTheReport()
    {
        var ranked = await (await me.Get($"/leads/{lead.Reference}/match")).Form("Matching uitvoeren").Submit();

        var refused = await ranked.Form($"{best.Name} van de selectie halen").Submit();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, e => e.Contains(best.Name));
        await refused.Form($"{best.Name} van de selectie halen").Fill("Reden", Why).Submit();

        Assert.Contains($"{best.Name} van de selectie gehaald, {own.Name} bleef", await Report());
    }

    [Fact]
    public async Task Proposal_OfTheOwnSiteFirst_AsksWhyAtTheFieldAndStandsInTheReport()
    {
        await scene.App.Read(db => db.Shortlist.Where(e => e.SiteId == best.Id).ExecuteDeleteAsync());
        var form = await me.Get($"/leads/{lead.Reference}/proposals/new");
        Assert.Contains("Dit voorstel wijkt af van de ranglijst.", form.Text);

        var refused = await form.Form().Submit("Voorstel maken");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, e => e.Contains(best.Name));
        var made = await refused.Form().Untick("Meteen versturen zodra de PDF klaar is").Fill($"Waarom komt {own.Name} eerst?", Why).Submit("Voorstel maken");

        Assert.Contains($"{own.Name} komt boven {best.Name}.", made.Text);
        Assert.Contains($"Reden: {Why}", made.Text);
        Assert.Contains($"Voorstel 1: {own.Name} boven {best.Name}", await Report());
        Assert.Contains("Locatievoorstel 1 wijkt af van de ranglijst", (await me.Get($"/leads/{lead.Reference}")).Text);
    }

    [Fact]
    public async Task Proposal_AfterAReasonWasGivenWithTheShortlist_ShowsItToBeKept()
    {
        await scene.App.Read(db => db.Shortlist.Where(e => e.SiteId == best.Id).ExecuteDeleteAsync());
        await scene.App.Read(db => db.Shortlist.ExecuteUpdateAsync(e => e.SetProperty(x => x.Reason, Why)));

        var form = (await me.Get($"/leads/{lead.Reference}/proposals/new")).Form();

        Assert.Equal(Why, form.ValueOf($"Waarom komt {own.Name} eerst?"));
    }

    [Fact]
    public async Task Send_OfAVersionThatDepartsByNow_AsksWhyOnItsPage()
    {
        await scene.App.Read(db => db.Shortlist.Where(e => e.SiteId == best.Id).ExecuteDeleteAsync());
        await scene.App.Read(db => db.Sites.Where(s => s.Id == best.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Programme, ProgrammeStatus.Dropped)));
        await (await me.Get($"/leads/{lead.Reference}/proposals/new")).Form().Untick("Meteen versturen zodra de PDF klaar is").Submit("Voorstel maken");
        await scene.App.Read(db => db.Proposals.ExecuteUpdateAsync(p => p.SetProperty(x => x.MadeAt, TestClock.Start)));
        await scene.App.Read(db => db.Sites.ExecuteUpdateAsync(s => s.SetProperty(x => x.Programme, ProgrammeStatus.InIssue)));

        var refused = await (await me.Get($"/leads/{lead.Reference}/proposals/1")).Form("Versturen").Submit();
        Assert.Contains(refused.Errors, e => e.Contains(best.Name));
        var sent = await refused.Form("Versturen").Fill($"Waarom komt {own.Name} eerst?", Why).Submit();

        Assert.Contains("Het voorstel wordt verstuurd.", sent.Text);
        Assert.Contains($"Reden: {Why}", sent.Text);
    }

    private async Task<string> Report() =>
        (await (await scene.SignIn(Role.Manager, "Economische Zaken Borne")).Get("/reports/deviations")).Text;

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }
}

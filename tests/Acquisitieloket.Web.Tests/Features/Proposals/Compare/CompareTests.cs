using System.Net;
using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Proposals.Compare;

public sealed class CompareTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();
    private Visitor me = null!;
    private Lead lead = null!;
    private Site site = null!;

    public async Task InitializeAsync()
    {
        me = await scene.SignIn(Role.AccountManager, Own);
        lead = await scene.Lead(Own);
        site = scene.App.Data.Site();
        (site.PricePublic, site.PriceMinEuroM2, site.PriceMaxEuroM2) = (true, 120, 120);
        await scene.App.Add(site, scene.App.Data.Plot(site));
        await scene.App.Add(new ShortlistEntry { LeadId = lead.Id, SiteId = site.Id, Order = 1, AddedAt = TestClock.Start });
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    private string Path(string below) => $"/leads/{lead.Reference}/proposals{below}";

    private async Task Make(string words, bool work = true)
    {
        await (await me.Get(Path("/new"))).Form().Untick("Meteen versturen zodra de PDF klaar is")
            .Fill("Waarom deze locatie bij dit bedrijf past", words).Submit("Voorstel maken");
        if (work)
            await scene.App.RunDueWork();
    }

    [Fact]
    public async Task Get_AfterAPriceAndTheWordsChanged_SaysWasAndIs()
    {
        await Make("Dichtbij.");
        await scene.App.Read(db => db.Sites.ExecuteUpdateAsync(s => s.SetProperty(x => x.PriceMinEuroM2, 140).SetProperty(x => x.PriceMaxEuroM2, 140)));
        await Make("Met een kade.");

        var page = await (await me.Get(Path("/2"))).Follow("Vergelijken met voorstel 1");

        Assert.Equal("Wat is er anders in voorstel 2 dan in voorstel 1?", page.Heading);
        Assert.Contains($"Op {site.Name} veranderde: eigen toelichting en grondprijs.", page.Text);
        var rows = page.Table(site.Name);
        Assert.Equal(["Eigen toelichting", "Dichtbij.", "Met een kade."], rows.Single(r => r[0] == "Eigen toelichting"));
        Assert.Contains("€ 120", rows.Single(r => r[0] == "Grondprijs")[1]);
        Assert.Contains("€ 140", rows.Single(r => r[0] == "Grondprijs")[2]);
    }

    [Fact]
    public async Task Get_FromTheLead_ComparesTheLastTwoAndLetsOneChoose()
    {
        await Make("Eén.");
        await Make("Eén.");
        await Make("Drie.");

        var page = await (await me.Get($"/leads/{lead.Reference}")).Follow("Versies vergelijken");
        Assert.Equal(Path("/3/compare/2"), page.Path);

        page = await page.Form("Vergelijken").Fill("Was", "Voorstel 1").Fill("Is", "Voorstel 2").Submit("Vergelijken");
        Assert.Equal(Path("/2/compare/1"), page.Path);
        Assert.Contains("Er is niets veranderd: voorstel 2 zegt hetzelfde als voorstel 1.", page.Text);
        Assert.Equal(page.Heading, (await me.Get(Path("/1/compare/2"))).Heading);
    }

    [Fact]
    public async Task Get_OfAVersionThatIsNotMade_SaysSo()
    {
        await Make("Eén.");
        await Make("Twee.", work: false);

        Assert.Contains("Voorstel 2 is nog niet gemaakt", (await me.Get(Path("/2/compare/1"))).Text);
        Assert.Contains("twee keer dezelfde versie", (await me.Get(Path("/1/compare/1"))).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get(Path("/2/compare/9"))).Status);
    }

    [Fact]
    public async Task Get_WithOneVersionOrNone_GoesToWhatThereIs()
    {
        Assert.Equal($"/leads/{lead.Reference}", (await me.Get(Path("/compare"))).Path);
        await Make("Eén.");
        Assert.Equal(Path("/1"), (await me.Get(Path("/compare"))).Path);
        Assert.DoesNotContain("Versies vergelijken", (await me.Get($"/leads/{lead.Reference}")).Text);
    }

    [Fact]
    public async Task Get_BySomeoneElse_IsNotFound()
    {
        await Make("Eén.");
        await Make("Twee.");
        var other = await scene.SignIn(Role.AccountManager, "Economische Zaken Almelo");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(Path("/2/compare/1"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(Path("/compare"))).Status);
    }

    [Fact]
    public async Task Get_OfAnotherLanguage_SaysWhatCannotBeCompared()
    {
        await Make("Eén.");
        await Make("Eén.");
        await scene.App.Do<AppDbContext>(async db =>
        {
            var second = await db.Proposals.SingleAsync(p => p.Number == 2);
            var document = JsonSerializer.Deserialize<ProposalDocument>(second.Document!, JsonColumn.Options)!;
            second.Document = JsonSerializer.Serialize(document with { Language = "en" }, JsonColumn.Options);
            await db.SaveChangesAsync();
        });

        var page = await me.Get(Path("/2/compare/1"));
        Assert.Contains("De twee versies zijn in een andere taal.", page.Text);
        Assert.Contains("Ook anders: taal.", page.Text);
    }
}

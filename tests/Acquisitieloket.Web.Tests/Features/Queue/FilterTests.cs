using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Testing;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Queue;

public sealed class FilterTests : IAsyncLifetime
{
    private const string NamedOnly = "alleen leads die u bij naam mag zien";

    private QueueScene scene = null!;

    public async Task InitializeAsync() => scene = await QueueScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData("segment=businessservices", "Kantoor", "Segment Dienstverlening")]
    [InlineData("channel=phone", "Gebeld", "Binnengekomen via telefoon")]
    [InlineData("found=BEURS", "Beurs", "Gevonden via “BEURS”")]
    [InlineData("language=de", "Duits", "In het Duits")]
    [InlineData("until=2026-01-31", "Oud", "Ontvangen tot en met 31 januari 2026")]
    [InlineData("from=2026-01-31&until=2026-01-31", "Oud", "Ontvangen vanaf 31 januari 2026")]
    [InlineData("confidential=true", "Codenaam", "Vertrouwelijk")]
    public async Task Get_WhenFiltered_ShowsExactlyTheLeadsOfTheFilterAndNamesIt(string filter, string expected, string chip)
    {
        await scene.Lead(scene.Me, l => (l.CompanyName, l.Segment) = ("Kantoor", Segment.BusinessServices));
        await scene.Lead(scene.Me, l => (l.CompanyName, l.Channel) = ("Gebeld", Channel.Phone));
        await scene.Lead(scene.Me, l => (l.CompanyName, l.FoundVia) = ("Beurs", "Op de Hannover-beurs"));
        await scene.Lead(scene.Me, l => (l.CompanyName, l.Language) = ("Duits", "de"));
        // The last minute of a Dutch day is in UTC still an hour earlier.
        await scene.Lead(scene.Me, l => (l.CompanyName, l.CreatedAt) = ("Oud", new(2026, 1, 31, 22, 59, 0, DateTimeKind.Utc)));
        await scene.Lead(scene.Me, l => (l.CompanyName, l.CreatedAt) = ("Februari", new(2026, 1, 31, 23, 0, 0, DateTimeKind.Utc)));
        await scene.Lead(scene.Me, l => (l.CompanyName, l.Confidential, l.CodeName) = ("Groot", true, "Codenaam"));

        var page = await scene.Manager.Get($"/queue?{filter}");

        Assert.Equal([expected], QueueScene.Companies(page));
        Assert.Contains(chip, page.Text);
        Assert.Equal("/queue", page.Link("Wis filters").PathName + page.Link("Wis filters").Search);
    }

    [Fact]
    public async Task Get_OfOneContactPerson_ShowsTheirLeadsAndCanBeKeptAsAView()
    {
        await scene.Lead(scene.Me, l => l.CompanyName = "Van mij");
        await scene.Lead(scene.Neighbour, l => l.CompanyName = "Van een ander");

        var page = await (await scene.Manager.Get("/queue?scope=all")).Form("Tonen")
            .Fill("Contactpersoon", $"{scene.Me.FullName} (Hengelo)").Submit("Tonen");

        Assert.Equal(["Van mij"], QueueScene.Companies(page));
        Assert.Contains("Van één contactpersoon", page.Text);
        var view = (await page.Follow("Deze weergave bewaren")).Form("Bewaren").Fill("Naam", "Van hem").Choose("Alleen ik");
        var kept = await view.Submit("Bewaren");
        Assert.Equal(["Van mij"], QueueScene.Companies(kept));
    }

    [Theory]
    [InlineData("segment=businessservices")]
    [InlineData("channel=phone")]
    [InlineData("found=beurs")]
    [InlineData("language=de")]
    [InlineData("confidential=true")]
    [InlineData("confidential=false")]
    public async Task Get_WhenFilterTellsWhatTheLineDoesNot_LeavesOutLeadsThatMayNotBeOpened(string filter)
    {
        void Fill(Lead lead)
        {
            (lead.FoundVia, lead.Segment, lead.Channel) = ("Beurs", Segment.BusinessServices, Channel.Phone);
            (lead.Language, lead.Confidential) = ("de", filter == "confidential=true");
        }
        var theirs = await scene.Lead(scene.Neighbour, Fill);
        var mine = await scene.Lead(scene.Me, Fill);

        var page = await scene.Manager.Get($"/queue?scope=all&{filter}");
        Assert.Contains(mine.Reference, page.Text);
        Assert.DoesNotContain(theirs.Reference, page.Text);
        Assert.Contains(NamedOnly, page.Text);
        // Nor for who knows the reference and tries one value after the other; also not in the counts beside the list.
        page = await scene.Manager.Get($"/queue?scope=all&text={theirs.Reference}&{filter}");
        Assert.Empty(QueueScene.Companies(page));
        Assert.Contains("Alle vijf 0", page.Text);
    }

    [Theory]
    [InlineData("from=2026-01-31&until=2026-01-31")]
    [InlineData("from=2026-01-31")]
    public async Task Get_WhenFilterTellsWhatEveryLineSays_ListsTheLeadsOfAllWithoutNames(string filter)
    {
        var theirs = await scene.Lead(scene.Neighbour, l => l.CreatedAt = new(2026, 1, 31, 12, 0, 0, DateTimeKind.Utc));

        var page = await scene.Manager.Get($"/queue?scope=all&text={theirs.Reference}&{filter}");

        Assert.Contains(theirs.Reference, page.Text);
        Assert.Contains("31 jan 2026", page.Text);
        Assert.DoesNotContain(theirs.CompanyName, page.Text);
        Assert.DoesNotContain(NamedOnly, page.Text);
    }

    [Theory]
    [InlineData("text=TW-", false)]
    [InlineData("text=tw-4", false)]
    [InlineData("cluster=other", false)]
    [InlineData("text=kampen", true)]
    [InlineData("sort=company", true)]
    public async Task Get_WhenLeadsAreLeftOutForTheirNames_SaysSoAndOnlyThen(string question, bool said)
    {
        await scene.Lead(scene.Me, l => (l.CompanyName, l.Reference, l.Cluster) = ("Kampen B.V.", "TW-4AAA-2BBB", Cluster.Other));

        var page = await scene.Manager.Get($"/queue?scope=all&{question}");

        Assert.Equal(["Kampen B.V."], QueueScene.Companies(page));
        Assert.Equal(said, page.Text.Contains(NamedOnly));
    }

    [Fact]
    public async Task Get_WhenNothingIsFound_SaysWhichFilterToLoosen()
    {
        await scene.Lead(scene.Me, l => (l.CompanyName, l.Language, l.Cluster) = ("Duits", "de", Cluster.Htsm));

        var page = await scene.Manager.Get("/queue?cluster=htsm&language=en");

        Assert.Empty(QueueScene.Companies(page));
        Assert.Contains("zonder “In het Engels”: 1 lead", page.Text);
        Assert.DoesNotContain("zonder “Speerpunt", page.Text);
        Assert.Equal(["Duits"], QueueScene.Companies(await page.Follow("zonder “In het Engels”")));
    }

    [Fact]
    public async Task Get_WhenASearchFindsNoOpenLead_LeadsToTheSameSearchInAllStages()
    {
        await scene.Lead(scene.Me, l => (l.CompanyName, l.Stage, l.ClosedAt) = ("Verloren Hal B.V.", LeadStage.Lost, TestClock.Start));
        await scene.Lead(scene.Me, l => l.CompanyName = "Iets anders");

        var page = await scene.Manager.Get("/queue?text=verloren");

        Assert.Contains("Geen open leads", page.Text);
        Assert.Contains("In alle fasen staat er 1.", page.Text);
        Assert.DoesNotContain("Bij alle vijf", page.Text);
        Assert.Equal(["Verloren Hal B.V."], QueueScene.Companies(await page.Follow("staat er 1")));
    }

    [Fact]
    public async Task Get_WhenASearchFindsALeadOfAColleagueOnly_LeadsToAllFive()
    {
        var mine = await scene.Lead(scene.Me);
        await scene.Lead(scene.Neighbour, l => (l.Reference, l.Stage, l.ClosedAt) = ("TW-4AAA-2BBB", LeadStage.Lost, TestClock.Start));

        var page = await scene.Manager.Get("/queue?text=TW-4AAA");

        Assert.DoesNotContain("In alle fasen staa", page.Text);
        Assert.Contains("Bij alle vijf gemeenten, in alle fasen, staat er 1.", page.Text);
        var found = (await page.Follow("staat er 1")).Text;
        Assert.Contains("TW-4AAA-2BBB", found);
        Assert.DoesNotContain(mine.Reference, found);
    }

    [Fact]
    public async Task Get_WhenSearchingWords_ShowsNoFigureAtOneTabOnly()
    {
        await scene.Lead(scene.Me, l => l.CompanyName = "Kampen B.V.");
        string[] Tabs(Testing.Pages.Page page) => [.. page.Document.QuerySelectorAll("nav[aria-label='Van wie'] a").Select(a => a.TextContent)];

        Assert.All(Tabs(await scene.Manager.Get("/queue")), tab => Assert.Matches("[0-9]", tab));
        var searched = Tabs(await scene.Manager.Get("/queue?text=kampen"));
        Assert.Equal(3, searched.Length);
        Assert.All(searched, tab => Assert.DoesNotMatch("[0-9]", tab));
    }

    [Theory]
    [InlineData("segment=x&channel=y&language=fr&from=ooit&until=nooit&confidential=misschien")]
    [InlineData("from=0001-01-01&until=9999-12-31")]
    public async Task Get_WhenFilterMeansNothing_ShowsTheUsualList(string filter)
    {
        await scene.Lead(scene.Me, l => l.CompanyName = "Gewoon");

        Assert.Equal(["Gewoon"], QueueScene.Companies(await scene.Manager.Get($"/queue?{filter}")));
    }

    [Fact]
    public async Task Submit_WhenMoreFiltersAreFilled_KeepsThemInAddressAndForm()
    {
        await scene.Lead(scene.Me, l => (l.CompanyName, l.Channel, l.Stage) = ("Gebeld", Channel.Phone, LeadStage.Matching));

        var page = await (await scene.Manager.Get("/queue")).Form("Tonen").Fill("Binnengekomen via", "Telefoon")
            .Fill("Ontvangen vanaf", TestClock.Start.AddDays(-1).ToString("yyyy-MM-dd")).Submit("Tonen");

        Assert.Equal(["Gebeld"], QueueScene.Companies(page));
        Assert.StartsWith("/queue?channel=phone&from=", page.Path);
        Assert.Equal("Telefoon", page.Form("Tonen").ValueOf("Binnengekomen via"));
        Assert.NotNull(page.Document.QuerySelector("details[open]"));
    }
}

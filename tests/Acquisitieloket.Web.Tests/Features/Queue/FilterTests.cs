using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Testing;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Queue;

public sealed class FilterTests : IAsyncLifetime
{
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

    [Theory]
    [InlineData("found=beurs")]
    [InlineData("confidential=true")]
    [InlineData("confidential=false")]
    public async Task Get_WhenFilterTellsOfTheCompany_LeavesOutLeadsThatMayNotBeOpened(string filter)
    {
        var theirs = await scene.Lead(scene.Neighbour, l => (l.FoundVia, l.Confidential) = ("Beurs", !filter.EndsWith("false")));
        var mine = await scene.Lead(scene.Me, l => (l.FoundVia, l.Confidential) = ("Beurs", !filter.EndsWith("false")));

        var page = await scene.Manager.Get($"/queue?scope=all&{filter}");

        Assert.Contains(mine.Reference, page.Text);
        Assert.DoesNotContain(theirs.Reference, page.Text);
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

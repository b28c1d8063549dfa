using System.Text.RegularExpressions;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Queue;

/// <summary>With more leads than are counted, a number is exact or says that there are more.</summary>
public sealed partial class VeryManyTests : IAsyncLifetime
{
    private QueueScene scene = null!;

    public async Task InitializeAsync()
    {
        scene = await QueueScene.Open();
        await scene.App.Do<AppDbContext, bool>(async db =>
        {
            await GeneratedLeads.FillAsync(db, scene.App.Data, [scene.Me], 6000);
            return true;
        });
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Get_WithMoreThanAThousand_SaysSo() =>
        Assert.StartsWith("1.000+ leads", Caption(await scene.Manager.Get("/queue")));

    [Theory]
    [InlineData("cluster=htsm")]
    [InlineData("language=de")]
    [InlineData("term=warning")]
    [InlineData("sort=company&municipality=hengelo")]
    public async Task Get_WithAFilter_CountsAtLeastSoManyAndNotTooMany(string filter)
    {
        var page = await scene.Manager.Get($"/queue?{filter}");

        var counted = int.Parse(AtLeast().Match(Caption(page)).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(counted, 50, await All(page));
        Assert.Contains("\"count\":null", await scene.Manager.Http.GetStringAsync(page.Document.QuerySelector("[data-live]")!.GetAttribute("data-live")!));
    }

    [Fact]
    public async Task Get_WithAListOfOnePage_IsExactThoughFewAreLookedAt()
    {
        var page = await scene.Manager.Get("/queue?cluster=htsm&language=de&channel=phone&segment=businessservices");

        Assert.StartsWith($"{page.Document.QuerySelectorAll("main tbody tr").Length} leads", Caption(page));
    }

    [Fact]
    public async Task Get_WithFewerThanAThousand_IsExact()
    {
        var open = await scene.App.Read(db => db.Leads.CountAsync(l => l.Stage == LeadStage.Matching && l.ClosedAt == null));

        Assert.InRange(open, 60, 999);
        Assert.StartsWith($"{open} leads", Caption(await scene.Manager.Get("/queue?stage=matching")));
    }

    [Fact]
    public async Task Search_WhenMoreAreFoundThanShown_ShowsTheNewestAndSaysSo()
    {
        var page = await scene.Manager.Get("/queue?stage=all&text=kampen&sort=-received");

        Assert.StartsWith("500+ leads", Caption(page));
        Assert.Contains("Er zijn meer dan 500 leads gevonden; hier staan de nieuwste 500.", page.Text);
        var newest = await scene.App.Read(db => db.Leads.Where(l => l.CompanyName.StartsWith("Kampen ")).OrderByDescending(l => l.CreatedAt)
            .Select(l => l.CompanyName).FirstAsync());
        Assert.Equal(newest, QueueScene.Companies(page)[0]);
    }

    [Fact]
    public async Task Search_WhenAllAreShown_SaysNothingOfMore()
    {
        var page = await scene.Manager.Get($"/queue?stage=all&text={GeneratedLeads.Reference(77)}");

        Assert.StartsWith("1 lead", Caption(page));
        Assert.DoesNotContain("gevonden; hier staan", page.Text);
    }

    [Theory]
    [InlineData("stage=all&from=2010-01-01&until=2030-12-31")]
    [InlineData("forwarded=true")]
    [InlineData("stage=all&from=2025-06-01&until=2025-06-30")]
    public async Task Get_WithWhatIsFewOrMany_StandsInTheSameOrder(string filter)
    {
        var page = await scene.Manager.Get($"/queue?{filter}&sort=company");

        // A confidential lead stands by the name that is not shown.
        var companies = QueueScene.Companies(page).Where(c => !c.StartsWith("Project", StringComparison.Ordinal)).ToList();
        Assert.True(companies.Count > 10);
        Assert.Equal(companies.Order(StringComparer.Ordinal), companies);
    }

    private Task<int> All(Page page) => scene.App.Read(db => page.Path.Contains("cluster", StringComparison.Ordinal)
        ? db.Leads.CountAsync(l => l.ClosedAt == null && l.Cluster == Cluster.Htsm) : db.Leads.CountAsync(l => l.ClosedAt == null));

    private static string Caption(Page page) => page.Document.QuerySelector("main caption")!.TextContent.Trim();

    [GeneratedRegex(@"^(\d+)\+ leads")]
    private static partial Regex AtLeast();
}

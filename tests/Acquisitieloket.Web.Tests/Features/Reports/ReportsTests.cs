using System.Net;
using System.Text;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Reports;

public sealed class ReportsTests : IAsyncLifetime
{
    private readonly TestApp app = new();

    public Task InitializeAsync() => ReportScene.FillAsync(app, 90);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("/reports")]
    [InlineData("/reports?months=6&cluster=logistics")]
    [InlineData("/reports?asOf=2026-05-31&municipality=borne")]
    [InlineData("/reports?period=2026-q2")]
    public async Task Get_WhenAnyNumberIsFollowed_ShowsExactlyThatManyLeads(string address)
    {
        var manager = await app.SignInAs(Role.Manager);
        var links = Numbers(await manager.Get(address));
        Assert.True(links.Count > 8, $"Only {links.Count} numbers lead to leads.");

        foreach (var link in links)
            Assert.Equal(int.Parse(link.TextContent), await Listed(manager, link.PathName + link.Search));
    }

    [Theory]
    [InlineData("/reports", 0)]
    [InlineData("/reports?asOf=2026-04-30", 0)]
    [InlineData("/reports?cluster=htsm", 0)]
    [InlineData("/reports?months=24", 1)]
    public async Task Get_WhenColumnsAreAddedUp_EqualTheirTotals(string address, int table)
    {
        var page = await (await app.SignInAs(Role.Manager)).Get(address);
        var figures = page.Document.QuerySelectorAll<IHtmlTableElement>("main table").ElementAt(table);
        var rows = figures.Bodies.SelectMany(b => b.Rows).Select(Values).ToList();

        Assert.True(rows.Sum(r => r[0]) > 0);
        Assert.Equal(Values(figures.Foot!.Rows[0]), Enumerable.Range(0, rows[0].Count).Select(i => rows.Sum(r => r[i])));
        if (table == 0)
            Assert.All(rows, row => Assert.Equal(row[^1], row.SkipLast(1).Sum()));
    }

    [Fact]
    public async Task Get_WithAPeriod_CarriesItToTheOtherReportsAndBack()
    {
        var manager = await app.SignInAs(Role.Manager);
        var page = await manager.Get("/reports?period=2025&municipality=borne");

        Assert.Contains(page.Document.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/reports/funnel?municipality=borne&period=2025");
        Assert.Equal("jan\u00A02025", page.Document.QuerySelectorAll<IHtmlTableElement>("main table").ElementAt(1).Bodies[0].Rows[^1].Cells[0].TextContent.Trim());
        var funnel = await manager.Get("/reports/funnel?municipality=borne&period=2025");
        Assert.Equal("/reports?municipality=borne&period=2025", funnel.Document.QuerySelector(".al-back a")!.GetAttribute("href"));
        // As older addresses say it.
        Assert.Equal("/reports?period=6", (await manager.Get("/reports?months=6")).Path);
        // Who opens no leads is not told of a quarter.
        Assert.Contains("Niet toegepast: periode 2e kwartaal 2026.", (await (await app.SignInAs(Role.Alderman)).Get("/reports?period=2026-q2")).Text);
    }

    [Theory]
    [InlineData("/reports/funnel.csv?period=2025", "fasen-2025.csv")]
    [InlineData("/reports/results.ods?period=6", "opbrengst-2026-04-tot-en-met-2026-09.ods")]
    [InlineData("/reports/gaps.csv", "ontbrekende-gegevens-2026-09-07.csv")]
    [InlineData("/reports/months.csv?period=2026-q1", "leads-per-maand-2026-01-tot-en-met-2026-03.csv")]
    [InlineData("/reports/fairness.ods?period=2025", "verdeling-over-afdelingen-2025.ods")]
    public async Task Get_WhenFile_IsNamedAfterWhatAndWhen(string path, string name)
    {
        using var answer = await (await app.SignInAs(Role.Manager)).Http.GetAsync(path);

        Assert.Equal(name, answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }

    [Fact]
    public async Task Get_WhenProvince_ShowsFiguresWithoutAWayToLeads()
    {
        var page = await (await app.SignInAs(Role.Province)).Get("/reports");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(Numbers(page));
        Assert.Contains("open leads", page.Text);
    }

    [Theory]
    [InlineData("?municipality=borne&cluster=logistics", "?municipality=borne&period=2026", "Niet toegepast: speerpunt Logistiek.")]
    [InlineData("?asOf=2026-08-14", "?period=2026", "Niet toegepast: stand op 14 augustus 2026.")]
    [InlineData("?period=12&asOf=2026-12-31", "?period=2026", "Niet toegepast: stand op 31 december 2026; periode laatste 12 maanden.")]
    [InlineData("?asOf=2025-12-31&period=2025", "?asOf=2025-12-31&period=2025", null)]
    public async Task Get_WhenAlderman_TellsEachNumberAndTotalInFivesOfWholeYears(string asked, string exactly, string? left)
    {
        var page = await (await app.SignInAs(Role.Alderman)).Get("/reports" + asked);
        var (told, exact) = (Rows(page), Rows(await (await app.SignInAs(Role.Manager)).Get("/reports" + exactly)));

        Assert.Equal(left is not null, page.Text.Contains("Niet toegepast", StringComparison.Ordinal));
        Assert.Contains(left ?? "", page.Text);
        Assert.Equal(exact.Select(r => r.Select(n => (int)CoarseFigures.Public.Count(n))), told);
        // Or it would not show that a total is told from its own number.
        Assert.True(asked.Contains("borne", StringComparison.Ordinal) || told[..^1].Sum(r => r[0]) != told[^1][0]);

        static List<List<int>> Rows(Page page) => [.. page.Document.QuerySelectorAll<IHtmlTableElement>("main table").SelectMany(t => t.Bodies[0].Rows.Concat(t.Foot!.Rows)).Select(Values)];
    }

    [Fact]
    public async Task Get_WhenAldermanAsksACluster_TellsNoMunicipalitiesApart()
    {
        var alderman = await app.SignInAs(Role.Alderman);
        var page = await alderman.Get("/reports?cluster=htsm");

        Assert.Equal(["Fase", "Alle"], page.Document.QuerySelectorAll("main table").First().QuerySelectorAll("thead th").Select(h => h.TextContent));
        Assert.DoesNotContain("Borne", await alderman.Http.GetStringAsync("/reports/pipeline.csv?cluster=htsm"));
        Assert.Equal(2, page.Document.QuerySelectorAll("svg.al-chart[aria-labelledby]").Length);
    }

    [Theory]
    [InlineData(Role.Specialist)]
    [InlineData(Role.Partner)]
    [InlineData(Role.SiteManager)]
    public async Task Get_WhenRoleHasNoReports_IsForbidden(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(role)).Get("/reports")).Status);

    [Fact]
    public async Task Get_WhenNotSignedIn_AsksToSignIn() =>
        Assert.Equal((HttpStatusCode.Unauthorized, "/reports/pipeline.csv"), await app.Guest().Get("/reports/pipeline.csv") is var page ? (page.Status, page.Path) : default);

    [Theory]
    [InlineData("/reports/pipeline.csv", "Fase;Almelo;Borne;Enschede;Hengelo;Oldenzaal;Alle")]
    [InlineData("/reports/months.csv?months=6", "Maand;Ontvangen;Eerste voorstel;Gevestigd;Niet gevestigd")]
    public async Task Get_WhenFile_HoldsTheFiguresOfThePage(string path, string head)
    {
        var visitor = await app.SignInAs(Role.Province);
        var page = await visitor.Get("/reports?months=6");
        var table = page.Document.QuerySelectorAll<IHtmlTableElement>("main table").ElementAt(path.Contains("pipeline") ? 0 : 1);

        var bytes = await visitor.Http.GetByteArrayAsync(path);

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(head, lines[0]);
        var shown = table.Bodies.SelectMany(b => b.Rows).Concat(table.Foot!.Rows).Select(r => string.Join(';', Values(r)));
        Assert.Equal(shown.Order(), lines[1..].Select(l => l[(l.IndexOf(';') + 1)..]).Order());
    }

    [Fact]
    public async Task Get_WhenChartIsReadAloud_SaysTheAnswer()
    {
        var page = await (await app.SignInAs(Role.Manager)).Get("/reports");

        var charts = page.Document.QuerySelectorAll("svg.al-chart[aria-labelledby]").ToList();
        Assert.Equal(3, charts.Count);
        Assert.All(charts, chart => Assert.Contains(chart.QuerySelector("desc")!.TextContent, page.Text));
    }

    private static List<IHtmlAnchorElement> Numbers(Page page) =>
        [.. page.Document.QuerySelectorAll<IHtmlAnchorElement>("main table a")];

    private static List<int> Values(IHtmlTableRowElement row) =>
        [.. row.Cells.Skip(1).Select(c => int.Parse(c.TextContent.Trim()))];

    private static async Task<int> Listed(Visitor visitor, string address)
    {
        var page = await visitor.Get(address);
        var count = page.Document.QuerySelectorAll("main tbody tr").Length;
        for (; page.Document.QuerySelector("a[rel=next]") is IHtmlAnchorElement next; count += page.Document.QuerySelectorAll("main tbody tr").Length)
            page = await visitor.Get(next.PathName + next.Search);
        return count;
    }
}

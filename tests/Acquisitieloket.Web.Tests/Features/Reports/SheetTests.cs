using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Reports;

/// <summary>What all reports over a period have in common: numbers that lead to their leads, files, and what who opens no leads is told.</summary>
public sealed class SheetTests : IAsyncLifetime
{
    public static TheoryData<string> Names => ["funnel", "terms", "sources", "endings", "proposals", "landings", "gaps", "results", "retention"];

    private readonly TestApp app = new();

    public Task InitializeAsync() => ReportScene.FillAsync(app, 90);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Get_WhenAnyNumberIsFollowed_ShowsExactlyThatMany(string name)
    {
        var manager = await app.SignInAs(Role.Manager);
        var links = Numbers(await manager.Get($"/reports/{name}?period=24"));
        Assert.True(links.Count > 5, $"Only {links.Count} numbers lead to leads.");

        foreach (var link in links)
            Assert.Equal((link.Search, Written(link.TextContent)), (link.Search, await Listed(manager, link.PathName + link.Search)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Get_ForEachMunicipality_AddsUpToAll(string name)
    {
        var manager = await app.SignInAs(Role.Manager);
        // The second figure of the first table: a number of leads in each of the reports.
        async Task<int> First(string query) => Written(Table(await manager.Get($"/reports/{name}?period=24{query}")).QuerySelectorAll("td").First().TextContent);

        var parts = 0;
        foreach (var place in new[] { "almelo", "borne", "enschede", "hengelo", "oldenzaal" })
            parts += await First($"&municipality={place}");

        Assert.True(parts > 0);
        if (name is not ("terms" or "gaps" or "retention")) // The first row is a department already.
            Assert.Equal(await First(""), parts);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Get_AsAFile_HoldsTheTableOfThePage(string name)
    {
        var manager = await app.SignInAs(Role.Manager);
        var table = Table(await manager.Get($"/reports/{name}?period=24"));

        var lines = Encoding.UTF8.GetString((await manager.Http.GetByteArrayAsync($"/reports/{name}.csv?period=24"))[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        using var ods = new ZipArchive(new MemoryStream(await manager.Http.GetByteArrayAsync($"/reports/{name}.ods?period=24")));
        using var content = new StreamReader(ods.GetEntry("content.xml")!.Open());
        var sheet = await content.ReadToEndAsync();

        Assert.Equal(table.Rows.Length, lines.Length);
        foreach (var row in table.Bodies[0].Rows.Concat(table.Foot?.Rows.AsEnumerable() ?? []))
        {
            var figures = row.Cells.Skip(1).Select(c => c.TextContent.Trim() is "–" ? "" : Plain(c.TextContent));
            Assert.Contains(lines, l => l.EndsWith($"{row.Cells[0].TextContent.Trim()};{string.Join(';', figures)}", StringComparison.Ordinal));
            Assert.Contains(row.Cells[0].TextContent.Trim(), sheet);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Get_AsWhoOpensNoLeads_TellsNumbersInFivesAndLeadsNowhere(string name)
    {
        foreach (var role in (string[])[Role.Alderman, Role.Province])
        {
            var visitor = await app.SignInAs(role);
            var page = await visitor.Get($"/reports/{name}?period=2026");

            Assert.Empty(Numbers(page));
            Assert.Contains("in vijftallen", page.Text);
            Assert.Equal(0, Written(Table(page).QuerySelectorAll("td").First().TextContent) % 5);
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get("/reports/leads?fact=received&months=2026-01..2026-09")).Status);
        }
    }

    [Fact]
    public async Task Get_AsWhoOpensNoLeads_TellsNoAmountsOfAFew()
    {
        var page = await (await app.SignInAs(Role.Province)).Get("/reports/endings?period=24&municipality=borne&cluster=logistics");
        Assert.Contains("hele jaren", page.Text);

        Assert.Contains("één filter tegelijk", page.Text);
        var rows = Table(page).Bodies[0].Rows.Select(r => r.Cells.Skip(1).Select(c => c.TextContent.Trim()).ToList()).ToList();
        // Neither land nor power nor jobs of fewer than ten.
        Assert.All(rows.Where(r => Written(r[0]) < 10), r => Assert.All(r.Skip(2), amount => Assert.Equal("–", amount)));
        Assert.Contains(rows, r => Written(r[0]) < 10);
    }

    [Theory]
    [InlineData("funnel")]
    [InlineData("terms")]
    [InlineData("sources")]
    [InlineData("endings")]
    [InlineData("proposals")]
    [InlineData("results")]
    public async Task Get_WithoutAnyLead_SaysSo(string name)
    {
        var page = await (await app.SignInAs(Role.Manager)).Get($"/reports/{name}?period=2018");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("In deze periode", page.Document.QuerySelector(".al-report__answer")!.TextContent);
        Assert.Null(page.Document.QuerySelector("main svg.al-chart"));
    }

    [Fact]
    public async Task Get_AfterALeadChanged_TellsItAtOnce()
    {
        var manager = await app.SignInAs(Role.Manager);
        var before = Written(Table(await manager.Get("/reports/endings?period=24")).Foot!.QuerySelectorAll("td").First().TextContent);
        await app.Do<AppDbContext>(async db =>
        {
            var lead = await db.Leads.FirstAsync(l => l.ClosedAt == null);
            (lead.Stage, lead.ClosedAt) = (LeadStage.Withdrawn, app.Clock.UtcNow);
            await db.SaveChangesAsync();
        });

        Assert.Equal(before + 1, Written(Table(await manager.Get("/reports/endings?period=24")).Foot!.QuerySelectorAll("td").First().TextContent));
    }

    [Theory]
    [InlineData("?fact=nonsense&months=2026-01")]
    [InlineData("?fact=received&months=13")]
    [InlineData("?fact=instage&months=2026-01")]
    [InlineData("?fact=reached&months=2026-01")]
    [InlineData("?fact=reached&months=2026-01&a=99")]
    [InlineData("?fact=closed&months=2026-01&a=8&b=2147483647")]
    [InlineData("?fact=received&months=2026-01&b=999")]
    [InlineData("?fact=received&months=2026-01&a=-5")]
    [InlineData("?fact=received&months=2026-01&municipality=x")]
    [InlineData("?fact=received&months=2026-01&after=x")]
    [InlineData("?fact=siteproposed&months=2026-01")]
    [InlineData("?fact=siteproposed&months=2026-01&a=3&b=9")]
    [InlineData("?fact=established&months=2026-01&b=7")]
    [InlineData("")]
    public async Task Get_LeadsOfNoFigure_GoesToTheReports(string query) =>
        Assert.Equal("/reports", (await (await app.SignInAs(Role.Manager)).Get($"/reports/leads{query}")).Path);

    private static IHtmlTableElement Table(Page page) => page.Document.QuerySelector<IHtmlTableElement>("main table")!;

    private static List<IHtmlAnchorElement> Numbers(Page page) => [.. page.Document.QuerySelectorAll<IHtmlAnchorElement>("main table a")];

    private static int Written(string text) => int.Parse(text.Trim(), NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("nl-NL"));

    // "1.234,50" and "12%" as they stand in a file.
    private static string Plain(string text) => decimal.TryParse(text.Trim().TrimEnd('%'), NumberStyles.Number, CultureInfo.GetCultureInfo("nl-NL"), out var number)
        ? number.ToString("0.##", CultureInfo.GetCultureInfo("nl-NL")) : text.Trim();

    // What the rows of all pages count together; a lead may count twice: "(2×)".
    private static async Task<int> Listed(Visitor visitor, string address)
    {
        for (var count = 0; ;)
        {
            var page = await visitor.Get(address);
            count += page.Document.QuerySelectorAll("main tbody tr").Sum(row =>
                Regex.Match(row.TextContent, @"\((\d+)×\)") is { Success: true } times ? int.Parse(times.Groups[1].Value, CultureInfo.InvariantCulture) : 1);
            if (page.Document.QuerySelector("a[rel=next]") is not IHtmlAnchorElement next)
                // Why leads ended is told of the own ones only.
                return count + (Regex.Match(page.Text, @"(\d+) (is|zijn) van een andere afdeling") is { Success: true } others ? int.Parse(others.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
            address = next.PathName + next.Search;
        }
    }
}

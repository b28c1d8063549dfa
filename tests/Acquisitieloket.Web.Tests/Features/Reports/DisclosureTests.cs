using System.Globalization;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Features.Reports;
using Acquisitieloket.Web.Features.Reports.Dashboard;
using Acquisitieloket.Web.Features.Reports.Sheets;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Acquisitieloket.Web.Tests.Features.Reports;

/// <summary>What who opens no leads is told leaves nothing of one company to work out, and is true.</summary>
public sealed class DisclosureTests : IAsyncLifetime
{
    private readonly TestApp app = new();

    public Task InitializeAsync() => ReportScene.FillAsync(app, 90);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Results_TellNetFigures_OnlyWithoutNoneOrThree()
    {
        var (manager, alderman) = (await app.SignInAs(Role.Manager), await app.SignInAs(Role.Alderman));
        var seen = new HashSet<bool>();
        foreach (var query in (string[])["period=2025", "period=2026", "period=2026&municipality=borne", "period=2025&municipality=hengelo"])
        {
            var (exact, told) = (Rows(await manager.Get($"/reports/results?{query}"), 0), Rows(await alderman.Get($"/reports/results?{query}"), 0));
            for (var net = 1; net < exact.Count; net += 2)
            {
                var hides = int.Parse(exact[net - 1][1], CultureInfo.InvariantCulture) - int.Parse(exact[net][1], CultureInfo.InvariantCulture) is 1 or 2;
                Assert.Equal(hides ? ["–", "–", "–"] : [$"{CoarseFigures.Public.Count(int.Parse(exact[net][1], CultureInfo.InvariantCulture))}"], hides ? told[net][1..] : told[net][1..2]);
                seen.Add(hides);
            }
        }
        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public async Task Landings_TellOfHowManyClosedLeadsEachChanceIs()
    {
        var (exact, told) = (Rows(await (await app.SignInAs(Role.Manager)).Get("/reports/landings"), 1), Rows(await (await app.SignInAs(Role.Alderman)).Get("/reports/landings?municipality=borne"), 1));
        Assert.All(exact, r => Assert.Equal(int.Parse(r[2], CultureInfo.InvariantCulture) < 10, r[1] == "–"));
        Assert.Contains(exact, r => r[1] != "–");
        Assert.All(told, r => Assert.Equal((true, 0), (r[1] == "–" || int.Parse(r[1].TrimEnd('%'), CultureInfo.InvariantCulture) % 5 == 0, int.Parse(r[2], CultureInfo.InvariantCulture) % 5)));
    }

    [Fact]
    public void Table_WhereOneAmountIsWithheld_HidesTheNextSmallest()
    {
        var teller = new Teller(false);
        SheetRow Row(string name, int leads, bool part = false) => new(name, [teller.Hectares(new(leads, leads * 50_000, 0, 0)), Teller.Number(leads)], part);
        string Told(SheetTable table) => string.Join(' ', SheetGuard.Of(table).Rows.Select(r => $"{r.Name}{r.Cells[0].Value ?? "-"}/{r.Cells[1].Value}"));

        Assert.Equal("A200/40 B-/20 C-/5", Told(new("", ["", "ha", "n"], [Row("A", 40), Row("B", 20), Row("C", 5)], Row("Samen", 65))));
        // Of nothing there is nothing to hide; nor where two are hidden already, and without a total.
        Assert.Equal("A200/40 B100/20 C-/0", Told(new("", ["", "ha", "n"], [Row("A", 40), Row("B", 20), Row("C", 0)], Row("Samen", 60))));
        Assert.Equal("A200/40 B-/4 C-/5", Told(new("", ["", "ha", "n"], [Row("A", 40), Row("B", 4), Row("C", 5)], Row("Samen", 49))));
        Assert.Equal("A200/40 B-/5", Told(new("", ["", "ha", "n"], [Row("A", 40), Row("B", 5)])));
        // Parts of a row.
        Assert.Equal("A225/45 x-/40 y-/5 B100/20", Told(new("", ["", "ha", "n"], [Row("A", 45), Row("x", 40, true), Row("y", 5, true), Row("B", 20)], Row("Samen", 65))));
    }

    [Theory]
    [InlineData(86, true, true)]
    [InlineData(84, true, false)]
    [InlineData(87, false, false)]
    public void Target_IsJudgedOnTheExactNumber_ForEveryReader(int target, bool met, bool narrowly)
    {
        // 86 of a hundred, which is told as 85.
        var report = new KeyFigureReport { Asked = new(new(new(2026, 1, 1), new(2026, 9, 1))), Lines = [new(KeyFigure.TermsOnTime, new(43, 50), new(30, 50), [])] };
        foreach (var (mayOpen, number) in new[] { (true, "86"), (false, "85") })
        {
            var tile = Assert.Single(new TileWriter(report, new Dictionary<KeyFigure, int> { [KeyFigure.TermsOnTime] = target }, new(mayOpen), new()).Tiles());
            Assert.Equal((number, met, narrowly && !mayOpen), (tile.Number, tile.Met, tile.Narrowly));
        }
    }

    [Theory]
    [InlineData(Role.Manager, "Over de laatste twaalf hele maanden: september 2025 t/m augustus 2026")]
    [InlineData(Role.Alderman, "Over 2026 tot en met 7 september")]
    public async Task Dashboard_SaysOverWhichMonthsItIs(string role, string period)
    {
        var page = await (await app.SignInAs(role)).Get("/reports/dashboard");
        Assert.Equal(period, page.Document.QuerySelector("#figures")!.TextContent);
        Assert.Contains(period, page.Document.Title);
    }

    [Fact]
    public async Task Endings_NameTheReasonThatComesMost_OnlyWhereTheTableSaysSo()
    {
        var (alderman, seen) = (await app.SignInAs(Role.Alderman), new HashSet<bool>());
        foreach (var query in (string[])["", "&municipality=almelo", "&municipality=borne", "&municipality=enschede", "&cluster=htsm", "&cluster=logistics", "&cluster=leisureandtourism"])
            foreach (var year in (string[])["2025", "2026"])
            {
                var page = await alderman.Get($"/reports/endings?period={year}{query}");
                var told = page.Document.QuerySelectorAll("main tr.al-report__part").Select(r => int.Parse(r.QuerySelector("td")!.TextContent, CultureInfo.InvariantCulture))
                    .Where(n => n > 0).OrderDescending().Take(2).ToList();
                if (told is not [var first, var second])
                    continue;
                seen.Add(first == second);
                Assert.Equal(first > second, page.Document.QuerySelector(".al-report__answer")!.TextContent.Contains("De reden die het vaakst terugkomt", StringComparison.Ordinal));
            }
        Assert.Contains(true, seen);
    }

    private static List<List<string>> Rows(Page page, int table) => [.. page.Document.QuerySelectorAll<IHtmlTableElement>("main table").ElementAt(table).Bodies[0].Rows
        .Select(r => r.Cells.Select(c => c.TextContent.Trim()).ToList())];
}

using System.Globalization;
using System.Net;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Partners;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Tests.Features.Reports;

namespace Acquisitieloket.Web.Tests.Features.Api;

/// <summary>Reports for other systems: the numbers of the pages, for keys that are for that; and open data for anyone.</summary>
public sealed class ReportsTests : IAsyncLifetime
{
    private const string Reports = "/api/v1/rapportages", OpenData = "/api/v1/opendata/kerncijfers";
    private ApiScene scene = null!;

    public async Task InitializeAsync()
    {
        scene = await ApiScene.Open();
        await ReportScene.FillAsync(scene.App, 90);
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task EachReport_TellsTheNumbersOfItsPage()
    {
        var (system, _) = await scene.Partner("BI", ApiKeyPurpose.ExactFigures);
        var manager = await scene.App.SignInAs(Role.Manager);
        var list = (await ApiScene.Read(await system.GetAsync(Reports))).GetProperty("rapportages").EnumerateArray().ToList();
        Assert.True(list.Count > 8);

        foreach (var name in list.Select(r => r.GetProperty("naam").GetString()!))
        {
            var told = await ApiScene.Read(await system.GetAsync($"{Reports}/{name}?periode=24&gemeente=Hengelo"));
            var page = await manager.Get($"/reports/{name}?period=24&municipality=hengelo");
            Assert.Equal(page.Heading, told.GetProperty("vraag").GetString());
            Assert.False(told.GetProperty("afgerond").GetBoolean());
            var tables = told.GetProperty("tabellen").EnumerateArray().ToList();
            var shown = page.Document.QuerySelectorAll(".al-report table").ToList();
            Assert.Equal(shown.Count, tables.Count);
            foreach (var (table, html) in tables.Zip(shown))
                Assert.Equal(html.QuerySelectorAll("td").Select(c => Plain(c.TextContent)), table.GetProperty("rijen").EnumerateArray()
                    .SelectMany(r => r.GetProperty("waarden").EnumerateArray()).Select(v => v.ValueKind == System.Text.Json.JsonValueKind.Null ? (decimal?)null : Math.Round(v.GetDecimal(), 2, MidpointRounding.AwayFromZero)));
        }
    }

    [Fact]
    public async Task Report_WithAKeyForRoundedFigures_IsRoundedAndRefusesCombinations()
    {
        var (system, _) = await scene.Partner("Provincie", ApiKeyPurpose.Figures);

        var told = await ApiScene.Read(await system.GetAsync($"{Reports}/sources"));
        Assert.True(told.GetProperty("afgerond").GetBoolean());
        Assert.Equal("2026-01", told.GetProperty("vanMaand").GetString());
        Assert.All(told.GetProperty("tabellen")[0].GetProperty("rijen").EnumerateArray().Select(r => r.GetProperty("waarden")[0].GetDecimal()), n => Assert.Equal(0, n % 5));
        Assert.Equal([("speerpunt", "nietAfgerond")], await ApiScene.Faults(await system.GetAsync($"{Reports}/sources?gemeente=Hengelo&speerpunt=logistiek")));
        Assert.Equal([("periode", "nietAfgerond")], await ApiScene.Faults(await system.GetAsync($"{Reports}/sources?periode=6")));
    }

    [Theory]
    [InlineData(ApiKeyPurpose.Enquiries, $"{Reports}/sources")]
    [InlineData(ApiKeyPurpose.Figures, "/api/v1/vestigingsvragen/TW-AAAA-AAAA")]
    [InlineData(ApiKeyPurpose.ExactFigures, "/api/v1/vestigingsvragen/TW-AAAA-AAAA")]
    public async Task Key_ForSomethingElse_OpensNothing(ApiKeyPurpose purpose, string path)
    {
        var (system, _) = await scene.Partner("Ander", purpose);
        Assert.Equal(HttpStatusCode.Forbidden, (await system.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("?periode=13", "periode")]
    [InlineData("?gemeente=Deventer", "gemeente")]
    [InlineData("?kleur=rood", "kleur")]
    public async Task Report_WhenAskedWrongly_SaysWhichParameter(string query, string field)
    {
        var (system, _) = await scene.Partner("BI", ApiKeyPurpose.ExactFigures);
        Assert.Equal(field, Assert.Single(await ApiScene.Faults(await system.GetAsync($"{Reports}/sources{query}"))).Field);
    }

    [Fact]
    public async Task Report_WithoutAKeyOrUnknown_IsRefused()
    {
        var (system, _) = await scene.Partner("BI", ApiKeyPurpose.ExactFigures);
        Assert.Equal(HttpStatusCode.NotFound, (await system.GetAsync($"{Reports}/omzet")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await scene.Anyone.GetAsync(Reports)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await (await scene.App.SignInAs(Role.Manager)).Http.GetAsync(Reports)).StatusCode);
    }

    [Fact]
    public async Task OpenData_IsMadeOnceANightAndSaysNothingOfFew()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Anyone.GetAsync(OpenData)).StatusCode);
        await scene.App.RunDueWork();
        var answer = await scene.Anyone.GetAsync(OpenData);
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(1 + 5 * 6, lines.Length);
        Assert.All(lines.Skip(1).Select(l => l.Split(',')), cells =>
        {
            Assert.Equal(11, cells.Length);
            Assert.All(new[] { cells[3], cells[4], cells[9] }, count => Assert.Equal(0, int.Parse(count, CultureInfo.InvariantCulture) % 5));
        });
        var request = new HttpRequestMessage(HttpMethod.Get, OpenData);
        request.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await scene.Anyone.SendAsync(request)).StatusCode);

        Assert.Equal([("x", "onbekendVeld")], await ApiScene.Faults(await scene.Anyone.GetAsync($"{OpenData}?x=1")));
        Assert.Equal(0, await Run());
        scene.App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await Run());
    }

    private Task<int> Run() => scene.App.Do<IEnumerable<WorkKind>, int>(kinds => kinds.Single(k => k.Name == "open-data").Run(default));

    private static decimal? Plain(string text) => text.Trim().TrimEnd('%') is var number && number == "–" ? null : decimal.Parse(number, NumberStyles.Number, CultureInfo.GetCultureInfo("nl-NL"));
}

using System.Globalization;
using System.Net;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Reports;

/// <summary>The dashboard: eight figures with direction and target, and what needs attention, each leading to exactly that.</summary>
public sealed class DashboardTests : IAsyncLifetime
{
    private readonly TestApp app = new();

    public Task InitializeAsync() => ReportScene.FillAsync(app, 90);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Get_ShowsEightFiguresThatLeadToTheirReports()
    {
        var manager = await app.SignInAs(Role.Manager);
        var page = await manager.Get("/reports/dashboard?municipality=hengelo");

        var tiles = page.Document.QuerySelectorAll(".al-tile");
        Assert.Equal(8, tiles.Length);
        foreach (var tile in tiles)
            Assert.Contains("Hengelo", (await manager.Get(tile.GetAttribute("href")!)).Text);
    }

    [Fact]
    public async Task Get_WhenATileIsFollowed_ShowsTheSameNumberOverTheSameMonths()
    {
        var manager = await app.SignInAs(Role.Manager);
        var tile = (await manager.Get("/reports/dashboard")).Document.QuerySelectorAll(".al-tile")[0];
        var report = await manager.Get(tile.GetAttribute("href")!);

        var number = tile.QuerySelector("strong")!.TextContent;
        Assert.NotEqual("0", number);
        Assert.Equal(number, report.Document.QuerySelector("tfoot td")!.TextContent.Trim());
        Assert.Equal("Laatste 12 hele maanden", report.Document.QuerySelector("select[name=period] option[selected]")!.TextContent);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public async Task Get_WhenFollowUpsAreLate_LeadsToThoseThatAreNotOfAConfidentialLeadOfOthers(bool confidential, int listed)
    {
        await app.Do<AppDbContext>(async db =>
        {
            await db.FollowUps.ExecuteUpdateAsync(s => s.SetProperty(f => f.CompletedAt, TestClock.Start));
            var leads = await db.Leads.Where(l => l.ClosedAt == null && l.Department!.Municipality == Core.Sites.Municipality.Hengelo).Take(2).ToListAsync();
            leads[0].Confidential = confidential;
            db.AddRange(leads.Select(l => new Core.FollowUps.FollowUp
            {
                LeadId = l.Id, AssigneeId = l.ContactPersonId, Subject = "Bel Jansen terug", Origin = Core.FollowUps.FollowUpOrigin.ByHand,
                DueAt = app.Clock.GetUtcNow().UtcDateTime.AddDays(-3), CreatedAt = TestClock.Start,
            }));
            await db.SaveChangesAsync();
        });
        var manager = await app.SignInAs(Role.Manager, "Economische Zaken Borne");
        var link = Row(await manager.Get("/reports/dashboard"), "Opvolgacties").QuerySelectorAll("td")[3].QuerySelector("a")!;

        var list = await manager.Get(link.GetAttribute("href")!);

        Assert.Equal("2", link.TextContent);
        Assert.Equal(listed, list.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("Samen 2", list.Text);
        // Of another department: not what the company is called, nor what was written about it.
        Assert.DoesNotContain("Jansen", list.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(Role.Alderman)).Get(link.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task Get_WhenLeadsAreLate_LeadsToExactlyThose()
    {
        await app.Do<AppDbContext>(async db =>
        {
            var due = app.Clock.GetUtcNow().UtcDateTime.AddHours(-1);
            await db.Leads.Where(l => l.ClosedAt == null && l.Department!.Municipality == Core.Sites.Municipality.Hengelo)
                .ExecuteUpdateAsync(s => s.SetProperty(l => l.TermDueAt, due).SetProperty(l => l.TermWarnAt, due));
        });
        var manager = await app.SignInAs(Role.Manager);
        var row = Row(await manager.Get("/reports/dashboard"), "te laat is");

        var link = row.QuerySelectorAll("td")[3].QuerySelector("a")!;
        var late = await app.Read(db => db.Leads.CountAsync(l => l.ClosedAt == null && l.Department!.Municipality == Core.Sites.Municipality.Hengelo));
        Assert.True(late > 0);
        Assert.Equal(late, int.Parse(link.TextContent, CultureInfo.GetCultureInfo("nl-NL")));
        Assert.Equal(late, (await manager.Get(link.GetAttribute("href")!)).Document.QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task Get_WhenATargetIsSet_SaysWhetherItIsMet()
    {
        var manager = await app.SignInAs(Role.Manager);
        await (await manager.Get("/reports/targets")).Form().Fill("Nieuwe leads, ten minste", "1").Fill("Helft van de eerste voorstellen binnen", "0").Submit();

        var tiles = (await manager.Get("/reports/dashboard")).Document.QuerySelectorAll(".al-tile");
        Assert.Contains("Doel: 1 per jaar · ✓ gehaald", Words(tiles[0]));
        Assert.Contains("Doel: ten hoogste 0 · ✗ niet gehaald", Words(tiles[4]));
        Assert.DoesNotContain("Doel", Words(tiles[3]));
        Assert.Contains("Doel van de vijf samen", Words((await manager.Get("/reports/dashboard?municipality=borne")).Document.QuerySelectorAll(".al-tile")[0]));
        Assert.Contains("Nieuwe leads: geen → 1; Tijd tot eerste voorstel: geen → 0", (await manager.Get("/reports/targets")).Document.QuerySelector("main table")!.TextContent);
    }

    [Fact]
    public async Task Targets_WhenTwoAreNoNumbers_SaysWhich()
    {
        var manager = await app.SignInAs(Role.Manager);
        var page = await (await manager.Get("/reports/targets")).Form().Fill("Vestigingen, ten minste", "veel").Fill("Nieuwe leads, ten minste", "meer").Submit();

        Assert.Equal(["Nieuwe leads: Vul een heel getal in, bijvoorbeeld 12500.", "Vestigingen: Vul een heel getal in, bijvoorbeeld 12500."],
            page.Document.QuerySelectorAll(".al-errors a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Targets_WhenWrong_KeepsWhatWasTyped()
    {
        var manager = await app.SignInAs(Role.Manager);
        var page = await (await manager.Get("/reports/targets")).Form().Fill("Toezeggingen op tijd, ten minste", "101").Fill("Nieuwe leads, ten minste", "40").Submit();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("toezeggingen op tijd een heel getal van 0 tot en met 100", page.Text);
        Assert.Equal("101", page.Form().ValueOf("Toezeggingen op tijd, ten minste"));
        Assert.Equal("40", page.Form().ValueOf("Nieuwe leads, ten minste"));
        Assert.Equal(0, await app.Read(db => db.TargetSets.CountAsync()));
    }

    [Fact]
    public async Task Targets_WhenAnotherSavedMeanwhile_SaysSoAndKeepsWhatWasTyped()
    {
        var manager = await app.SignInAs(Role.Manager);
        var form = (await manager.Get("/reports/targets")).Form();
        await app.Do<TargetService, bool>(s => s.SaveAsync(new() { [KeyFigure.Received] = 12 }, 0, new(null, "Een ander")));

        var page = await form.Fill("Nieuwe leads, ten minste", "40").Submit();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Een ander bewaarde intussen andere doelen", page.Text);
        Assert.Equal("40", page.Form().ValueOf("Nieuwe leads, ten minste"));
        await page.Form().Submit();
        Assert.Equal(40, (await app.Do<TargetService, TargetSet?>(s => s.NewestAsync()))!.Values[KeyFigure.Received]);
    }

    [Theory]
    [InlineData(Role.Alderman)]
    [InlineData(Role.Province)]
    public async Task Get_AsWhoOpensNoLeads_TellsNumbersInFivesOfThisYearAndNoCourse(string role)
    {
        var page = await (await app.SignInAs(role)).Get("/reports/dashboard");

        Assert.Empty(page.Document.QuerySelectorAll(".al-tile svg"));
        Assert.DoesNotContain("aandacht", page.Text);
        var received = Words(page.Document.QuerySelector(".al-tile strong")!);
        Assert.Equal(0, int.Parse(received, CultureInfo.GetCultureInfo("nl-NL")) % 5);
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Alderman)]
    public async Task Targets_AsWhoIsNoManager_IsRefused(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(role)).Get("/reports/targets")).Status);

    private static IElement Row(Page page, string words) => page.Document.QuerySelectorAll("main tbody tr").Single(r => r.TextContent.Contains(words, StringComparison.Ordinal));

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

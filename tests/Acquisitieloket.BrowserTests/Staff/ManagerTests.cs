using System.Globalization;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests.Staff;

/// <summary>An EZ manager sees on the dashboard what is late in Hengelo, looks at one of those leads, and has the board report made.</summary>
[Collection(StaffDesk.Name)]
public sealed class ManagerTests(DemoBrowser desk)
{
    [Fact]
    public async Task Manager_GoesFromDashboardToLateLeadsAndBoardReport()
    {
        var manager = await desk.SignInAsync("Henk Morsink");
        await manager.GetByRole(AriaRole.Link, new() { Name = "Rapportages", Exact = true }).ClickAsync();
        await Assertions.Expect(manager.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Hoe staan we ervoor?");
        await Assertions.Expect(manager.Locator(".al-tile")).ToHaveCountAsync(8);
        await Chromium.CheckAsync(manager, "manager-dashboard");

        // What is late in Hengelo: as many leads as the number says. Companies of another department stand there without their names.
        var late = manager.GetByRole(AriaRole.Row).Filter(new() { HasText = "te laat is" });
        var number = int.Parse(await late.GetByRole(AriaRole.Link, new() { Name = "Hengelo:" }).InnerTextAsync(), CultureInfo.InvariantCulture);
        await late.GetByRole(AriaRole.Link, new() { Name = "Hengelo:" }).ClickAsync();
        await Assertions.Expect(manager.Locator("main tbody tr")).ToHaveCountAsync(number);
        await Chromium.CheckAsync(manager, "manager-late");

        // Of the own department each can be opened.
        await Chromium.BackAsync(manager);
        await late.GetByRole(AriaRole.Link, new() { Name = "Enschede:" }).ClickAsync();
        await manager.Locator("main tbody tr a[href^='/leads/']").First.ClickAsync();
        await Assertions.Expect(manager.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        var reference = new Uri(manager.Url).AbsolutePath.Split('/')[2];
        var lead = await desk.App.Read(db => db.Leads.AsNoTracking().Include(l => l.Department).SingleAsync(l => l.Reference == reference));
        Assert.Equal((Municipality.Enschede, false), (lead.Department!.Municipality!.Value, lead.Stage.IsClosed()));
        Assert.True(lead.TermDueAt <= desk.App.Clock.UtcNow);

        // A target, and the figure beside it.
        await manager.GotoAsync("/reports/targets");
        await manager.GetByLabel("Eerste contact op tijd, ten minste").FillAsync("100");
        await Chromium.CheckAsync(manager, "manager-targets");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Bewaren" }).ClickAsync();
        await manager.GetByRole(AriaRole.Link, new() { Name = "Terug naar het dashboard" }).ClickAsync();
        await Assertions.Expect(manager.Locator(".al-tile", new() { HasText = "Eerste contact op tijd" })).ToContainTextAsync("Doel: 100%");

        // From the figure to its report, and to the leads behind a number of it.
        await manager.Locator(".al-tile", new() { HasText = "Toezeggingen op tijd" }).ClickAsync();
        await Assertions.Expect(manager.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Houden we ons aan onze toezeggingen?");
        await manager.Locator("main table").First.Locator("td a").First.ClickAsync();
        await Assertions.Expect(manager.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Toezeggingen");
        await Chromium.CheckAsync(manager, "manager-behind");

        await BoardReportAsync(manager);
    }

    private async Task BoardReportAsync(IPage manager)
    {
        await manager.GotoAsync("/reports");
        await manager.GetByRole(AriaRole.Link, new() { Name = "Bestuursrapportages" }).ClickAsync();
        await manager.GetByLabel("Over welke periode?").SelectOptionAsync("2026-K2");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Rapportage maken" }).ClickAsync();
        await Chromium.LeaveAsync(manager);
        await desk.App.RunDueWork();
        var report = await desk.App.Read(db => db.BoardReports.AsNoTracking().OrderByDescending(r => r.Id).FirstAsync());
        Assert.NotNull(report.FileHash);
        await manager.GotoAsync($"/reports/board/{report.Period}/{report.Number}");
        await manager.GetByRole(AriaRole.Link, new() { Name = "PDF openen" }).WaitForAsync();
        await Chromium.CheckAsync(manager, "manager-board");
    }
}

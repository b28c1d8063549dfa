using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests.Staff;

/// <summary>Two people have the same lead open and both change what it needs: nothing is lost, and neither is surprised.</summary>
[Collection(StaffDesk.Name)]
public sealed class TwoEditorsTests(DemoBrowser desk)
{
    [Fact]
    public async Task Editors_OfOneLead_AreBroughtTogether()
    {
        var lead = await desk.App.Read(db => db.Leads.AsNoTracking()
            .Where(l => l.ContactPerson!.FullName == "Tom Nijhuis" && l.Stage == LeadStage.Matching && !l.Confidential).OrderBy(l => l.Id).FirstAsync());
        var (tom, ilse) = (await desk.SignInAsync("Tom Nijhuis"), await desk.SignInAsync("Ilse Brinkman"));
        await tom.GotoAsync($"/leads/{lead.Reference}/requirements");
        await ilse.GotoAsync($"/leads/{lead.Reference}/requirements");

        await FillAsync(ilse, "Requirements.BuildingHeightM", "11");
        await FillAsync(ilse, "Requirements.JobsAtStart", "17");
        await SaveAsync(ilse);
        await Chromium.ArriveAsync(ilse, $"**/leads/{lead.Reference}");

        // Both set the height; the feed-in is Tom's, the jobs are what Ilse wrote.
        await FillAsync(tom, "Requirements.BuildingHeightM", "13");
        await FillAsync(tom, "Requirements.FeedInKva", "21");
        await SaveAsync(tom);
        await Assertions.Expect(tom.Locator("main")).ToContainTextAsync("U en een ander wijzigden hetzelfde");
        await Assertions.Expect(tom.Locator("main")).ToContainTextAsync("Ilse Brinkman");
        await Chromium.CheckAsync(tom, "two-editors");
        await tom.SetViewportSizeAsync(375, 720);
        await Chromium.CheckAsync(tom, "two-editors-375");
        await tom.GetByRole(AriaRole.Radio, new() { Name = "Bouwhoogte: 13" }).CheckAsync();
        await SaveAsync(tom);
        await Chromium.ArriveAsync(tom, $"**/leads/{lead.Reference}");

        var now = await desk.App.Read(db => db.Leads.AsNoTracking().SingleAsync(l => l.Id == lead.Id));
        Assert.Equal((13, 17, 21), ((int)now.Requirements.BuildingHeightM!.Value, now.Requirements.JobsAtStart!.Value, now.Requirements.FeedInKva!.Value));
        Assert.Equal(2, await desk.App.Read(db => db.AuditEvents.CountAsync(e => e.LeadId == lead.Id && e.Kind == AuditKind.RequirementsChanged
            && e.At == desk.App.Clock.GetUtcNow().UtcDateTime)));
    }

    private static async Task FillAsync(IPage page, string field, string value)
    {
        var input = page.Locator($"[name='Form.Answers.{field}']");
        // The subject in which it stands is closed until someone opens it.
        if (!await input.IsVisibleAsync())
            await page.Locator("details.al-group").Filter(new() { Has = input }).Locator("summary").First.ClickAsync();
        await input.FillAsync(value);
    }

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();
}

using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests.Staff;

/// <summary>A colleague reports sick: the coordinator says who steps in, and hands over what cannot wait.</summary>
[Collection(StaffDesk.Name)]
public sealed class SickColleagueTests(DemoBrowser desk)
{
    private const string Sick = "Bart Scholten", Deputy = "Lotte Reinders";

    [Fact]
    public async Task Coordinator_CoversASickColleague()
    {
        var leads = await desk.App.Read(db => db.Leads.AsNoTracking()
            .Where(l => l.ContactPerson!.FullName == Sick && l.ClosedAt == null && !l.Confidential && l.ForwardedAt == null)
            .OrderBy(l => l.Id).Take(2).ToListAsync());
        var coordinator = await desk.SignInAsync("Ilse Brinkman");
        await coordinator.GetByRole(AriaRole.Link, new() { Name = "Beheer", Exact = true }).ClickAsync();
        var row = coordinator.GetByRole(AriaRole.Row).Filter(new() { HasText = Sick });
        await row.GetByRole(AriaRole.Link, new() { Name = $"Afwezigheid van {Sick}" }).ClickAsync();
        await Chromium.CheckAsync(coordinator, "sick-absence");
        await coordinator.GetByLabel("Eerste dag").FillAsync("2026-09-07");
        await coordinator.Locator("[name=DeputyId]").SelectOptionAsync(new SelectOptionValue { Label = $"{Deputy} (Economische Zaken Oldenzaal)" });
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Bewaren" }).ClickAsync();
        await Assertions.Expect(coordinator.GetByRole(AriaRole.Row).Filter(new() { HasText = Sick })).ToContainTextAsync("afwezig");

        // What cannot wait goes to someone else, with the reason.
        await coordinator.GotoAsync($"/leads/{leads[0].Reference}/reassign");
        await coordinator.GetByLabel($"{Deputy}, Economische Zaken Oldenzaal").CheckAsync();
        await coordinator.GetByLabel("Reden").FillAsync($"{Sick} is ziek; dit kan niet wachten.");
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Overdragen" }).ClickAsync();
        await Assertions.Expect(coordinator.Locator("main")).ToContainTextAsync("Wacht op aanname");

        // The deputy accepts it, and reads what else is the sick colleague's.
        var deputy = await desk.SignInAsync(Deputy);
        await deputy.GetByRole(AriaRole.Heading, new() { Name = "Aan mij overgedragen" }).WaitForAsync();
        await deputy.GotoAsync($"/leads/{leads[0].Reference}");
        await deputy.GetByRole(AriaRole.Button, new() { Name = "Aannemen" }).ClickAsync();
        await Assertions.Expect(deputy.GetByText("Deze lead is aan u overgedragen")).ToHaveCountAsync(0);
        await deputy.GotoAsync($"/leads/{leads[1].Reference}");
        await Assertions.Expect(deputy.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(leads[1].CompanyName);
        await Chromium.CheckAsync(deputy, "sick-lead");

        var now = await desk.App.Read(db => db.Leads.AsNoTracking().Include(l => l.ContactPerson).SingleAsync(l => l.Id == leads[0].Id));
        Assert.Equal((Deputy, (DateTime?)null, leads[0].FirstAssignedAt), (now.ContactPerson!.FullName, now.ForwardedAt, now.FirstAssignedAt));
        Assert.True(await desk.App.Read(db => db.OutgoingMails.AnyAsync(m => m.LeadId == now.Id && m.Template == "lead-assigned" && m.ToName == Deputy)));
    }
}

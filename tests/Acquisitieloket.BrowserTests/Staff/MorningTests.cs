using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests.Staff;

/// <summary>The morning of an account manager who uses no mouse: nothing here clicks.</summary>
[Collection(StaffDesk.Name)]
public sealed class MorningTests(DemoBrowser desk)
{
    [Fact]
    public async Task Morning_WithTheKeyboardOnly_GetsTheWorkDone()
    {
        var page = await desk.VisitorAsync(1280);
        var keys = new Keyboard(page);
        await page.GotoAsync("/sign-in");
        await keys.FillAsync("E-mailadres", DemoUsers.All.Single(p => p.Name == "Esra Yilmaz").Email);
        await keys.FillAsync("Wachtwoord", DemoUsers.Password);
        await keys.LeaveWithAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/my-day$"));

        // From the list of the day into the queue, and there to a lead of one's own.
        await keys.OpenAsync("Wachtrij");
        await keys.OpenAsync("Van mij");
        await keys.PressAsync("j");
        await keys.PressAsync("j");
        await keys.LeaveWithAsync("o");
        var reference = new Uri(page.Url).Segments[^1];
        var lead = await desk.App.Read(db => db.Leads.AsNoTracking().Include(l => l.ContactPerson).SingleAsync(l => l.Reference == reference));
        Assert.Equal("Esra Yilmaz", lead.ContactPerson!.FullName);

        // Called, and reached.
        await keys.OpenAsync("Contactmoment");
        await keys.ToAsync("Telefoon");
        await keys.PressAsync("Space");
        await keys.ToAsync("Ik heb het bedrijf bereikt");
        await keys.PressAsync("Space");
        await keys.FillAsync("Wat is er besproken?", "Gebeld: de directeur wil deze maand komen kijken.");
        await keys.OpenAsync("Vastleggen");
        await Assertions.Expect(page.Locator("#timeline")).ToContainTextAsync("de directeur wil deze maand komen kijken");

        // What comes next.
        await keys.OpenAsync("Opvolging plannen");
        await keys.FillAsync("Wat moet er gebeuren?", "Bezichtiging voorstellen");
        await keys.OpenAsync("Plannen");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Bezichtiging voorstellen");

        // Find another by its words, and read the shortcuts.
        await keys.OpenAsync("Wachtrij");
        await keys.PressAsync("/");
        await keys.TypeAsync(lead.CompanyName[..6]);
        await keys.LeaveWithAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(lead.CompanyName);
        await keys.ToAsync("Wachtrij");
        await keys.PressAsync("?");
        await Assertions.Expect(page.Locator("[data-keys-sheet]")).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(page.Locator("[data-keys-sheet]")).ToBeHiddenAsync();

        Assert.True(await desk.App.Read(db => db.AuditEvents.AnyAsync(e => e.LeadId == lead.Id && e.ActorName == "Esra Yilmaz" && e.Kind == AuditKind.FollowUpPlanned)));
        Assert.True(await desk.App.Read(db => db.Interactions.AnyAsync(i => i.LeadId == lead.Id && i.Kind == InteractionKind.Call && i.Reached)));
    }
}

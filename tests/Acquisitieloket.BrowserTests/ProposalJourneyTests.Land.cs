using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests;

/// <summary>From interest to land: the visit with its invitation, the stages, and the reservation of a plot.</summary>
public sealed partial class ProposalJourneyTests
{
    private async Task PlanVisitAsync(IPage page, string reference, Site site)
    {
        await page.GotoAsync($"/leads/{reference}/visits");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = site.Name }).GetByRole(AriaRole.Link).ClickAsync();
        var day = DateTime.Today.AddDays(8);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(1);
        await page.Locator("[name='Form.Day']").FillAsync($"{day:yyyy-MM-dd}");
        await page.Locator("[name='Form.Time']").FillAsync("10:30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Plannen en uitnodigen" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Bezichtiging gepland");
        MimeKit.MimePart? invitation = null;
        await Product.UntilAsync("the invitation arrives", TimeSpan.FromSeconds(60), () => Task.FromResult((invitation = smtp.Messages
            .Select(m => MimeKit.MimeMessage.Load(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(m))))
            .Where(m => m.To.Mailboxes.Any(t => t.Address == Asker)).SelectMany(m => m.BodyParts).OfType<MimeKit.MimePart>()
            .FirstOrDefault(p => p.ContentType.MimeType == "text/calendar")) is not null));
        Assert.Equal("REQUEST", invitation!.ContentType.Parameters["method"]);
        Assert.Contains($"SUMMARY:Bezichtiging van {site.Name}", ((MimeKit.TextPart)invitation).Text);
    }

    private async Task ReserveAsync(IPage page, string reference, Site site)
    {
        await ToStageAsync(page, reference, "Bezichtiging en onderhandeling", null);
        await ToStageAsync(page, reference, "Reservering", site.Id);
        var plot = await product.ReadAsync(db => db.Plots.AsNoTracking().FirstAsync(p => p.SiteId == site.Id && p.Registered == PlotStatus.Offered
            && p.ReplacedOn == null && !db.PlotClaims.Any(c => c.PlotId == p.Id) && !db.IssuePlots.Any(i => i.PlotId == p.Id)));
        await page.GotoAsync($"/supply/{site.Code}/plots/{plot.Number}/claims/new?lead={reference}");
        await page.Locator("[name='Form.Kind'][value=Reservation]").CheckAsync();
        await page.Locator("[name='Form.LastDay']").FillAsync($"{DateTime.Today.AddDays(60):yyyy-MM-dd}");
        await page.Locator("[name='Form.Basis']").FillAsync("Getekende reserveringsovereenkomst");
        if (await page.Locator("[name='Form.Exception']").CountAsync() > 0)
            await page.Locator("[name='Form.Exception']").FillAsync("Er is één gegadigde; dat is bekendgemaakt.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vastleggen" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Reservering vastgelegd");
        await Chromium.CheckAsync(page, "journey-reserved");
        Assert.Equal((LeadStage.Reservation, ClaimKind.Reservation), await product.ReadAsync(db => db.PlotClaims.Where(c => c.PlotId == plot.Id)
            .Select(c => ValueTuple.Create(c.Lead!.Stage, c.Kind)).SingleAsync()));
    }

    private static async Task ToStageAsync(IPage page, string reference, string stage, long? site)
    {
        await page.GotoAsync($"/leads/{reference}/stage");
        await page.GetByLabel(stage, new() { Exact = true }).CheckAsync();
        if (site is not null)
            await page.GetByLabel("Locatie").SelectOptionAsync($"{site}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fase wijzigen" }).ClickAsync();
        await Chromium.ArriveAsync(page, $"**/leads/{reference}");
    }
}

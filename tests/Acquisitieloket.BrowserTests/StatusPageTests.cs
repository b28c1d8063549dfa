using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests;

/// <summary>A company on its own page: with and without scripts, wide and narrow, light and dark, in other languages.</summary>
[Collection(Journeys.Name)]
public sealed class StatusPageTests(Browser browser)
{
    private TestApp App => browser.App;

    [Theory]
    [InlineData("nl", 1280, true, false)]
    [InlineData("de", 375, true, true)]
    [InlineData("en", 375, false, false)]
    public async Task Page_OfACompany_IsReadAnsweredAndCorrected(string language, int width, bool scripts, bool dark)
    {
        var (status, proposal) = await CompanyAsync(language);
        var page = await browser.Open(width, scripts, dark);
        var name = $"status-{language}-{width}";

        await page.GotoAsync(proposal);
        await page.Locator("input[value=Visit]").CheckAsync();
        // Only what the chosen answer asks is in sight, with scripts or without.
        await Assertions.Expect(page.Locator("input[type=date]").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("input[value=Price]")).ToBeHiddenAsync();
        await CheckAsync(page, scripts, $"{name}-proposal");
        await page.Locator("input[type=date]").First.FillAsync("2026-09-10");
        await page.Locator("main form button").ClickAsync();
        await Chromium.ArriveAsync(page, "**saved=true**");

        await page.GotoAsync(status);
        await CheckAsync(page, scripts, name);
        await page.Locator("textarea").FillAsync("A question");
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.Locator(".al-talk")).ToContainTextAsync("A question");
        foreach (var below in (string[])["correct", "erase", "withdraw"])
        {
            await page.GotoAsync($"{status}/{below}");
            await CheckAsync(page, scripts, $"{name}-{below}");
        }
        await page.GotoAsync($"{status}/correct");
        await page.Locator("[name='Contact.Email']").FillAsync("wrong");
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.Locator("[data-error-summary]")).ToBeVisibleAsync();
        await page.GotoAsync($"/{language}/status");
        await CheckAsync(page, scripts, $"{name}-lost");
        await page.GotoAsync($"/{language}/status/unknown");
        await CheckAsync(page, scripts, $"{name}-unknown");
    }

    // axe is a script itself: without scripts the page is only looked at.
    private static Task CheckAsync(IPage page, bool scripts, string name) =>
        scripts ? Chromium.CheckAsync(page, name) : Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();

    private async Task<(string Status, string Proposal)> CompanyAsync(string language)
    {
        await App.SignInAs(Role.AccountManager);
        var enquiry = await App.Do<IntakeService, SubmittedEnquiry>(intake => intake.SubmitAsync(new SubmitEnquiry
        {
            SubmissionKey = Guid.NewGuid(), Channel = Channel.Web, Language = language,
            Answers = new()
            {
                Company = new() { Name = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik GmbH", Country = "DE" },
                Contact = new() { Name = "Erika Muster", Email = "erika@muster.example" },
                Description = "Mützen.", PrivacyVersion = "2026-11",
            },
        }));
        var site = await App.Add(App.Data.Site());
        var proposal = await App.Add(new Proposal
        {
            LeadId = enquiry.LeadId, Number = 1, Language = language, CreatedAt = TestClock.Start, CreatedByName = "Jan",
            ValidUntil = new DateOnly(2026, 12, 1), SentAt = TestClock.Start, Sites = [new ProposalSite { SiteId = site.Id, Order = 1 }],
        });
        return ($"/{language}/status/{enquiry.StatusToken}", await App.Do<IServiceProvider, string>(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var (link, token) = services.GetRequiredService<PrivateLinks>().Create(
                await db.Leads.SingleAsync(l => l.Id == enquiry.LeadId), LinkPurpose.Proposal, proposal.Id);
            db.Add(link);
            await db.SaveChangesAsync();
            return $"/{language}/proposals/{token}";
        }));
    }
}

using System.Text.RegularExpressions;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests.Staff;

/// <summary>A lead from new to established, over every gate on the way; a second person verifies.</summary>
[Collection(StaffDesk.Name)]
public sealed class EstablishmentTests(DemoBrowser desk)
{
    private const string Owner = "Tom Nijhuis", Second = "Ilse Brinkman";

    [Fact]
    public async Task Lead_GoesFromNewToEstablished_WithASecondPersonToVerify()
    {
        var (reference, page) = (await NewLeadAsync(), await desk.SignInAsync(Owner));
        await page.GotoAsync($"/leads/{reference}");
        await Assertions.Expect(page.Locator(".al-gates")).ToContainTextAsync("Gekwalificeerd");
        await Chromium.CheckAsync(page, "gates-new");

        await page.GotoAsync($"/leads/{reference}/interactions");
        await page.GetByLabel("Telefoon").CheckAsync();
        await page.GetByLabel("Ik heb het bedrijf bereikt").CheckAsync();
        await page.GetByLabel("Wat is er besproken?").FillAsync("Gesproken: productiehal van 1.500 m².");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vastleggen" }).ClickAsync();
        await ToStageAsync(page, reference, "Gekwalificeerd");
        await ToStageAsync(page, reference, "Matching");

        await page.GotoAsync($"/leads/{reference}/match");
        await page.GetByRole(AriaRole.Button, new() { Name = "Matching uitvoeren" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("op de selectie zetten$") }).First.ClickAsync();
        await page.GotoAsync($"/leads/{reference}/proposals/new");
        await page.Locator("[name='Form.Sites[0].Order']").FillAsync("1");
        await page.Locator("[name='Form.Sites[0].Motivation']").FillAsync("Past bij de maakindustrie eromheen.");
        await page.Locator("[name='Form.SendWhenMade'][type=checkbox]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Voorstel maken" }).ClickAsync();
        await desk.App.RunDueWork();
        await ApproveAsync(reference);
        await desk.App.RunDueWork();
        await Chromium.LeaveAsync(page);
        await AnswerAsync(reference);
        await Assertions.Expect((await Fresh(page, reference)).Locator(".al-gates")).ToContainTextAsync("Naar Bezichtiging en onderhandeling");

        await ToStageAsync(page, reference, "Bezichtiging en onderhandeling");
        await ToStageAsync(page, reference, "Reservering", site: true);
        await ToStageAsync(page, reference, "Te verifiëren");
        await page.GotoAsync($"/leads/{reference}/stage");
        await page.GetByLabel("Gevestigd").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fase wijzigen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("tweede persoon");
        await Chromium.CheckAsync(page, "gates-second-person");

        var second = await desk.SignInAsync(Second);
        await ToStageAsync(second, reference, "Gevestigd");
        await Assertions.Expect(second.Locator("main")).ToContainTextAsync("gesloten en alleen te lezen");
        await Chromium.CheckAsync(second, "established");
        var lead = await desk.App.Read(db => db.Leads.AsNoTracking().SingleAsync(l => l.Reference == reference));
        Assert.Equal(LeadStage.Established, lead.Stage);
        Assert.NotEqual(lead.EstablishmentProposedById, lead.EstablishmentVerifiedById);
    }

    private async Task<string> NewLeadAsync() => await desk.App.Do<Core.Data.AppDbContext, string>(async db =>
    {
        var me = await db.Users.SingleAsync(u => u.FullName == Owner);
        var lead = desk.App.Data.Lead(requirements: new Core.Matching.Requirements
        {
            Activity = Core.Matching.ActivityKind.Production, FloorM2 = new(1000, 1500),
        });
        (lead.ContactPerson, lead.Department, lead.ContactPersonId, lead.DepartmentId) = (null, null, me.Id, me.DepartmentId);
        (lead.Stage, lead.CompanyName) = (LeadStage.New, "Draadtrekkerij Wiel B.V.");
        lead.CopyFigures();
        db.Leads.Add(lead);
        await db.SaveChangesAsync();
        return lead.Reference;
    });

    // As the municipality of the site would, when it is another one; that has a journey of its own too.
    private Task ApproveAsync(string reference) => desk.App.Do<ApprovalService, bool>(async approvals =>
    {
        foreach (var key in await desk.App.Read(db => db.ProposalApprovals.Where(a => a.Proposal!.Lead!.Reference == reference && a.AnsweredAt == null)
            .Select(a => a.Key).ToListAsync()))
            await approvals.AnswerAsync(key, ApprovalVerdict.Approved, null, Core.Audit.Actor.System);
        return true;
    });

    // As the company would on its page, which has a journey of its own.
    private Task AnswerAsync(string reference) => desk.App.Do<ProposalAnswers, bool>(async answers =>
    {
        var site = await desk.App.Read(db => db.ProposalSites.Where(s => db.Proposals.Any(p => p.Id == s.ProposalId && p.Lead!.Reference == reference))
            .Select(s => new { s.ProposalId, s.SiteId }).SingleAsync());
        await answers.AnswerAsync(site.ProposalId, site.SiteId, new SiteAnswer { Answer = ProposalAnswer.Interested }, "Wil Draad");
        return true;
    });

    private static async Task<IPage> Fresh(IPage page, string reference)
    {
        await page.GotoAsync($"/leads/{reference}");
        return page;
    }

    private static async Task ToStageAsync(IPage page, string reference, string stage, bool site = false)
    {
        await page.GotoAsync($"/leads/{reference}/stage");
        await page.GetByLabel(stage, new() { Exact = true }).CheckAsync();
        if (site)
            await page.GetByLabel("Locatie").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Fase wijzigen" }).ClickAsync();
        await Chromium.ArriveAsync(page, $"**/leads/{reference}");
        await Assertions.Expect(page.Locator("#timeline")).ToContainTextAsync(new Regex($"Fase van .* naar {stage}", RegexOptions.IgnoreCase));
    }
}

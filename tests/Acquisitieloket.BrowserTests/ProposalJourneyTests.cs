using System.Text.Json;
using System.Text.RegularExpressions;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests;

/// <summary>
/// A proposal, a question about it, a second version, interest, a visit with an invitation and the reservation of a plot: by a
/// company and by employees of two municipalities, against the running product with a real mail server.
/// </summary>
public sealed partial class ProposalJourneyTests : IAsyncLifetime
{
    private const string Owner = "Tom Nijhuis", Asker = "wil@draadwiel.example";

    private readonly SmtpServer smtp = new();
    private readonly Product product;
    private Chromium chromium = null!;

    public ProposalJourneyTests() => product = new Product(smtp.Settings);

    public async Task InitializeAsync()
    {
        await product.StartAsync();
        chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        await product.DisposeAsync();
        smtp.Dispose();
    }

    [Fact]
    public async Task Proposal_IsAskedAbout_MadeAnew_Visited_AndAPlotReserved()
    {
        var reference = await NewLeadAsync();
        var (staff, company) = (await SignInAsync(Owner), await chromium.VisitorAsync(product.Address, 375));
        var sites = await ShortlistAsync(staff, reference);

        await ProposeAsync(staff, reference, 1, sites[..1]);
        await OpenAsync(company);
        await AnswerAsync(company, sites[0], "Ik heb een vraag", "Wanneer kan de netaansluiting er liggen?");
        await ReplyAsync(staff, reference);

        await ProposeAsync(staff, reference, 2, sites);
        await CompareAsync(staff, reference);
        await OpenAsync(company);
        await AnswerAsync(company, sites[1], "Ik heb belangstelling", "");
        await AnswerAsync(company, sites[0], "Ik wil een bezoek plannen", "Liefst in de ochtend.");
        await PlanVisitAsync(staff, reference, sites[0]);
        await ReserveAsync(staff, reference, sites[0]);
    }

    // Of Hengelo, and through the doors that are open: qualified, and matched in the browser.
    private Task<string> NewLeadAsync() => product.ReadAsync(async db =>
    {
        var me = await db.Users.SingleAsync(u => u.FullName == Owner);
        var lead = new TestData(2611).Lead(requirements: new Requirements { Activity = ActivityKind.Production, PlotM2 = new(2000, 4000) });
        (lead.ContactPerson, lead.Department, lead.ContactPersonId, lead.DepartmentId) = (null, null, me.Id, me.DepartmentId);
        (lead.Stage, lead.CompanyName, lead.Contact!.Email, lead.Contact.Name) = (LeadStage.Matching, "Draadtrekkerij Wiel B.V.", Asker, "Wil Draad");
        lead.CreatedAt = lead.StageSince = lead.LastActivityAt = lead.FirstAssignedAt = DateTime.UtcNow;
        lead.CopyFigures();
        db.Leads.Add(lead);
        await db.SaveChangesAsync();
        return lead.Reference;
    });

    private async Task<IPage> SignInAsync(string name)
    {
        var page = await chromium.VisitorAsync(product.Address, 1280);
        await page.GotoAsync("/sign-in");
        await page.Locator("[name=Email]").FillAsync(DemoUsers.All.Single(u => u.Name == name).Email);
        await page.Locator("[name=Password]").FillAsync(DemoUsers.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }

    // The best one of Hengelo, where a plot can be reserved by who works here, and the best one elsewhere, which that municipality approves.
    private async Task<List<Site>> ShortlistAsync(IPage page, string reference)
    {
        await page.GotoAsync($"/leads/{reference}/match");
        await page.GetByRole(AriaRole.Button, new() { Name = "Matching uitvoeren" }).ClickAsync();
        await Chromium.ArriveAsync(page, $"**/leads/{reference}/match**");
        var ranking = JsonSerializer.Deserialize<Ranking>(await product.ReadAsync(db => db.MatchRuns.AsNoTracking()
            .Where(r => r.Lead!.Reference == reference).OrderByDescending(r => r.Id).Select(r => r.Result).FirstAsync()), JsonColumn.Options)!;
        var suitable = ranking.Sites.Where(s => s.Verdict == Verdict.Suitable && s.Plots.Count > 0).Select(s => s.SiteId).ToList();
        var known = await product.ReadAsync(db => db.Sites.AsNoTracking().Include(s => s.Plots).Where(s => suitable.Contains(s.Id)).ToDictionaryAsync(s => s.Id));
        var ranked = suitable.ConvertAll(id => known[id]);
        List<Site> chosen = [ranked.First(s => s.Municipality == Municipality.Hengelo), ranked.First(s => s.Municipality != Municipality.Hengelo)];
        foreach (var site in chosen)
            await PickAsync(page, site);
        return chosen;
    }

    // An own site below a better one elsewhere asks for a reason.
    private static async Task PickAsync(IPage page, Site site)
    {
        var pick = page.GetByRole(AriaRole.Button, new() { Name = $"{site.Name} op de selectie zetten" }).First;
        var picked = page.GetByRole(AriaRole.Button, new() { Name = $"{site.Name} van de selectie halen" }).First;
        await pick.ClickAsync();
        var reason = page.Locator($"#reason-{site.Id}");
        await Assertions.Expect(picked.Or(reason).First).ToBeVisibleAsync();
        if (await reason.CountAsync() == 0)
            return;
        await reason.FillAsync("Het bedrijf wil bij zijn klanten in Hengelo blijven.");
        await pick.ClickAsync();
        await Assertions.Expect(picked).ToBeVisibleAsync();
    }

    private async Task ProposeAsync(IPage page, string reference, int number, List<Site> sites)
    {
        await page.GotoAsync($"/leads/{reference}/proposals/new");
        if (page.Locator("details.al-fold:not([open]) > summary") is var folded && await folded.CountAsync() > 0)
            await folded.First.ClickAsync();
        foreach (var place in await page.Locator("input[name$='.Order']").AllAsync())
            await place.FillAsync("");
        foreach (var (site, index) in sites.Select((s, i) => (s, i)))
        {
            var row = page.GetByRole(AriaRole.Group, new() { Name = site.Name });
            await row.GetByLabel("Plaats").FillAsync($"{index + 1}");
            await row.GetByLabel("Waarom deze locatie").FillAsync($"Versie {number}: ruimte naast uw klanten.");
        }
        await page.Locator("[name='Form.SendWhenMade'][type=checkbox]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Voorstel maken" }).ClickAsync();
        if (await page.GetByLabel(new Regex("^Waarom komt .* eerst")).CountAsync() > 0)
        {
            await page.GetByLabel(new Regex("^Waarom komt .* eerst")).FillAsync("Het bedrijf wil bij zijn klanten in Hengelo blijven.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Voorstel maken" }).ClickAsync();
        }
        await Chromium.ArriveAsync(page, $"**/leads/{reference}/proposals/{number}");
        await Chromium.CheckAsync(page, $"journey-proposal-{number}");
        await ApproveAsync(reference, number);
        await Product.UntilAsync($"proposal {number} is sent", TimeSpan.FromSeconds(90), () => product.ReadAsync(
            db => db.Proposals.AnyAsync(p => p.Lead!.Reference == reference && p.Number == number && p.SentAt != null)));
        await Chromium.LeaveAsync(page);
    }

    private async Task ApproveAsync(string reference, int number)
    {
        foreach (var asked in await product.ReadAsync(db => db.ProposalApprovals.AsNoTracking()
            .Where(a => a.Proposal!.Lead!.Reference == reference && a.Proposal.Number == number && a.AnsweredAt == null).ToListAsync()))
        {
            var decider = await product.ReadAsync(db => db.Users.Where(u => u.Active && u.Department!.Municipality == asked.Municipality
                && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && (x.Name == "Coordinator" || x.Name == "Manager" || x.Name == "AccountManager"))))
                .OrderBy(u => u.Id).Select(u => u.FullName).ToListAsync());
            var page = await SignInAsync(decider[0]);
            await page.GotoAsync($"/approvals/{asked.Key}");
            await Chromium.CheckAsync(page, "journey-approval");
            await page.GetByRole(AriaRole.Button, new() { Name = "Goedkeuren" }).ClickAsync();
            await Product.UntilAsync("the approval is stored", TimeSpan.FromSeconds(20), () => product.ReadAsync(
                db => db.ProposalApprovals.AnyAsync(a => a.Id == asked.Id && a.AnsweredAt != null)));
        }
    }

    private async Task OpenAsync(IPage page)
    {
        string? link = null;
        await Product.UntilAsync("the mail with the proposal arrives", TimeSpan.FromSeconds(60), () => Task.FromResult(
            (link = ReceivedMail.Link(smtp.Messages, Asker, $"{product.Address}/nl/proposals/")) is not null && !page.Url.StartsWith(link!, StringComparison.Ordinal)));
        await page.GotoAsync(link!);
        await Chromium.CheckAsync(page, "journey-company");
    }

    private async Task AnswerAsync(IPage page, Site site, string answer, string words)
    {
        var before = await product.ReadAsync(db => db.ProposalSites.Where(s => s.SiteId == site.Id).MaxAsync(s => s.AnsweredAt));
        var card = page.Locator($"#site-{site.Id}");
        await card.GetByLabel(answer).CheckAsync();
        await card.Locator("textarea[name$='.Text']").FillAsync(words);
        await card.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("antwoord over|al uw antwoorden") }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Bedankt, uw antwoord is verstuurd");
        // An earlier answer left the same words on the page.
        await Product.UntilAsync("the answer is stored", TimeSpan.FromSeconds(20), () => product.ReadAsync(
            db => db.ProposalSites.AnyAsync(s => s.SiteId == site.Id && s.AnsweredAt != null && (before == null || s.AnsweredAt > before))));
    }

    private static async Task ReplyAsync(IPage page, string reference)
    {
        await page.GotoAsync($"/leads/{reference}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Wanneer kan de netaansluiting er liggen?");
        await page.GotoAsync($"/leads/{reference}/messages");
        await page.Locator("main textarea").First.FillAsync("De netbeheerder noemt 2028. Wij sturen een tweede locatie mee.");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("[Vv]erst") }).First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("De netbeheerder noemt 2028.");
    }

    private static async Task CompareAsync(IPage page, string reference)
    {
        await page.GotoAsync($"/leads/{reference}/proposals/2/compare/1");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("één locatie meer");
        await Chromium.CheckAsync(page, "journey-compare");
    }
}

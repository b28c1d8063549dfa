using System.Text.RegularExpressions;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Testing.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests;

/// <summary>
/// The main job from question to report, by a company, an account manager and a manager, each in a browser of their
/// own, against the running product with a real mail server. Every page on the way is checked for accessibility.
/// </summary>
public sealed class MainJobTests : IAsyncLifetime
{
    private const string Asker = "joris@grachtwater.example";

    private readonly SmtpServer smtp = new();
    private readonly Product product;
    private Chromium chromium = null!;

    public MainJobTests() => product = new Product(smtp.Settings);

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

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task WholeJob_InABrowser_GoesFromQuestionToReport(int width)
    {
        var company = await chromium.VisitorAsync(product.Address, width);
        var reference = await AskAsync(company, width);
        var lead = await product.ReadAsync(db => db.Leads.Include(l => l.ContactPerson).SingleAsync(l => l.Reference == reference));

        var staff = await SignInAsync(lead.ContactPerson!.Email!, width);
        await FindInQueueAsync(staff, reference, width);
        await WorkOnLeadAsync(staff, reference, width);
        await ProposeAsync(staff, reference, width);
        await AnswerAsync(company, width);
        await SeeAnswerAsync(staff, reference, width);

        var manager = await SignInAsync(DemoUsers.All.First(p => p.JobTitle.StartsWith("Manager", StringComparison.Ordinal)).Email, width);
        await ReadReportAsync(manager, width);
    }

    private static async Task<string> AskAsync(IPage page, int width)
    {
        await page.GotoAsync("/nl");
        await Chromium.CheckAsync(page, $"1-front-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Stel uw vestigingsvraag" }).First.ClickAsync();

        await NextAsync(page); // nothing filled in: the page says what is missing and keeps us here
        await Assertions.Expect(page.Locator("[data-error-summary]")).ToBeFocusedAsync();
        await Chromium.CheckAsync(page, $"1-errors-{width}");
        await FillAsync(page, "Company.Name", "Grachtwater Distributie B.V.");
        await Chromium.CheckAsync(page, $"1-company-{width}");
        await NextAsync(page);
        await FillAsync(page, "Contact.Name", "Joris Grachtwater");
        await FillAsync(page, "Contact.Email", Asker);
        await NextAsync(page);
        await FillAsync(page, "Description", "Wij zoeken een kavel aan het water voor een distributiecentrum.");
        await page.Locator("[name='Requirements.Activity']").SelectOptionAsync("Logistics");
        await page.Locator("[name='Requirements.Features'][value='watergebonden']").CheckAsync();
        await Chromium.CheckAsync(page, $"1-activity-{width}");
        await NextAsync(page);
        await page.Locator("[name='Requirements.Forms'][value='Plot']").CheckAsync();
        await FillAsync(page, "Requirements.PlotM2.Min", "80000");
        await FillAsync(page, "Requirements.PlotM2.Max", "100.000");
        await Chromium.CheckAsync(page, $"1-space-{width}");
        await NextAsync(page);
        await page.Locator("[name='Requirements.Water'][value='Needed']").CheckAsync();
        await Chromium.CheckAsync(page, $"1-surroundings-{width}");
        await NextAsync(page);
        await Chromium.CheckAsync(page, $"1-impact-{width}");
        await NextAsync(page);
        await page.Locator("[name='Requirements.PreferredMunicipalities'][value='Almelo']").CheckAsync();
        await NextAsync(page);
        await Chromium.CheckAsync(page, $"1-attachments-{width}");
        await NextAsync(page);
        await Chromium.CheckAsync(page, $"1-check-{width}");
        await page.Locator("[name=Privacy][type=checkbox]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur mijn vraag" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Uw vraag is binnen" })).ToBeVisibleAsync();
        await Chromium.CheckAsync(page, $"1-done-{width}");
        var reference = Regex.Match(await page.Locator("main").InnerTextAsync(), "TW-[2-9A-Z]{4}-[2-9A-Z]{4}").Value;
        await page.GetByRole(AriaRole.Link, new() { Name = "Naar mijn pagina" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(reference);
        await Chromium.CheckAsync(page, $"1-status-{width}");
        return reference;
    }

    private async Task<IPage> SignInAsync(string email, int width)
    {
        var page = await chromium.VisitorAsync(product.Address, width);
        await page.GotoAsync("/sign-in");
        await FillAsync(page, "Email", email);
        await FillAsync(page, "Password", DemoUsers.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
        await Chromium.ArriveAsync(page, "**/my-day");
        return page;
    }

    private static async Task FindInQueueAsync(IPage page, string reference, int width)
    {
        await Chromium.CheckAsync(page, $"2-my-day-{width}");
        await page.GotoAsync($"/queue?text={reference}");
        await Chromium.CheckAsync(page, $"2-queue-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = reference, Exact = true }).ClickAsync();
        await Chromium.ArriveAsync(page, $"**/leads/{reference}");
        await Chromium.CheckAsync(page, $"3-lead-{width}");
    }

    private static async Task WorkOnLeadAsync(IPage page, string reference, int width)
    {
        await page.GotoAsync($"/leads/{reference}/interactions");
        await page.Locator("[name=Kind][value=Call]").CheckAsync();
        await page.Locator("[name=Reached][type=checkbox]").CheckAsync();
        await FillAsync(page, "Text", "Gebeld met Joris: de kade is nodig, het spoor niet.");
        await Chromium.CheckAsync(page, $"3-interaction-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vastleggen" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("de kade is nodig");

        await page.GotoAsync($"/leads/{reference}/match");
        await page.GetByRole(AriaRole.Button, new() { Name = "Matching uitvoeren" }).ClickAsync();
        await Chromium.CheckAsync(page, $"4-match-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "XL Businesspark Twente op de selectie zetten" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "XL Businesspark Twente van de selectie halen" })).ToBeVisibleAsync();
    }

    private async Task ProposeAsync(IPage page, string reference, int width)
    {
        await page.GotoAsync($"/leads/{reference}/proposals/new");
        await Chromium.CheckAsync(page, $"5-propose-{width}");
        await FillAsync(page, "Form.Sites[0].Order", "1");
        await FillAsync(page, "Form.Sites[0].Motivation", "Kade op eigen terrein en een eigen afslag van de A35.");
        await page.Locator("[name='Form.SendWhenMade'][type=checkbox]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Voorstel maken" }).ClickAsync();
        await Product.UntilAsync("the proposal is made", TimeSpan.FromSeconds(90), () => product.ReadAsync(
            db => db.Proposals.AnyAsync(p => p.Lead!.Reference == reference && p.FileHash != null && p.SentAt != null)));
        await Chromium.LeaveAsync(page);
        await page.GotoAsync($"/leads/{reference}/proposals/1");
        await Chromium.CheckAsync(page, $"5-proposal-{width}");
    }

    private async Task AnswerAsync(IPage page, int width)
    {
        string? link = null;
        await Product.UntilAsync("the mail with the proposal arrives", TimeSpan.FromSeconds(60), () =>
            Task.FromResult((link = ReceivedMail.Link(smtp.Messages, Asker, $"{product.Address}/nl/proposals/")) is not null));
        await page.GotoAsync(link!);
        await Chromium.CheckAsync(page, $"5-answer-{width}");
        var download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Link, new() { Name = "Download het voorstel (PDF)" }).ClickAsync());
        Assert.Equal("%PDF-1.7", System.Text.Encoding.ASCII.GetString((await File.ReadAllBytesAsync((await download.PathAsync())!))[..8]));
        await page.GetByLabel("Ik heb belangstelling").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Verstuur (antwoord over|al uw antwoorden)") }).First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Bedankt, uw antwoord is verstuurd");
    }

    private async Task SeeAnswerAsync(IPage page, string reference, int width)
    {
        await page.GotoAsync($"/leads/{reference}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Beantwoord het bedrijf");
        await Chromium.CheckAsync(page, $"5-answered-{width}");
        var (stage, answer, opened) = await product.ReadAsync(db => db.Proposals.Where(p => p.Lead!.Reference == reference)
            .Select(p => ValueTuple.Create(p.Lead!.Stage, p.Sites[0].Answer, p.OpenedAt != null)).SingleAsync());
        Assert.Equal((LeadStage.Proposal, ProposalAnswer.Interested, true), (stage, answer, opened));
    }

    private static async Task ReadReportAsync(IPage page, int width)
    {
        await page.GotoAsync("/reports");
        await Chromium.CheckAsync(page, $"6-report-{width}");
        var number = page.Locator("main table a[href^='/queue']").First;
        var count = await number.InnerTextAsync();
        await number.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"{count} lead");
    }

    private static Task NextAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Volgende stap" }).ClickAsync();

    private static Task FillAsync(IPage page, string name, string value) => page.Locator($"[name='{name}']").First.FillAsync(value);
}

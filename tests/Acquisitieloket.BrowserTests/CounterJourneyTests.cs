using System.Text;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Testing.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Acquisitieloket.BrowserTests.PublicText;

namespace Acquisitieloket.BrowserTests;

/// <summary>
/// What a company meets, from Locatiecheck to answered proposal, in each language, with and without scripts, by day and
/// by night; the account manager's part is done in a browser beside it. Against the running product and a real mail server.
/// </summary>
public sealed class CounterJourneyTests : IAsyncLifetime
{
    private readonly SmtpServer smtp = new();
    private readonly Product product;
    private Chromium chromium = null!;

    public CounterJourneyTests() => product = new Product(
        [.. smtp.Settings, ("Map:TileUrl", ""), ("Web:LinkPostsPerMinute", "1000")]);

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
    [InlineData("nl", 1280, true, false)]
    [InlineData("en", 375, true, true)]
    [InlineData("de", 375, false, false)]
    [InlineData("nl", 1280, false, true)]
    public async Task Company_InThisLanguageAndBrowser_GoesFromLocationCheckToAnsweredProposal(
        string language, int width, bool scripts, bool dark)
    {
        var page = await chromium.VisitorAsync(product.Address, width, dark, scripts);
        var company = new Company(chromium, page, language, scripts, $"{language}-{width}{(scripts ? "" : "-plain")}{(dark ? "-dark" : "")}");
        var mail = $"joris.{language}{width}@grachtwater.example";

        await company.CheckLocationsAsync();
        await company.AskAsync(mail);
        var reference = await company.ReadOwnPageAsync();
        await ProposeAsync(reference);
        await company.AnswerAsync(await MailedAsync(mail, language));

        var (answer, requirement, file) = await product.ReadAsync(db => db.Proposals.Where(p => p.Lead!.Reference == reference)
            .Select(p => ValueTuple.Create(p.Sites[0].Answer, p.Lead!.Requirements,
                db.Documents.Where(d => d.LeadId == p.LeadId && d.AddedById == null).Select(d => d.Name).FirstOrDefault())).SingleAsync());
        Assert.Equal((ProposalAnswer.Interested, 80_000, "plan.pdf"), (answer, requirement.PlotM2!.Min, file));
    }

    private async Task<string> MailedAsync(string mail, string language)
    {
        string? link = null;
        await Product.UntilAsync("the mail with the proposal arrives", TimeSpan.FromSeconds(90), () => Task.FromResult(
            (link = ReceivedMail.Link(smtp.Messages, mail, $"{product.Address}/{language}/proposals/")) is not null));
        // The confirmation came with the answers as a PDF.
        Assert.Contains(smtp.Messages, message => message.Contains(mail, StringComparison.OrdinalIgnoreCase)
            && message.Contains("application/pdf", StringComparison.OrdinalIgnoreCase));
        return link!;
    }

    private async Task ProposeAsync(string reference)
    {
        var person = await product.ReadAsync(db => db.Leads.Where(l => l.Reference == reference).Select(l => l.ContactPerson!.Email!).SingleAsync());
        var staff = await chromium.VisitorAsync(product.Address, 1280);
        await staff.GotoAsync("/sign-in");
        await staff.Locator("[name=Email]").FillAsync(person);
        await staff.Locator("[name=Password]").FillAsync(DemoUsers.Password);
        await staff.GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
        await Chromium.ArriveAsync(staff, "**/my-day");
        await staff.GotoAsync($"/leads/{reference}/match");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Matching uitvoeren" }).ClickAsync();
        await staff.GetByRole(AriaRole.Button, new() { Name = "XL Businesspark Twente op de selectie zetten" }).ClickAsync();
        await staff.GotoAsync($"/leads/{reference}/proposals/new");
        await staff.Locator("[name='Form.Sites[0].Order']").FillAsync("1");
        await staff.Locator("[name='Form.SendWhenMade'][type=checkbox]").CheckAsync();
        await staff.GetByRole(AriaRole.Button, new() { Name = "Voorstel maken" }).ClickAsync();
        await staff.Context.CloseAsync();
    }

    /// <summary>The company's own steps, in its language.</summary>
    private sealed class Company(Chromium chromium, IPage page, string language, bool scripts, string picture)
    {
        private Task LookAsync(string name) => scripts
            ? Chromium.CheckAsync(page, $"journey-{name}-{picture}")
            : chromium.CheckWithoutScriptsAsync(page, $"journey-{name}-{picture}");
        private Task PressAsync(string area, string key) =>
            page.GetByRole(AriaRole.Button, new() { Name = Of(area, key, language), Exact = true }).First.ClickAsync();
        private Task FillAsync(string name, string value) => page.Locator($"[name='{name}']").First.FillAsync(value);
        private async Task NextAsync(string to)
        {
            await PressAsync("Counter", "Enquiry_Next");
            await Chromium.ArriveAsync(page, $"**/{language}/enquiry/{to}");
            await LookAsync(to);
        }

        public async Task CheckLocationsAsync()
        {
            await page.GotoAsync($"/{language}");
            await page.GetByRole(AriaRole.Link, new() { Name = "Locatiecheck" }).Or(page.Locator($"a[href='/{language}/location-check']")).First.ClickAsync();
            await LookAsync("location-check");
            await page.Locator("[name='Requirements.Activity']").SelectOptionAsync("Logistics");
            await page.Locator("[name='Requirements.Features'][value='watergebonden']").CheckAsync();
            await page.Locator("[name='Requirements.Forms'][value='Plot']").CheckAsync();
            await FillAsync("Requirements.PlotM2.Min", "80000");
            await PressAsync("LocationCheck", "Check_Show");
            await Assertions.Expect(page.Locator("#site-XLB")).ToBeVisibleAsync();
            await LookAsync("ranking");
            await PressAsync("LocationCheck", "Check_Take");
        }

        public async Task AskAsync(string mail)
        {
            await Chromium.ArriveAsync(page, $"**/{language}/enquiry/company**");
            await FillAsync("Company.Name", "Grachtwater Distributie B.V.");
            // Who reads English can be from anywhere: no country is chosen beforehand.
            await page.Locator("[name='Company.Country']").SelectOptionAsync("NL");
            await NextAsync("contact");
            await FillAsync("Contact.Name", "Joris Grachtwater");
            await FillAsync("Contact.Email", mail);
            await NextAsync("activity");
            await FillAsync("Description", "Grachtwater: 80 000 m² 🚢");
            await NextAsync("space");
            await Assertions.Expect(page.Locator("[name='Requirements.PlotM2.Min']")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^80.?000$"));
            foreach (var step in (string[])["surroundings", "impact", "planning", "attachments"])
                await NextAsync(step);
            await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
            {
                Name = "plan.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes(
                    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"),
            });
            if (scripts) // each file goes up by itself; without scripts it goes with the step
                await Assertions.Expect(page.Locator("[data-uploaded]")).ToContainTextAsync("plan.pdf");
            await NextAsync("check");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("plan.pdf");
            await page.Locator("[name=Privacy][type=checkbox]").CheckAsync();
            await PressAsync("Counter", "Check_Send");
            await Chromium.ArriveAsync(page, $"**/{language}/enquiry/done");
            await LookAsync("done");
        }

        public async Task<string> ReadOwnPageAsync()
        {
            await page.GetByRole(AriaRole.Link, new() { Name = Of("Counter", "Done_ToStatus", language) }).ClickAsync();
            await Chromium.ArriveAsync(page, $"**/{language}/status/**");
            await LookAsync("status");
            await FillAsync("Text", "Ahoy — 你好");
            await PressAsync("Status", "Message_Send");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ahoy — 你好");
            return System.Text.RegularExpressions.Regex.Match(
                await page.Locator("main").InnerTextAsync(), "TW-[2-9A-Z]{4}-[2-9A-Z]{4}").Value;
        }

        public async Task AnswerAsync(string link)
        {
            await page.GotoAsync(link);
            await LookAsync("proposal");
            await page.Locator("[name$='Answer'][value=Interested]").First.CheckAsync();
            await page.Locator("form:has([value=Interested]) button[type=submit], form:has([value=Interested]) button:not([type])").First.ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Of("Status", "Answer_Interested", language));
            await LookAsync("answered");
        }
    }
}

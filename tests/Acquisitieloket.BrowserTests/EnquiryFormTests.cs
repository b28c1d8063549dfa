using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Testing.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Acquisitieloket.BrowserTests;

/// <summary>
/// The whole enquiry form as companies meet it: on a phone without scripts, put aside and taken up again on another
/// device by the mailed link, and on a desktop in the dark. Every step is checked for accessibility.
/// </summary>
public sealed class EnquiryFormTests : IAsyncLifetime
{
    private const string Asker = "erika@muster.example";

    private readonly SmtpServer smtp = new();
    private readonly Product product;
    private Chromium chromium = null!;
    private bool withoutScripts;

    public EnquiryFormTests() => product = new Product(smtp.Settings);

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
    public async Task WholeForm_InGermanOnAPhoneWithoutScripts_IsTakenUpElsewhereAndSent()
    {
        withoutScripts = true;
        var page = await chromium.VisitorAsync(product.Address, 375, scripts: false);
        await page.GotoAsync("/de?utm_source=messe&utm_campaign=herbst");
        await page.GetByRole(AriaRole.Link, new() { Name = "Anfrage" }).First.ClickAsync();
        await FirstHalfAsync(page, "Weiter", "de", "DE");
        await page.GetByRole(AriaRole.Button, new() { Name = "Speichern und später weiter" }).ClickAsync();
        await CheckAsync(page, "enquiry-save-de");
        await page.GetByRole(AriaRole.Button, new() { Name = "Link per E-Mail senden" }).ClickAsync();
        await CheckAsync(page, "enquiry-saved-de");

        string? link = null;
        await Product.UntilAsync("the link arrives", TimeSpan.FromSeconds(60), () =>
            Task.FromResult((link = ReceivedMail.Link(smtp.Messages, Asker, $"{product.Address}/de/enquiry/resume/")) is not null));
        var elsewhere = await chromium.VisitorAsync(product.Address, 375, scripts: false);
        await elsewhere.GotoAsync(link!);
        await CheckAsync(elsewhere, "enquiry-resume-de");
        await elsewhere.GetByRole(AriaRole.Button, new() { Name = "Weiter mit der Anfrage aus der E-Mail" }).ClickAsync();
        await SecondHalfAsync(elsewhere, "Weiter", "de");
        await SendAsync(elsewhere, "Meine Anfrage absenden", "de");

        var enquiry = await product.ReadAsync(db => db.Enquiries.OrderByDescending(e => e.Id).FirstAsync());
        Assert.Equal(("de", "messe", "herbst"), (enquiry.Language, enquiry.Answers.Source, enquiry.Answers.Campaign));
        AssertAnswers(enquiry.Answers);
    }

    [Fact]
    public async Task WholeForm_InEnglishInTheDark_IsSent()
    {
        var page = await chromium.VisitorAsync(product.Address, 1280, dark: true);
        await page.GotoAsync("/en/enquiry");
        await FirstHalfAsync(page, "Next step", "en-dark", "GB");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next step", Exact = true }).ClickAsync();
        await SecondHalfAsync(page, "Next step", "en-dark");
        await SendAsync(page, "Send my enquiry", "en-dark");
        AssertAnswers((await product.ReadAsync(db => db.Enquiries.OrderByDescending(e => e.Id).FirstAsync())).Answers);
    }

    // Company, contact, activity and space; the last is filled in but not left.
    private async Task FirstHalfAsync(IPage page, string next, string name, string country)
    {
        await page.Locator("[name='Company.Situation'][value='OnBehalf']").CheckAsync();
        await page.Locator("[name='Company.Intermediary'][value='Broker']").CheckAsync();
        await page.Locator("[name='Company.OnBehalfOf']").FillAsync("Große Weberei Münsterland GmbH & Co. KG");
        await page.Locator("[name='Company.Name']").FillAsync("Muster Immobilien");
        await page.Locator("[name='Company.Country']").SelectOptionAsync(country);
        await page.Locator("[name='Company.ForeignRegister']").FillAsync("HRB 12345");
        await NextAsync(page, next, $"enquiry-1-company-{name}");

        await page.Locator("[name='Contact.Name']").FillAsync("Erika Muster");
        await page.Locator("[name='Contact.Email']").FillAsync(Asker);
        await page.Locator("[name='Confidential'][type=checkbox]").CheckAsync();
        await page.Locator("[name='CodeName']").FillAsync("Projekt Muster");
        await page.GetByRole(AriaRole.Button, new() { Name = next, Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-error-summary] a")).ToHaveCountAsync(1);
        await CheckAsync(page, $"enquiry-2-error-{name}");
        await page.Locator("[name='CodeName']").FillAsync("Projekt Buche");
        await NextAsync(page, next, $"enquiry-2-contact-{name}");

        await page.Locator("[name='Description']").FillAsync("Wir weben technische Textilien und suchen eine Halle.");
        await page.Locator("[name='Requirements.Activity']").SelectOptionAsync("Production");
        await page.Locator("[name='Requirements.SbiCode']").FillAsync(name.StartsWith("de", StringComparison.Ordinal) ? "13 Textilien" : "13 Textiles");
        await NextAsync(page, next, $"enquiry-3-activity-{name}");

        await page.Locator("[name='Requirements.Forms'][value='Building']").CheckAsync();
        await Assertions.Expect(page.Locator("[name='Requirements.PlotM2.Min']")).ToBeHiddenAsync();
        await page.Locator("[name='Requirements.FloorM2.Min']").FillAsync("2500");
        await CheckAsync(page, $"enquiry-4-space-{name}");
    }

    // Surroundings, impact, planning and attachments.
    private async Task SecondHalfAsync(IPage page, string next, string name)
    {
        await page.Locator("[name='Requirements.PowerKva']").FillAsync("630");
        await page.Locator("[name='Requirements.Hydrogen'][value='Nice']").CheckAsync();
        await NextAsync(page, next, $"enquiry-5-surroundings-{name}");
        await page.Locator("[name='Impact.JobsKept']").FillAsync("40");
        await page.Locator("[name='Impact.ResearchAndDevelopment'][value='true']").CheckAsync();
        await NextAsync(page, next, $"enquiry-6-impact-{name}");
        await page.Locator("details summary").First.ClickAsync();
        await page.Locator("[name='Requirements.PreferredSites']").First.CheckAsync();
        await NextAsync(page, next, $"enquiry-7-planning-{name}");
        // Back by the browser loses nothing.
        await Chromium.BackAsync(page);
        await Assertions.Expect(page.Locator("[name='Requirements.PreferredSites']").First).ToBeCheckedAsync();
        await Chromium.ForwardAsync(page);
        await NextAsync(page, next, $"enquiry-8-attachments-{name}");
    }

    private async Task SendAsync(IPage page, string send, string name)
    {
        await CheckAsync(page, $"enquiry-9-check-{name}");
        await page.Locator("[name=Privacy][type=checkbox]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = send }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("TW-");
        await CheckAsync(page, $"enquiry-10-done-{name}");
    }

    private Task CheckAsync(IPage page, string name) =>
        withoutScripts ? chromium.CheckWithoutScriptsAsync(page, name) : Chromium.CheckAsync(page, name);

    private async Task NextAsync(IPage page, string next, string name)
    {
        await CheckAsync(page, name);
        var before = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = next, Exact = true }).ClickAsync();
        Assert.NotEqual(before, page.Url);
    }

    private static void AssertAnswers(EnquiryAnswers answers)
    {
        Assert.Equal((CompanySituation.OnBehalf, Intermediary.Broker), (answers.Company.Situation, answers.Company.Intermediary));
        Assert.Equal((true, "Projekt Buche", "13"), (answers.Confidential, answers.CodeName, answers.Requirements.SbiCode));
        Assert.Equal((2500, 630, Need.Nice), (answers.Requirements.FloorM2?.Min, answers.Requirements.PowerKva, answers.Requirements.Hydrogen));
        Assert.Equal((40, true), (answers.Impact.JobsKept, answers.Impact.ResearchAndDevelopment));
        Assert.Single(answers.Requirements.PreferredSites);
    }
}

using System.Net;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using static Acquisitieloket.Web.Tests.Features.Counter.Enquiry.EnquiryScene;

namespace Acquisitieloket.Web.Tests.Features.Counter.Enquiry;

public sealed class EnquiryTests : IAsyncLifetime
{
    private EnquiryScene scene = null!;
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        scene = await Open();
        visitor = scene.App.Guest();
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Post_WhenEverythingIsFilledIn_OpensALeadWithAllAnswers()
    {
        var done = await Submit(await scene.ToCheck(visitor));

        Assert.Equal("Uw vraag is binnen", done.Heading);
        var lead = await scene.App.Read(db => db.Leads.Include(l => l.Enquiry).Include(l => l.ContactPerson).SingleAsync());
        Assert.Contains(lead.Reference, done.Text);
        Assert.Contains(lead.ContactPerson!.FullName, done.Text);
        Assert.Contains("dinsdag 8 september 2026", done.Text);
        var answers = lead.Enquiry!.Answers;
        Assert.Equal(("Voorbeeld Verpakkingen B.V.", "12345678"), (answers.Company.Name, answers.Company.KvkNumber));
        Assert.Equal("Wij maken dozen.\nWij zoeken een hal.", answers.Description);
        Assert.Equal(new AreaRange(12_500, 20_000), answers.Requirements.PlotM2);
        Assert.Equal([Feature.HighTech, Feature.Recycling], answers.Requirements.Features);
        Assert.Equal([SpaceForm.Plot], answers.Requirements.Forms);
        Assert.Equal([Municipality.Almelo, Municipality.Hengelo], answers.Requirements.PreferredMunicipalities);
        Assert.Equal((630, true, Need.Needed), (answers.Requirements.PowerKva, answers.Requirements.OutsideStorage, answers.Requirements.Road));
        Assert.Equal(new DateOnly(2027, 6, 1), answers.Requirements.OperationalOn);
        Assert.Equal((12, 8, "nl"), (answers.Requirements.JobsAtStart, answers.Impact.JobsKept, answers.Contact.Language));
        Assert.Null(answers.Requirements.FloorM2);
        Assert.Equal(Need.Unknown, answers.Requirements.Water);
    }

    [Fact]
    public async Task Get_DoneAgain_ShowsTheSameReferenceAndLeadsToTheStatusPage()
    {
        var done = await Submit(await scene.ToCheck(visitor));
        var again = await visitor.Get("/nl/enquiry/done");
        Assert.Equal(done.Text, again.Text);
        Assert.Equal("We hebben uw vraag ontvangen", (await again.Follow("Naar mijn pagina")).Heading);
    }

    [Fact]
    public async Task Post_WhenSentTwice_GivesOneLeadAndTheSamePage()
    {
        var check = await scene.ToCheck(visitor);
        var form = check.Form(Send).Choose(Accept);
        var first = await form.Submit(Send);
        var second = await form.Submit(Send);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(1, await scene.App.Read(db => db.Leads.CountAsync()));
    }

    [Theory]
    [InlineData("company", "Vul de naam van uw bedrijf of organisatie in.")]
    [InlineData("contact", "Vul uw naam in.", "Vul uw e-mailadres in.")]
    [InlineData("activity", "Beschrijf uw plan in een paar zinnen.")]
    public async Task Post_WhenSomethingRequiredIsMissing_NamesItAtItsField(string step, params string[] messages)
    {
        var page = await (await visitor.Get($"/nl/enquiry/{step}")).Form(Next).Submit(Next);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Fout: Stap ", page.Title);
        Assert.Equal(messages, page.Errors);
        foreach (var link in page.Document.QuerySelectorAll("[role=alert] a"))
        {
            var field = page.Document.QuerySelector($"[id='{link.GetAttribute("href")![1..]}']")!;
            Assert.Equal("true", field.GetAttribute("aria-invalid"));
            Assert.Contains(field.GetAttribute("aria-describedby")!.Split(' '),
                id => page.Document.GetElementById(id)!.TextContent == link.TextContent);
        }
    }

    [Theory]
    [InlineData("company", "KvK-nummer", "1234567", "Een KvK-nummer heeft 8 cijfers, bijvoorbeeld 12345678.")]
    [InlineData("company", "Website", "javascript:alert(1)", "Vul een webadres in zoals www.voorbeeld.nl.")]
    [InlineData("contact", "E-mailadres", "fatima@", "Vul een e-mailadres in zoals naam@voorbeeld.nl.")]
    [InlineData("space", "Kavel: ten minste", "veel", "Kavel, ten minste: vul hele vierkante meters in, bijvoorbeeld 15.000. Dat is 1,5 hectare.")]
    [InlineData("space", "Aandeel kantoor", "101", "Aandeel kantoor: vul een getal in van 0 tot en met 100.")]
    [InlineData("planning", "Wanneer wilt u open?", "2020-01-01", "Wanneer wilt u open? Kies een dag van 7 augustus 2026 tot en met 7 september 2056.")]
    public async Task Post_WhenAnAnswerIsWrong_SaysHowToMendItAndKeepsWhatWasTyped(
        string step, string field, string typed, string message)
    {
        var page = await (await visitor.Get($"/nl/enquiry/{step}")).Form(Next).Fill(field, typed).Submit(Next);
        Assert.Contains(message, page.Errors);
        Assert.Equal(typed, page.Form(Next).ValueOf(field));
        Assert.Equal(typed, (await visitor.Get($"/nl/enquiry/{step}")).Form(Next).ValueOf(field));
    }

    [Fact]
    public async Task Post_WhenSeveralAnswersAreWrong_NamesThemInTheOrderOfThePage()
    {
        var form = (await visitor.Get("/nl/enquiry/company")).Form(Next).Fill("Website", "geen adres").Fill("KvK-nummer", "12");
        Assert.Equal(
            ["Vul de naam van uw bedrijf of organisatie in.", "Een KvK-nummer heeft 8 cijfers, bijvoorbeeld 12345678.", "Vul een webadres in zoals www.voorbeeld.nl."],
            (await form.Submit(Next)).Errors);
    }

    [Fact]
    public async Task Get_WhenGoingBack_KeepsEveryAnswer()
    {
        await scene.ToCheck(visitor);
        Assert.Equal("Voorbeeld Verpakkingen B.V.", (await visitor.Get("/nl/enquiry/company")).Form(Next).ValueOf(Name));
        var activity = (await visitor.Get("/nl/enquiry/activity")).Form(Next);
        Assert.True(activity.IsChosen("Hightech"));
        Assert.False(activity.IsChosen("Cleanroom"));
        Assert.Equal("12.500", (await visitor.Get("/nl/enquiry/space")).Form(Next).ValueOf("Kavel: ten minste"));
    }

    [Fact]
    public async Task Post_WhenChangedFromTheOverview_GoesBackThere()
    {
        var check = await scene.ToCheck(visitor);
        var step = await check.Follow("Wijzigen Uw bedrijf");
        var back = await step.Form().Fill(Name, "Andere naam").Submit("Opslaan en terug naar het overzicht");
        Assert.Equal("/nl/enquiry/check", back.Path);
        Assert.Contains("Andere naam", back.Text);
    }

    [Fact]
    public async Task Get_OverviewWithoutTheRequiredAnswers_NamesThemAndCannotBeSent()
    {
        await (await visitor.Get("/nl/enquiry/space")).Form(Next).Submit(Next);
        var check = await visitor.Get("/nl/enquiry/check");
        Assert.Contains("Vul uw e-mailadres in.", check.Text);
        Assert.DoesNotContain(Send, check.Text);
    }

    [Fact]
    public async Task Post_WithoutThePrivacyStatement_IsRefused()
    {
        var page = await (await scene.ToCheck(visitor)).Form(Send).Submit(Send);
        Assert.Equal(["Kruis aan dat u de privacyverklaring hebt gelezen."], page.Errors);
        Assert.Equal(0, await scene.App.Read(db => db.Leads.CountAsync()));
    }

    [Fact]
    public async Task Post_WhenTheHiddenFieldIsFilled_AsksOnceMoreAndLosesNothing()
    {
        var check = await scene.ToCheck(visitor);
        var page = await check.Form(Send).Choose(Accept).Fill("Fax", "053 1234567").Submit(Send);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(0, await scene.App.Read(db => db.Leads.CountAsync()));
        Assert.Equal("Uw vraag is binnen", (await page.Form(Send).Submit(Send)).Heading);
    }

    [Fact]
    public async Task Post_WhenTheDraftHasExpired_SaysSoWithAWayOn()
    {
        var check = await scene.ToCheck(visitor);
        scene.App.Clock.Advance(TimeSpan.FromDays(8));
        var page = await Submit(check);
        Assert.Equal("Uw formulier is niet meer bewaard", page.Heading);
        Assert.Equal("/nl/enquiry/company", (await page.Follow("Opnieuw beginnen")).Path);
    }

    [Fact]
    public async Task Post_WhenDraftsOfOthersHaveExpired_DeletesThem()
    {
        await (await visitor.Get("/nl/enquiry/space")).Form(Next).Submit(Next);
        scene.App.Clock.Advance(TimeSpan.FromDays(7));
        await (await scene.App.Guest().Get("/nl/enquiry/space")).Form(Next).Submit(Next);
        var left = await scene.App.Read(db => db.EnquiryDrafts.SingleAsync());
        Assert.Equal(scene.App.Clock.UtcNow, left.CreatedAt);
    }

    [Fact]
    public async Task Post_WhenAnAddressPostsTooMuch_IsAskedToWait()
    {
        await using var strict = new TestApp(null, ("Web:PublicPostsPerMinute", "1"));
        var form = (await strict.Guest().Get("/de/enquiry/space")).Form("Weiter");
        await form.Submit("Weiter");
        var page = await form.Submit("Weiter");
        Assert.Equal((HttpStatusCode.TooManyRequests, "de"), (page.Status, page.Document.DocumentElement.GetAttribute("lang")));
    }

    [Fact]
    public async Task Get_Enquiry_AfterSending_StartsAFreshOne()
    {
        await Submit(await scene.ToCheck(visitor));
        var fresh = await visitor.Get("/nl/enquiry");
        Assert.Equal("", fresh.Form(Next).ValueOf(Name));
    }

    [Fact]
    public async Task Get_StepThatDoesNotExist_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/nl/enquiry/nonsense")).Status);
}

using System.Net;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.LocationCheck;

public sealed class CheckTests : IAsyncLifetime
{
    private const string Path = "/nl/location-check", Show = "Laat zien wat past", Take = "Neem mee in mijn vestigingsvraag";
    private const string Activity = "Belangrijkste activiteit op de nieuwe plek";

    private readonly TestApp app = new();
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        await app.Do<IndicativeSites, int>(sites => sites.LoadAsync());
        visitor = app.Guest();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    private async Task<Page> AskForWater() => await (await visitor.Get(Path)).Form(Show)
        .Fill(Activity, "Logistiek en opslag").Choose("Gebonden aan vaarwater").Choose("Een kavel om op te bouwen")
        .Fill("Kavel: ten minste", "80.000").Fill("Kavel: ten hoogste", "120 000").Fill("Vaarwater met kade", "Nodig")
        .Fill("Wanneer wilt u open?", "2028-01-01").Submit(Show);

    private Task<int> Kept() => app.Read(async db => await db.EnquiryDrafts.CountAsync() + await db.MatchRuns.CountAsync());

    [Fact]
    public async Task Show_WithAFewAnswers_RanksTheSitesWithReasonsAndKeepsNothing()
    {
        var page = await AskForWater();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("/nl/sites/XLB", page.Link("XL Businesspark Twente").PathName);
        Assert.Equal("XL Businesspark Twente", page.Document.QuerySelector("article h3 a")!.TextContent);
        Assert.Contains("Aanwezig: kade aan het Twentekanaal, vaarwegklasse Va (na verruiming).", page.Text);
        Assert.Contains("geen belofte, geen aanbod en geen reservering", page.Text);
        Assert.Contains("In de weg:", page.Text);
        Assert.Equal(26, page.Document.QuerySelectorAll("main a[href^='/nl/sites/']").Length);
        Assert.False(page.Response.Headers.Contains("Set-Cookie") && page.Response.Headers.GetValues("Set-Cookie").Any(c => c.Contains("enquiry")));
        Assert.Equal(0, await Kept());
    }

    [Fact]
    public async Task Show_WithAFewAnswers_LeavesAnAddressThatAsksTheSameInEveryLanguage()
    {
        var page = await AskForWater();

        Assert.Equal("?Requirements.Activity=Logistics&Requirements.Features=watergebonden&Requirements.Forms=Plot"
            + "&Requirements.PlotM2.Min=80000&Requirements.PlotM2.Max=120000&Requirements.Water=Needed"
            + "&Requirements.OperationalOn=2028-01-01", page.Path[Path.Length..]);
        var english = await visitor.Get(page.Path.Replace("/nl/", "/en/"));
        Assert.Contains("80,000 to 120,000 m²", english.Text);
    }

    [Theory]
    [InlineData("nl", "Past bijna", "Dit terrein ligt niet aan vaarwater.")]
    [InlineData("en", "Nearly suitable", "This site is not on a waterway.")]
    [InlineData("de", "Fast geeignet", "liegt nicht an einer Wasserstraße")]
    public async Task Get_InEachLanguage_GivesReasonsInThatLanguage(string language, string heading, string reason)
    {
        var page = await visitor.Get($"/{language}/location-check?Requirements.Activity=Logistics"
            + "&Requirements.Features=watergebonden&Requirements.PlotM2.Min=80000&Requirements.Water=Needed");

        Assert.Contains(heading, page.Text);
        Assert.Contains(reason, page.Text);
        Assert.DoesNotContain("Check_", page.Text);
    }

    [Fact]
    public async Task Show_WithoutActivity_AsksForItAndKeepsTheRest()
    {
        var page = await (await visitor.Get(Path)).Form(Show).Fill("Kavel: ten minste", "veel").Fill("Stroom die u nodig hebt", "630").Submit(Show);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Kies uw belangrijkste activiteit op de nieuwe plek.", page.Errors);
        Assert.Contains(page.Errors, e => e.StartsWith("Kavel, ten minste"));
        Assert.Equal(("veel", "630"), (page.Form(Show).ValueOf("Kavel: ten minste"), page.Form(Show).ValueOf("Stroom die u nodig hebt")));
    }

    [Fact]
    public async Task Show_WithSeveralFaults_NamesThemInTheOrderOfThePage()
    {
        var page = await visitor.Get($"{Path}?Requirements.OperationalOn=1999-01-01&Requirements.PowerKva=veel&Requirements.FloorM2.Min=veel&Requirements.PlotM2.Min=veel&Requirements.Activity=");
        var named = page.Document.QuerySelectorAll("[data-error-summary] a").Select(a => a.GetAttribute("href")![1..]).ToList();

        Assert.Equal(5, named.Count);
        Assert.Equal(page.Document.QuerySelectorAll("main [id]").Select(e => e.Id!).Where(named.Contains), named);
    }

    [Fact]
    public async Task Show_WithPowerAsked_SaysHowItStandsOutsideTheReasons()
    {
        const string power = ".al-located > p";
        var asked = await visitor.Get($"{Path}?Requirements.Activity=Production&Requirements.PowerKva=400");
        var not = await visitor.Get($"{Path}?Requirements.Activity=Production");

        Assert.Contains(asked.Document.QuerySelectorAll(power), p => p.TextContent.StartsWith("Stroom (score "));
        Assert.DoesNotContain(not.Document.QuerySelectorAll(power), p => p.TextContent.StartsWith("Stroom"));
    }

    [Theory]
    [InlineData("?Requirements.Activity=Toveren")]
    [InlineData("?Requirements.Activity=Logistics&Requirements.Category=99")]
    [InlineData("?Requirements.Activity=Logistics&Requirements.PlotM2.Min=9&Requirements.PlotM2.Max=1")]
    [InlineData("?Requirements.Activity=Logistics&Requirements.OperationalOn=1999-01-01")]
    [InlineData("?Requirements.Activity=Logistics&Requirements.Road=<script>")]
    public async Task Get_WithAnswersThatAreNone_ShowsTheFormAgain(string query)
    {
        var page = await visitor.Get(Path + query);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotEmpty(page.Errors);
    }

    [Fact]
    public async Task Get_WithFieldsThatAreNotAsked_LeavesThemOutOfTheAddress() => Assert.Equal(
        $"{Path}?Requirements.Activity=Logistics",
        (await visitor.Get($"{Path}?Requirements.Activity=Logistics&Company.Name=X&Contact.Email=a@b.nl&Requirements.Water=")).Path);

    [Fact]
    public async Task Take_AfterTheCheck_PutsTheAnswersIntoTheEnquiry()
    {
        var page = await (await AskForWater()).Form(Take).Submit(Take);

        Assert.Equal("/nl/enquiry/company", page.Path);
        var step = await visitor.Get("/nl/enquiry/activity");
        Assert.Empty(step.Errors);
        var activity = step.Form("Volgende stap");
        Assert.Equal("Logistiek en opslag", activity.ValueOf(Activity));
        Assert.True(activity.IsChosen("Gebonden aan vaarwater"));
        Assert.Equal("80000", (await visitor.Get("/nl/enquiry/space")).Form("Volgende stap").ValueOf("Kavel: ten minste"));
        Assert.True((await visitor.Get("/nl/enquiry/surroundings")).Form("Volgende stap").IsChosen("Nodig", "Vaarwater met kade"));
        Assert.Equal("2028-01-01", (await visitor.Get("/nl/enquiry/planning")).Form("Volgende stap").ValueOf("Wanneer wilt u open?"));
    }

    [Fact]
    public async Task Show_ForABuilding_AsksTheFloorAreaAndTakesItAlong()
    {
        var page = await (await visitor.Get(Path)).Form(Show).Fill(Activity, "Kantoor").Choose("Een bestaand pand")
            .Fill("Vloeroppervlak: ten minste", "1.200").Fill("Vloeroppervlak: ten hoogste", "90000").Submit(Show);

        Assert.Equal($"{Path}?Requirements.Activity=Office&Requirements.Forms=Building&Requirements.FloorM2.Min=1200&Requirements.FloorM2.Max=90000", page.Path);
        Assert.Contains("1.200 tot 90.000 m²", page.Text);
        await page.Form(Take).Submit(Take);
        var space = (await visitor.Get("/nl/enquiry/space")).Form("Volgende stap");
        Assert.Equal(("1200", "90000"), (space.ValueOf("Vloeroppervlak: ten minste"), space.ValueOf("Vloeroppervlak: ten hoogste")));
    }

    [Fact]
    public async Task Take_WhileAFormWasBegun_KeepsWhatTheCheckDidNotAsk()
    {
        var begun = await (await visitor.Get("/nl/enquiry/activity")).Form("Volgende stap")
            .Fill("Uw plan in het kort", "Wij bouwen schepen.").Fill(Activity, "Productie").Submit("Volgende stap");
        Assert.Equal("/nl/enquiry/space", begun.Path);

        await (await AskForWater()).Form(Take).Submit(Take);

        var activity = (await visitor.Get("/nl/enquiry/activity")).Form("Volgende stap");
        Assert.Equal(("Wij bouwen schepen.", "Logistiek en opslag"), (activity.ValueOf("Uw plan in het kort"), activity.ValueOf(Activity)));
        Assert.Equal(1, await app.Read(db => db.EnquiryDrafts.CountAsync()));
    }

    [Fact]
    public async Task Take_WithFieldsThatNoStepAsks_KeepsNoneOfThem()
    {
        await app.Do<DraftService, EnquiryDraft>(drafts => drafts.SaveStepAsync(null, "company", []));
        var page = await AskForWater();
        page.Document.QuerySelector("input[name='Requirements.Activity'][type=hidden]")!.SetAttribute("name", "Enquiry.Id");

        await page.Form(Take).Submit(Take);

        Assert.False(await app.Read(db => db.EnquiryDrafts.AnyAsync(d => d.Form.Contains("Enquiry.Id"))));
    }
}

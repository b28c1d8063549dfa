using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using static Acquisitieloket.Web.Tests.Features.Counter.Enquiry.EnquiryScene;

namespace Acquisitieloket.Web.Tests.Features.Counter.Enquiry;

/// <summary>Which questions are asked when, and what becomes of their answers.</summary>
public sealed class QuestionsTests : IAsyncLifetime
{
    private EnquiryScene scene = null!;
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        scene = await Open();
        visitor = scene.App.Guest();
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData("nl", "Stap 2 van 9", "Met wie spreken we?")]
    [InlineData("en", "Step 2 of 9", "Who can we talk to?")]
    [InlineData("de", "Schritt 2 von 9", "Mit wem sprechen wir?")]
    public async Task Get_AStep_SaysWhichOfHowMany(string language, string step, string heading)
    {
        var page = await visitor.Get($"/{language}/enquiry/contact");
        Assert.Contains(step, page.Text);
        Assert.StartsWith($"{step}: {heading}", page.Title);
    }

    [Fact]
    public async Task Get_ForDeskWork_AsksNothingAboutIndustryAndKeepsNoAnswersToIt()
    {
        await (await visitor.Get("/nl/enquiry/surroundings")).Form(Next).Choose("Nodig", "Waterstof").Fill("Vrachtwagens per dag", "8").Submit(Next);
        await (await visitor.Get("/nl/enquiry/activity")).Form(Next).Fill("Uw plan in het kort", "Advies.")
            .Fill("Belangrijkste activiteit op de nieuwe plek", "Kantoor").Submit(Next);
        Assert.DoesNotContain("Waterstof", (await visitor.Get("/nl/enquiry/surroundings")).Text);
        Assert.DoesNotContain("Waterstof", (await visitor.Get("/nl/enquiry/check")).Text);
        await (await visitor.Get("/nl/enquiry/activity")).Form(Next)
            .Fill("Belangrijkste activiteit op de nieuwe plek", "Productie").Submit(Next);
        Assert.Contains("Waterstof", (await visitor.Get("/nl/enquiry/check")).Text);
    }

    [Fact]
    public async Task Post_WhenOnlyABuildingIsLookedFor_AsksForNoPlot()
    {
        await (await visitor.Get("/nl/enquiry/space")).Form(Next).Choose("Een bestaand pand").Fill("Kavel: ten minste", "5000")
            .Fill("Vloeroppervlak: ten minste", "800").Submit(Next);
        var check = await visitor.Get("/nl/enquiry/check");
        Assert.DoesNotContain("5.000 m²", check.Text);
        Assert.Contains("vanaf 800 m²", check.Text);
    }

    [Fact]
    public async Task Post_WhenTheCodeNameTellsWhoItIs_NamesTheWayOut()
    {
        await (await visitor.Get("/nl/enquiry/company")).Form(Next).Fill(Name, "Voorbeeld Verpakkingen B.V.").Submit(Next);
        var page = await (await visitor.Get("/nl/enquiry/contact")).Form(Next).Fill("Uw naam", "Fatima Jansen")
            .Fill("E-mailadres", "fatima@voorbeeld.example").Choose("Behandel mijn vraag vertrouwelijk")
            .Fill("Codenaam", "Project Voorbeeld").Submit(Next);
        Assert.Contains(page.Errors, error => error.Contains("Kies een naam die niets verraadt"));
        Assert.Equal("/nl/enquiry/activity", (await page.Form(Next).Fill("Codenaam", "Project Beuk").Submit(Next)).Path);
    }

    [Fact]
    public async Task Post_OnBehalfOfAnotherCompany_KeepsForWhomAndInWhatRole()
    {
        await (await visitor.Get("/nl/enquiry/company")).Form(Next).Choose("Ik vraag dit voor een ander bedrijf").Choose("Makelaar of adviseur")
            .Fill("Voor welk bedrijf vraagt u dit?", "Geheim Plan B.V.").Fill(Name, "Makelaardij Beuk").Submit(Next);
        var check = await visitor.Get("/nl/enquiry/check");
        Assert.Contains("Makelaar of adviseur", check.Text);
        Assert.Contains("Geheim Plan B.V.", check.Text);
    }

    [Fact]
    public async Task Post_WhenAnotherLanguageIsWanted_AnswersInIt()
    {
        await scene.ToCheck(visitor);
        await (await visitor.Get("/nl/enquiry/contact")).Form(Next).Choose("Duits").Submit(Next);
        await Submit(await visitor.Get("/nl/enquiry/check"));
        Assert.Equal("de", await scene.App.Read(db => db.Leads.Select(l => l.Language).SingleAsync()));
    }
}

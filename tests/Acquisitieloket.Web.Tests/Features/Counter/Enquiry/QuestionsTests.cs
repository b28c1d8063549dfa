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
    public async Task Post_AWordForTheBranch_OffersBranchesToChooseFrom()
    {
        const string field = "Branche of SBI-code", pick = "25 Metaalproducten";
        var searched = await (await visitor.Get("/nl/enquiry/activity")).Form(Next).Fill("Uw plan in het kort", "Wij lassen.")
            .Fill(field, "metaalbewerking").Submit("Branche zoeken");
        Assert.Empty(searched.Errors);
        Assert.Contains("Welke branche past het best?", searched.Text);

        var chosen = await searched.Form(Next).Submit(pick);
        Assert.Contains("Uw branche: 25 (Metaalproducten).", chosen.Text);
        Assert.Equal("/nl/enquiry/space", (await chosen.Form(Next).Submit(Next)).Path);
        var check = await visitor.Get("/nl/enquiry/check");
        Assert.Contains("25 (Metaalproducten)", check.Text);
        Assert.Contains("Wij lassen.", check.Text);
    }

    [Fact]
    public async Task Post_GoingOnWithAWordForTheBranch_SaysToChooseOrLeaveItOpen()
    {
        var page = await (await visitor.Get("/nl/enquiry/activity")).Form(Next).Fill("Uw plan in het kort", "Wij lassen.")
            .Fill("Branche of SBI-code", "metaalbewerking").Submit(Next);
        Assert.Equal("Branche: kies hieronder de branche die het best past, of laat het veld leeg.", Assert.Single(page.Errors));

        var none = await page.Form(Next).Fill("Branche of SBI-code", "xyzzy").Submit("Branche zoeken");
        Assert.Contains("We vonden geen branche bij dit woord.", none.Text);
    }

    [Fact]
    public async Task Post_FromAMiddleStepOnceAllWereSeen_GoesStraightToTheOverview()
    {
        Assert.DoesNotContain("Naar het overzicht", (await visitor.Get("/nl/enquiry/activity")).Text);
        await scene.ToCheck(visitor);
        var step = await visitor.Get("/nl/enquiry/activity");
        Assert.Equal("/nl/enquiry/check", (await step.Form(Next).Submit("Naar het overzicht")).Path);
        var wrong = await (await visitor.Get("/nl/enquiry/activity")).Form(Next).Fill("Uw plan in het kort", "").Submit("Naar het overzicht");
        Assert.Equal("/nl/enquiry/activity", wrong.Path);
        Assert.NotEmpty(wrong.Errors);
    }

    [Theory]
    [InlineData("Kavel: ten minste", "1,5", "Kavel, ten minste: vul hele vierkante meters in, bijvoorbeeld 15.000. Dat is 1,5 hectare.")]
    [InlineData("Kavel: ten minste", "999.999.999", "Kavel, ten minste: vul vierkante meters in, van 1 tot en met 5.000.000. 1 hectare is 10.000 m².")]
    public async Task Post_ANumberInAnotherUnit_SaysWhatWeCountIn(string field, string typed, string said)
    {
        var page = await (await visitor.Get("/nl/enquiry/space")).Form(Next).Fill(field, typed).Submit(Next);
        Assert.Equal(said, Assert.Single(page.Errors));
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
    public async Task Submit_InConfidence_ConfirmsItOnThePageAndByMail()
    {
        await scene.ToCheck(visitor);
        await (await visitor.Get("/nl/enquiry/contact")).Form(Next).Choose("Behandel mijn vraag vertrouwelijk").Fill("Codenaam", "Project Beuk").Submit(Next);
        var done = await Submit(await visitor.Get("/nl/enquiry/check"));
        await scene.App.RunDueWork();

        Assert.Contains("We behandelen uw vraag vertrouwelijk.", done.Text);
        Assert.Contains("Anderen zien de codenaam Project Beuk.", done.Text);
        var mail = Assert.Single(scene.App.SentMails, m => m.Subject.StartsWith("Uw vestigingsvraag is ontvangen")).Text;
        Assert.Contains("zoals u vroeg", mail);
        Assert.Contains("Project Beuk", mail);
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

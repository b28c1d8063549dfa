using System.Net;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.EditRequirements;

public sealed class EditRequirementsTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();

    [Fact]
    public async Task Post_WhenAnswersChange_StoresThemWithFromAndToOnTheTimeline()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var form = (await me.Get($"/leads/{lead.Reference}/requirements")).Form();

        var page = await form.Fill("Vermogen", "1.250").Fill("Kavel tot", "12000").Fill("Spoor", "Nodig").Submit();

        Assert.Contains("Vermogen: nog niet bekend → 1.250 kVA", page.Text);
        Assert.Contains("Kavel: nog niet bekend → tot 12.000 m²", page.Text);
        Assert.Contains("Spoor: nog niet bekend → Nodig", page.Text);
        var now = await scene.Now(lead);
        Assert.Equal((1250, 12000), (now.AskedKva, now.AskedM2));
    }

    [Theory]
    [InlineData("1.000 kVA", 1000)]
    [InlineData("630 kVA", 630)]
    public async Task Post_WhenBothChangedTheSame_AsksWhichHoldsAndMergesTheRest(string chosen, int expected)
    {
        var (me, colleague) = (await scene.SignIn(Role.AccountManager, Own), await scene.SignIn(Role.Manager, Own));
        var lead = await scene.Lead(Own);
        var mine = (await me.Get($"/leads/{lead.Reference}/requirements")).Form();
        await (await colleague.Get($"/leads/{lead.Reference}/requirements")).Form()
            .Fill("Vermogen", "630").Fill("Spoor", "Nodig").Fill("Kavel tot", "9000").Submit();

        var page = await mine.Fill("Vermogen", "1000").Fill("Water", "Prettig").Submit();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Spoor: nog niet bekend → Nodig Test Manager, 7 sep 2026 10:00", page.Text);
        Assert.Equal(["Vermogen", "Vermogen: 630 kVA Test Manager, 7 sep 2026 10:00", "Vermogen: 1.000 kVA"], Assert.Single(page.Table("Wat verschilt")));
        Assert.Equal(("1000", "Prettig", "Nodig", "9000"), (page.Form().ValueOf("Vermogen"), page.Form().ValueOf("Water"), page.Form().ValueOf("Spoor"), page.Form().ValueOf("Kavel tot")));
        Assert.Equal(630, (await scene.Now(lead)).AskedKva);

        page = await page.Form().Submit();
        Assert.Equal((HttpStatusCode.BadRequest, "Vermogen: kies welk antwoord geldt."), (page.Status, Assert.Single(page.Errors)));
        page = await page.Form().Choose($"Vermogen: {chosen}").Submit();

        Assert.Contains("Eisen en wensen opgeslagen.", page.Text);
        var now = await scene.Now(lead);
        Assert.Equal((expected, 9000, Need.Nice, Need.Needed), (now.AskedKva, now.AskedM2, now.Requirements.Water, now.Requirements.Rail));
    }

    [Fact]
    public async Task Post_WhenAnotherChangedOtherAnswers_SavesBothAndSaysWhatWasTakenOver()
    {
        var (me, colleague) = (await scene.SignIn(Role.AccountManager, Own), await scene.SignIn(Role.Manager, Own));
        var lead = await scene.Lead(Own);
        var mine = (await me.Get($"/leads/{lead.Reference}/requirements")).Form();
        await (await colleague.Get($"/leads/{lead.Reference}/requirements")).Form().Fill("Vermogen", "630").Submit();

        var page = await mine.Fill("Kavel tot", "9000").Submit();

        Assert.Contains("Eisen en wensen opgeslagen. Overgenomen van Test Manager: Vermogen, nog niet bekend → 630 kVA.", page.Text);
        Assert.Equal((630, 9000), ((await scene.Now(lead)).AskedKva, (await scene.Now(lead)).AskedM2));
    }

    [Fact]
    public async Task Post_WithoutWhatWasSeen_OverwritesNothingUnasked()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own, l => l.Requirements = l.Requirements with { PowerKva = 630 });
        var form = await me.Get($"/leads/{lead.Reference}/requirements");
        form.Document.QuerySelector("[name='Form.Seen']")!.SetAttribute("value", "onzin");

        var page = await form.Form().Fill("Vermogen", "800").Submit();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(630, (await scene.Now(lead)).AskedKva);
    }

    [Fact]
    public async Task Post_WithASiteThatIsNotInTheRegister_IsRefused()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var site = await scene.App.Add(scene.App.Data.Site());
        var form = (await me.Get($"/leads/{lead.Reference}/requirements")).Form().Choose($"{site.Name} ({site.Municipality})");
        await scene.App.Read(db => db.Sites.Where(s => s.Id == site.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Code, "ANDERS")));

        var page = await form.Submit();

        Assert.Equal((HttpStatusCode.BadRequest, "Voorkeur voor locaties: kies uit de lijst; een van de locaties bestaat niet (meer)."),
            (page.Status, Assert.Single(page.Errors)));
        Assert.Empty((await scene.Now(lead)).Requirements.PreferredSites);
    }

    [Fact]
    public async Task Post_WithAnExtremeYear_IsRefusedButAnOpeningThatHasPassedMayStay()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own, l => l.Requirements = l.Requirements with { OperationalOn = new DateOnly(2020, 1, 1) });
        var form = (await me.Get($"/leads/{lead.Reference}/requirements")).Form();

        var page = await form.Fill("In gebruik vanaf", "9999-12-31").Submit();
        Assert.Equal("In gebruik vanaf: kies een dag van 7 augustus 2026 tot en met 7 september 2056.", Assert.Single(page.Errors));

        await page.Form().Fill("In gebruik vanaf", "2020-01-01").Fill("Vermogen", "630").Submit();
        Assert.Equal(630, (await scene.Now(lead)).AskedKva);
    }

    [Fact]
    public async Task Get_TheLead_NamesItsPreferredSites()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var site = await scene.App.Add(scene.App.Data.Site());
        var lead = await scene.Lead(Own, l => l.Requirements = l.Requirements with { PreferredSites = [site.Code] });

        var page = await me.Get($"/leads/{lead.Reference}");

        Assert.Contains($"Voorkeur voor locaties {site.Name}", string.Join(' ', page.Document.QuerySelectorAll("dl div")
            .Select(pair => string.Join(' ', pair.Children.Select(c => c.TextContent)))));
        Assert.DoesNotContain(site.Code, page.Text);
    }

    [Fact]
    public async Task Post_WhenOnlyACallCameBetween_IsNoConflict()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var form = (await me.Get($"/leads/{lead.Reference}/requirements")).Form();
        await (await me.Get($"/leads/{lead.Reference}/interactions")).Form().Fill("Wat is er besproken?", "Belde.").Submit();

        await form.Fill("Vermogen", "1000").Submit();

        Assert.Equal(1000, (await scene.Now(lead)).AskedKva);
    }

    public void Dispose() => scene.Dispose();
}

using System.Net;
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

    [Fact]
    public async Task Post_WhenSomeoneElseChangedThem_ShowsTheDifferenceAndKeepsInput()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var colleague = await scene.SignIn(Role.Manager, Own);
        var lead = await scene.Lead(Own);
        var mine = (await me.Get($"/leads/{lead.Reference}/requirements")).Form();
        await (await colleague.Get($"/leads/{lead.Reference}/requirements")).Form().Fill("Vermogen", "630").Submit();

        var page = await mine.Fill("Vermogen", "1000").Submit();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Test Manager wijzigde dit op", page.Text);
        Assert.Equal(["Vermogen", "630 kVA", "1.000 kVA"], Assert.Single(page.Table("Wat verschilt")));
        Assert.Equal("1000", page.Form().ValueOf("Vermogen"));
        Assert.Equal(630, (await scene.Now(lead)).AskedKva);

        await page.Form().Submit();
        Assert.Equal(1000, (await scene.Now(lead)).AskedKva);
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

        Assert.Equal((HttpStatusCode.BadRequest, "Genoemde locaties: kies uit de lijst; een van de locaties bestaat niet (meer)."),
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

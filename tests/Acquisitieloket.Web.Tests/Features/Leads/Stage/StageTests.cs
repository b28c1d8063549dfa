using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.Stage;

public sealed class StageTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();

    [Theory]
    [InlineData("Gekwalificeerd", "Leg een geslaagd contactmoment met het bedrijf vast.")]
    [InlineData("Matching", "Vul in hoeveel m² kavel of vloer het bedrijf zoekt.")]
    [InlineData("Voorstel", "Voer de matching uit.")]
    [InlineData("Bezichtiging en onderhandeling", "Verstuur een locatievoorstel.")]
    [InlineData("Reservering", "Kies de locatie waar het bedrijf zich wil vestigen.")]
    [InlineData("Gevestigd", "Zet de lead eerst op Te verifiëren.")]
    [InlineData("Verloren", "Kies waarom het bedrijf zich hier niet vestigt.")]
    [InlineData("Niet te accommoderen", "Vul in hoeveel hectare het bedrijf zocht.")]
    [InlineData("Doorverwezen", "Vul in naar wie het bedrijf is doorverwezen.")]
    [InlineData("Ingetrokken", "Geef een reden.")]
    [InlineData("Aangehouden", "Kies de dag waarop de lead weer opgepakt wordt.")]
    public async Task Post_WhenAGateIsShut_SaysWhatItNeeds(string stage, string need)
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var before = await me.Get($"/leads/{lead.Reference}/stage");

        var page = await before.Form().Choose(stage).Submit();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(need, page.Errors);
        Assert.True(page.Form().IsChosen(stage));
        Assert.Equal(LeadStage.New, (await scene.Now(lead)).Stage);
        // Named before anyone tries, too; what side states need stands in the hint of the field.
        Assert.True(before.Text.Contains(need) || before.Text.Contains("Nodig voor aanhouden"));
    }

    [Theory]
    [InlineData("Form.SiteId", "Reservation Verifying Established")]
    [InlineData("Form.WakeUpOn", "OnHold")]
    public async Task Get_PutsWhatOneStageAsksUnderThatStage(string field, string stages)
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var page = await me.Get($"/leads/{(await scene.Lead(Own)).Reference}/stage");
        Assert.NotNull(page.Document.QuerySelector($"fieldset[data-stage='{stages}'] [name='{field}']"));
    }

    [Fact]
    public async Task Post_WhenLostWithAReason_ClosesAndCanBeReopened()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var form = (await me.Get($"/leads/{lead.Reference}/stage")).Form();

        var closed = await form.Choose("Verloren").Fill("Waarom vestigt het bedrijf zich hier niet?", "Koos een plek buiten de regio")
            .Fill("Aan wie verloren", "Gemeente Deventer").Fill("Toelichting", "Koos voor Deventer.").Submit();
        Assert.Contains("Koos een plek buiten de regio · aan Gemeente Deventer. Koos voor Deventer. Deze lead is gesloten en alleen te lezen.", closed.Text);

        var open = await (await closed.Follow("Heropenen")).Form().Fill("Waarom heropent u deze lead?", "Toch niet.").Submit();
        Assert.Contains("Lead heropend", open.Text);
        Assert.Equal(LeadStage.New, (await scene.Now(lead)).Stage);
    }

    [Fact]
    public async Task Post_WhenTheSamePersonVerifies_AsksForASecond()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var second = await scene.SignIn(Role.Manager, Own);
        var site = await scene.App.Add(scene.App.Data.Site());
        var lead = await scene.Lead(Own, l => (l.Stage, l.EstablishedSiteId) = (LeadStage.Reservation, site.Id));
        await (await me.Get($"/leads/{lead.Reference}/stage")).Form().Choose("Te verifiëren").Submit();

        var refused = await (await me.Get($"/leads/{lead.Reference}/stage")).Form().Choose("Gevestigd").Submit();
        Assert.Equal(["Een tweede persoon moet de vestiging verifiëren."], refused.Errors);

        await (await second.Get($"/leads/{lead.Reference}/stage")).Form().Choose("Gevestigd").Submit();
        Assert.Equal(LeadStage.Established, (await scene.Now(lead)).Stage);
    }

    public void Dispose() => scene.Dispose();
}

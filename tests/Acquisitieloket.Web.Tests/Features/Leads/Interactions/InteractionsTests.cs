using System.Net;
using Acquisitieloket.Core.People;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.Interactions;

public sealed class InteractionsTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();

    [Fact]
    public async Task Post_WhenReached_ShowsItOnTheTimelineAndOpensTheNextStage()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var form = (await me.Get($"/leads/{lead.Reference}/interactions")).Form();

        var page = await form.Choose("Telefoon").Choose("Ik heb het bedrijf bereikt").Fill("Wat is er besproken?", "Sprak de directeur.").Submit();

        Assert.Equal($"/leads/{lead.Reference}", page.Path);
        Assert.Contains("Gebeld en gesproken", page.Text);
        Assert.Contains("Sprak de directeur.", page.Text);
        Assert.Contains("Alles is er om naar Gekwalificeerd te gaan.", page.Text);
    }

    [Fact]
    public async Task Post_WhenOnlyTried_DoesNotCountAsContact()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var form = (await me.Get($"/leads/{lead.Reference}/interactions")).Form();

        var page = await form.Choose("Telefoon").Fill("Wat is er besproken?", "Voicemail.").Submit();

        Assert.Contains("Gebeld, niet bereikt", page.Text);
        Assert.Contains("Leg een geslaagd contactmoment met het bedrijf vast.", page.Text);
    }

    [Fact]
    public async Task Post_WhenNothingIsWritten_ExplainsAndKeepsInput()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var form = (await me.Get($"/leads/{lead.Reference}/interactions")).Form();

        var page = await form.Choose("Bezoek").Submit();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Schrijf op wat er is besproken of waarom het niet lukte."], page.Errors);
        Assert.True(page.Form().IsChosen("Bezoek"));
    }

    public void Dispose() => scene.Dispose();
}

using Acquisitieloket.Core.Leads;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Status;

public sealed class OfferAgainTests
{
    [Theory]
    [InlineData("nl", "Ja, laat het mij weten", "We laten het u weten", "Laat het mij niet meer weten", "We benaderen u niet meer")]
    [InlineData("en", "Yes, let me know", "We will let you know", "Do not let me know any more", "We will not contact you any more")]
    [InlineData("de", "Ja, geben Sie mir Bescheid", "Wir geben Ihnen Bescheid", "Geben Sie mir nicht mehr Bescheid", "Wir melden uns nicht mehr")]
    public async Task Post_YesAndNo_AreKeptAndTakenBack(string language, string give, string given, string withdraw, string withdrawn)
    {
        await using var scene = await StatusScene.Open(language);
        await Close(scene, LeadStage.NotAccommodated);
        Assert.Null((await scene.Lead()).OfferConsentAt);

        var yes = await (await scene.App.Guest().Get(scene.Address.Replace("/nl/", $"/{language}/"))).Form(give).Submit(give);
        Assert.Contains(given, yes.Text);
        Assert.NotNull((await scene.Lead()).OfferConsentAt);
        var no = await yes.Form(withdraw).Submit(withdraw);
        Assert.Contains(withdrawn, no.Text);
        Assert.Null((await scene.Lead()).OfferConsentAt);
    }

    [Theory]
    [InlineData(LeadStage.New)]
    [InlineData(LeadStage.Lost)]
    public async Task Get_WhenNothingCanBeOfferedAgain_DoesNotAsk(LeadStage stage)
    {
        await using var scene = await StatusScene.Open();
        await Close(scene, stage);
        Assert.DoesNotContain("Bericht als er iets past", (await scene.Page()).Text);
    }

    private static Task Close(StatusScene scene, LeadStage stage) => scene.App.Read(db => db.Leads.ExecuteUpdateAsync(l => l
        .SetProperty(x => x.Stage, stage).SetProperty(x => x.ClosedAt, x => stage == LeadStage.New ? null : x.CreatedAt)));
}

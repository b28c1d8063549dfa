using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Exchange;
using static Acquisitieloket.Core.Tests.Sites.Claims.ClaimScene;

namespace Acquisitieloket.Core.Tests.Sites.Exchange;

/// <summary>Claims say what a plot is; a file cannot say otherwise, nor free a plot by a slip.</summary>
public sealed class HeldPlotTests : IAsyncLifetime
{
    private ImportScene scene = null!;

    public async Task InitializeAsync() => scene = await ImportScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Status_OfAPlotThatIsHeld_IsRefusedAndSaysByWhat()
    {
        await scene.Claims.Claim(Asked(ClaimKind.Option));
        var (plan, confirm) = await scene.Read(await scene.Exported(("geregistreerdeStatus", "verkocht")));

        var fault = Assert.Single(plan.Rows.Single().Faults);
        Assert.Equal("geregistreerdeStatus", fault.Column);
        Assert.Contains($"optie tot en met {Day(90):dd-MM-yyyy}", fault.Message);
        Assert.Equal(ImportOutcome.Refused, await confirm(true));
        Assert.Equal(PlotStatus.Offered, (await scene.Plot()).Registered);
    }

    [Fact]
    public async Task OtherFacts_OfAPlotThatIsHeld_AreRead()
    {
        await scene.Claims.Claim(Asked(ClaimKind.Option));
        var (plan, _) = await scene.Read(await scene.Exported(("m2", "5500")));

        Assert.True(plan.CanApply);
    }

    [Fact]
    public async Task Status_OnceTheClaimRanOut_IsRead()
    {
        await scene.Claims.Claim(Asked(ClaimKind.Option, 30));
        scene.Claims.Core.Clock.Advance(TimeSpan.FromDays(40));
        var (plan, _) = await scene.Read(await scene.Exported(("geregistreerdeStatus", "nietAangeboden")));

        Assert.True(plan.CanApply);
    }

    [Theory]
    [InlineData(PlotStatus.Sold, "aangeboden", true)]
    [InlineData(PlotStatus.Reserved, "aangeboden", true)]
    [InlineData(PlotStatus.Offered, "verkocht", false)]
    [InlineData(PlotStatus.NotOffered, "aangeboden", false)]
    public async Task Plot_ThatWasGone_BecomesFreeOnlyWhenThatIsMeant(PlotStatus was, string said, bool asks)
    {
        await scene.Set(p => p.Registered = was);
        var (plan, confirm) = await scene.Read(await scene.Exported(("geregistreerdeStatus", said)));

        Assert.Equal(asks, plan.Rows.Single().Remarks.Count == 1);
        Assert.Equal(asks ? ImportOutcome.Asks : ImportOutcome.Done, await confirm(false));
        Assert.Equal(asks ? ImportOutcome.Done : ImportOutcome.AlreadyDone, await confirm(true));
        Assert.NotEqual(was, (await scene.Plot()).Registered);
    }
}

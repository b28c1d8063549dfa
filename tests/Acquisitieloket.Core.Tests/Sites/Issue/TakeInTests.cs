using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Core.Tests.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Sites.Issue;

/// <summary>Which plots a procedure can take in: none that is held, by the ledger or by the register, and none of the reserve without a reason.</summary>
public sealed class TakeInTests : IAsyncLifetime
{
    private IssueScene scene = null!;

    public async Task InitializeAsync() => scene = await IssueScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData(PlotStatus.Option, "volgens het register onder optie; voor wie en tot wanneer is niet vastgelegd")]
    [InlineData(PlotStatus.Reserved, "volgens het register gereserveerd; voor wie en tot wanneer is niet vastgelegd")]
    [InlineData(PlotStatus.Sold, "wordt niet uitgegeven")]
    [InlineData(PlotStatus.NotOffered, "wordt niet uitgegeven")]
    public async Task Draft_AndPublish_OfAPlotThatTheRegisterSaysIsHeld_AreRefused(PlotStatus registered, string because)
    {
        await scene.Draft(IssueRoute.Lottery);
        await Register(registered);
        await Refused(Publish, because);
        Assert.Equal(IssueState.Draft, (await scene.Now()).State);
        await scene.Claims.Core.Do<IssueService>(s => s.WithdrawAsync(scene.Key, "Nee", scene.First));
        await Refused(() => scene.Draft(IssueRoute.Lottery), because);
    }

    [Theory]
    [InlineData(ClaimKind.Option, "heeft een optie tot en met 06-12-2026. Overleg met Tom Nijhuis")]
    [InlineData(ClaimKind.Reservation, "heeft een reservering tot en met 06-12-2026. Overleg met Tom Nijhuis")]
    [InlineData(ClaimKind.Sale, "is verkocht")]
    public async Task Draft_AndPublish_OfAPlotThatIsClaimed_SayUntilWhenAndWhomToCall_AndNoCompany(ClaimKind kind, string because)
    {
        await scene.Draft(IssueRoute.Lottery);
        var claim = await scene.Claims.Claim(ClaimScene.Asked(kind) with { Exception = IssueBasis.UsualExceptions[1] });
        Assert.DoesNotContain(scene.Claims.Lead.CompanyName, await Refused(Publish, because));
        await scene.Claims.Core.Do<IssueService>(s => s.WithdrawAsync(scene.Key, "Nee", scene.First));
        await Refused(() => scene.Draft(IssueRoute.Lottery), because);
        await scene.Claims.Release(claim);
        await scene.Publish(IssueRoute.Lottery);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reserve_OfThePlotOrTheWholeSite_NeedsAReason_AtEveryStep(bool ofPlot)
    {
        await scene.Draft(IssueRoute.Lottery);
        await (ofPlot ? scene.Claims.Core.Read(db => db.Plots.ExecuteUpdateAsync(p => p.SetProperty(x => x.Reserve, true)))
            : scene.Claims.Core.Read(db => db.Sites.ExecuteUpdateAsync(s => s.SetProperty(x => x.Programme, ProgrammeStatus.StrategicReserve))));
        await Refused(Publish, "strategische reserve");
        var terms = IssueScene.Terms(IssueRoute.Lottery);
        await Refused(() => Change(terms with { FromReserve = " " }), "strategische reserve");
        await Change(terms with { FromReserve = "Alles wat in uitgifte is, is uitgegeven." });
        await Publish();

        await scene.Claims.Core.Do<IssueService>(s => s.WithdrawAsync(scene.Key, "Nee", scene.First));
        await Refused(() => scene.Draft(IssueRoute.Lottery, terms), "Schrijf op waarom");
        await scene.Draft(IssueRoute.Lottery, terms with { FromReserve = "Daarom." });
    }

    [Fact]
    public async Task Publish_WhileSomeoneWritesAnOptionIntoTheRegister_LeavesOneOfTheTwo()
    {
        await scene.Draft(IssueRoute.Lottery);
        await scene.Claims.Core.Do<AppDbContext>(async db =>
        {
            (await db.Plots.SingleAsync()).Registered = PlotStatus.Option;
            await Publish();
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        });
        Assert.Equal(PlotStatus.InSelection, await scene.Claims.Status());
    }

    [Fact]
    public async Task Publish_AfterAnotherChangedTheConcept_IsRefused()
    {
        await scene.Draft(IssueRoute.Lottery);
        var seen = (await scene.Now()).Version;
        await Change(IssueScene.Terms(IssueRoute.Lottery) with { Motivation = "Anders." });
        await Refused(() => scene.Claims.Core.Do<IssueService>(s => s.PublishAsync(scene.Key, scene.First, seen)), "Bekijk haar opnieuw");
        var now = (await scene.Now()).Version;
        await scene.Claims.Core.Do<IssueService>(s => s.PublishAsync(scene.Key, scene.First, now));
    }

    private Task Publish() => scene.Claims.Core.Do<IssueService>(s => s.PublishAsync(scene.Key, scene.First));

    private async Task Change(IssueTerms terms)
    {
        var seen = (await scene.Now()).Version;
        await scene.Claims.Core.Do<IssueService>(s => s.ChangeAsync(scene.Key, IssueRoute.Lottery, terms, seen, scene.First));
    }

    private Task<int> Register(PlotStatus status) => scene.Claims.Core.Read(db => db.Plots.ExecuteUpdateAsync(p => p.SetProperty(x => x.Registered, status)));

    private static async Task<string> Refused(Func<Task> step, string because)
    {
        var told = (await Assert.ThrowsAsync<RefusedException>(step)).Message;
        Assert.Contains(because, told);
        return told;
    }
}

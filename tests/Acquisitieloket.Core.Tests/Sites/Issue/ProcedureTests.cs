using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Core.Tests.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Sites.Issue;

public sealed class ProcedureTests : IAsyncLifetime
{
    private IssueScene scene = null!;

    public async Task InitializeAsync() => scene = await IssueScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Publish_PutsThePlotInSelection_AndFixesTheTerms()
    {
        await scene.Draft(IssueRoute.Points);
        Assert.Equal(PlotStatus.Offered, await scene.Claims.Status());
        await scene.Claims.Core.Do<IssueService>(s => s.PublishAsync(scene.Key, scene.First));

        Assert.Equal(PlotStatus.InSelection, await scene.Claims.Status());
        var now = await scene.Now();
        // The whole twentieth day counts: in summer the Dutch day ends at ten in the evening in UTC.
        Assert.Equal(new DateTime(2026, 9, 27, 22, 0, 0, DateTimeKind.Utc), now.ClosesAt);
        var changed = IssueScene.Terms(IssueRoute.Points) with { Motivation = "Anders" };
        await Refused(() => scene.Claims.Core.Do<IssueService>(s => s.ChangeAsync(scene.Key, IssueRoute.Points, changed, now.Version, scene.First)), "verandert niet meer");
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => scene.Claims.Core.Do<AppDbContext>(async db =>
        {
            (await db.IssueProcedures.SingleAsync()).Terms = changed;
            await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task Claim_OnAPlotInSelection_IsOnlyForTheWinner()
    {
        await scene.Publish(IssueRoute.Points);
        await scene.Claims.Claim(ClaimScene.Asked(ClaimKind.Interest), scene.Claims.Other);
        await Refused(() => scene.Claims.Claim(ClaimScene.Asked(ClaimKind.Option)), "selectieprocedure");
        var winner = await scene.Register(scene.Claims.Lead);
        scene.Close();
        await scene.Score(winner, scene.First, "Goed.", (0, 1), (1, 1));
        await scene.Decide(winner);

        await Refused(() => scene.Claims.Claim(ClaimScene.Asked(ClaimKind.Option) with { Exception = "Toch" }, scene.Claims.Other), "selectieprocedure");
        var claim = await scene.Claims.Claim(ClaimScene.Asked(ClaimKind.Reservation));
        Assert.Equal((await scene.Now()).Id, claim.ProcedureId);
        Assert.Equal(PlotStatus.Reserved, await scene.Claims.Status());
        await scene.Claims.Core.Do<IssueService>(s => s.CompleteAsync(scene.Key, null, scene.First));
        Assert.Equal(claim.ProcedureId, (await scene.Claims.Follow(claim, ClaimScene.Asked(ClaimKind.Sale))).ProcedureId);
    }

    [Fact]
    public async Task Claim_WithoutAProcedure_NeedsAReasonFromReservationOn_WhichGoesAlong()
    {
        var option = await scene.Claims.Claim(ClaimScene.Asked(ClaimKind.Option));
        await Refused(() => scene.Claims.Follow(option, ClaimScene.Asked(ClaimKind.Reservation)), "zonder mededinging");
        var reserved = await scene.Claims.Follow(option, ClaimScene.Asked(ClaimKind.Reservation) with { Exception = IssueBasis.UsualExceptions[1] });
        var sold = await scene.Claims.Follow(reserved, ClaimScene.Asked(ClaimKind.Sale));
        Assert.Equal(IssueBasis.UsualExceptions[1], sold.Exception);
        Assert.Equal(scene.Claims.Lead.Cluster, sold.Cluster);
    }

    [Fact]
    public async Task Register_AfterThePeriod_IsLateAndTakesNoPart()
    {
        await scene.Publish(IssueRoute.Lottery);
        await Refused(() => scene.Register(null, "Te vroeg", at: scene.Claims.Core.Clock.UtcNow.AddSeconds(-5)), "voor de bekendmaking");
        await Refused(() => scene.Register(null, "Te vroeg", at: scene.Claims.Core.Clock.UtcNow.AddSeconds(5)), "in de toekomst");
        var closes = (await scene.Now()).ClosesAt!.Value;
        scene.Close();
        var (just, late) = (await scene.Register(null, "Net op tijd", at: closes.AddSeconds(-1)), await scene.Register(null, "Te laat", at: closes));

        Assert.Equal((false, true), (just.Late, late.Late));
        await Refused(() => scene.Judge(late, true), "te laat");
        await scene.Judge(just, true);
        await scene.Draw();
        Assert.Equal([1], IssueStanding.Drawn(await scene.Now())!);
        await Refused(() => scene.Register(null, "Nog een", at: closes.AddSeconds(-2)), "al geloot");
    }

    [Fact]
    public async Task Withdraw_FreesThePlot_AndEveryStepStaysWithWhoAndWhen()
    {
        await scene.Publish(IssueRoute.Points);
        await Refused(() => scene.Claims.Core.Do<IssueService>(s => s.CompleteAsync(scene.Key, null, scene.First)), "na het besluit");
        await scene.Claims.Core.Do<IssueService>(s => s.WithdrawAsync(scene.Key, "Ander plan", scene.First));

        Assert.Equal(PlotStatus.Offered, await scene.Claims.Status());
        Assert.Equal([IssueStepKind.Drafted, IssueStepKind.Published, IssueStepKind.Withdrawn], (await scene.Now()).Steps.OrderBy(s => s.Id).Select(s => s.Kind));
        Assert.Equal(3, await scene.Claims.Core.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.IssueStep)));
        await scene.Publish(IssueRoute.Lottery);
        Assert.Equal(PlotStatus.InSelection, await scene.Claims.Status());
    }

    [Fact]
    public async Task Draft_OfAPlotThatIsHeldOrTaken_IsRefused()
    {
        await scene.Draft(IssueRoute.Points);
        await Refused(() => scene.Draft(IssueRoute.Lottery), "loopt al een procedure");
        await scene.Claims.Core.Do<IssueService>(async s => await s.WithdrawAsync((await scene.Claims.Core.Read(db => db.IssueProcedures.SingleAsync())).Key, "Nee", scene.First));
        await scene.Claims.Claim(ClaimScene.Asked(ClaimKind.Option));
        await Refused(() => scene.Draft(IssueRoute.Points), "heeft een optie");
    }

    [Fact]
    public void Faults_NameEachProperty()
    {
        var none = new IssueTerms { Motivation = " ", Days = 3 };
        Assert.Equal(["Motivation", "Days", "Criteria"], IssueRules.Faults(IssueRoute.Points, none).Select(f => f.Property));
        Assert.Contains(IssueRules.Faults(IssueRoute.SeriousCandidate, none with { Motivation = "Ja", Days = 19 }), f => f.Property == "Days");
        Assert.Empty(IssueRules.Faults(IssueRoute.Lottery, none with { Motivation = "Ja", Days = 7 }));
        Assert.NotEmpty(IssueRules.Faults(IssueRoute.Lottery, none with { Motivation = "Ja", Days = 7, Criteria = [new("Banen", 10)] }));
        Assert.NotEmpty(IssueRules.Faults(IssueRoute.Points, none with { Motivation = "Ja", Days = 7, Criteria = [new("Prijs", 10, null, true)] }));
        Assert.NotEmpty(IssueRules.Faults(IssueRoute.Tender, none with { Motivation = "Ja", Days = 7, Criteria = [new("A", 10), new("a", 10)] }));
    }

    private static async Task Refused(Func<Task> step, string because) =>
        Assert.Contains(because, (await Assert.ThrowsAsync<RefusedException>(step)).Message);
}

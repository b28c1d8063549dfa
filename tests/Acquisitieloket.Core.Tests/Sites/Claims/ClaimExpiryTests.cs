using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using static Acquisitieloket.Core.Tests.Sites.Claims.ClaimScene;

namespace Acquisitieloket.Core.Tests.Sites.Claims;

public sealed class ClaimExpiryTests : IAsyncLifetime
{
    // The end of the thirtieth day in the Netherlands, which is two hours behind in summer.
    private static readonly DateTime RunsOut = Day(31).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-2);
    private ClaimScene scene = null!;

    public async Task InitializeAsync()
    {
        scene = await Open();
        await scene.Claim(Asked(ClaimKind.Option, 30));
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Status_WhenTheOptionRanOut_IsFreeAlthoughNoJobRan()
    {
        scene.Core.Clock.Set(RunsOut.AddSeconds(-1));
        Assert.Equal(PlotStatus.Option, await scene.Status());

        scene.Core.Clock.Set(RunsOut);
        Assert.Equal(PlotStatus.Offered, await scene.Status());
        Assert.Null(Assert.Single(await scene.Ledger()).EndedAt);
    }

    [Fact]
    public async Task Claim_WhenTheEarlierOneRanOut_NeedsNoJobToHaveRun()
    {
        scene.Core.Clock.Set(RunsOut.AddDays(2));
        await scene.Claim(Asked(ClaimKind.Reservation), scene.Other);

        var ledger = await scene.Ledger();
        Assert.Equal((ClaimEnd.Expired, RunsOut), (ledger[0].End, ledger[0].EndedAt!.Value));
        Assert.Equal(PlotStatus.Reserved, await scene.Status());
        await scene.Core.RunDue<ClaimExpiry>();
        Assert.Null((await scene.Ledger())[1].EndedAt);
    }

    [Fact]
    public async Task Run_WarnsTenWorkingDaysBeforeAndWritesDownTheEndOnce()
    {
        scene.Core.Clock.Set(RunsOut.AddDays(-16));
        Assert.Equal(0, await scene.Core.RunDue<ClaimExpiry>());
        scene.Core.Clock.Set(RunsOut.AddDays(-13));
        Assert.Equal(1, await scene.Core.RunDue<ClaimExpiry>());
        scene.Core.Clock.Set(RunsOut.AddDays(1));
        Assert.Equal(1, await scene.Core.RunDue<ClaimExpiry>());
        Assert.Equal(0, await scene.Core.RunDue<ClaimExpiry>());

        Assert.Equal((ClaimEnd.Expired, RunsOut), ((await scene.Ledger())[0].End, (await scene.Ledger())[0].EndedAt!.Value));
        var subjects = await scene.Core.Read(db => db.FollowUps.OrderBy(f => f.Id).Select(f => f.Subject).ToListAsync());
        Assert.Equal(2, subjects.Count);
        Assert.Contains("loopt af op", subjects[0]);
        Assert.Contains("is verlopen", subjects[1]);
    }
}

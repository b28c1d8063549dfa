using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using static Acquisitieloket.Core.Tests.Sites.Claims.ClaimScene;

namespace Acquisitieloket.Core.Tests.Sites.Claims;

public sealed class ClaimServiceTests : IAsyncLifetime
{
    private ClaimScene scene = null!;

    public async Task InitializeAsync() => scene = await Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Claim_WhenThePlotIsFree_HoldsItAndTellsTheTimeline()
    {
        await scene.Claim(Asked(ClaimKind.Option) with { FeeCents = 250_000 });

        Assert.Equal(PlotStatus.Option, await scene.Status());
        var told = await scene.Core.Read(db => db.AuditEvents.SingleAsync(e => e.LeadId == scene.Lead.Id && e.Kind == AuditKind.PlotClaimed));
        Assert.Equal(("Option", "T-01", "250000"), (told.Values["claim"], told.Values["plot"], told.Values["fee"]));
        Assert.Equal($"{Day(90):yyyy-MM-dd}", told.Values["until"]);
    }

    [Fact]
    public async Task Claim_WhenAnotherHoldsThePlot_TellsWhomToCallAndUntilWhen()
    {
        await scene.Claim(Asked(ClaimKind.Option));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => scene.Claim(Asked(ClaimKind.Reservation), scene.Other));

        Assert.Contains("Tom Nijhuis", refused.Message);
        Assert.Contains($"{Day(90):dd-MM-yyyy}", refused.Message);
        Assert.DoesNotContain(scene.Lead.CompanyName, refused.Message);
        Assert.Single(await scene.Ledger());
    }

    [Fact]
    public async Task Claim_WhenSentTwice_IsOneClaim()
    {
        var asked = Asked(ClaimKind.Option);

        Assert.Equal((await scene.Claim(asked)).Id, (await scene.Claim(asked)).Id);
        Assert.Single(await scene.Ledger());
        await Assert.ThrowsAsync<FormUsedException>(() => scene.Claim(asked with { Basis = "Een andere brief" }));
        await Assert.ThrowsAsync<FormUsedException>(() => scene.Claim(asked, scene.Other));
    }

    [Fact]
    public async Task Interest_OfMany_KeepsWhoCameFirstThroughHigherClaims()
    {
        var first = await scene.Claim(Asked(ClaimKind.Interest));
        scene.Core.Clock.Advance(TimeSpan.FromDays(1));
        await scene.Claim(Asked(ClaimKind.Interest), scene.Other);
        scene.Core.Clock.Advance(TimeSpan.FromDays(1));
        var option = await scene.Follow(first, Asked(ClaimKind.Option));
        var reservation = await scene.Follow(option, Asked(ClaimKind.Reservation));

        Assert.Equal((TestClock.Start, PlotStatus.Reserved), (reservation.FirstAt, await scene.Status()));
        var ledger = await scene.Ledger();
        Assert.Equal([ClaimEnd.Raised, null, ClaimEnd.Raised, null], ledger.Select(c => c.End));
        Assert.Equal(option.Id, reservation.FollowsId);
    }

    [Fact]
    public async Task Claim_OfTheSameLead_FollowsItsOwnInterest()
    {
        await scene.Claim(Asked(ClaimKind.Interest));
        await scene.Claim(Asked(ClaimKind.Option));

        Assert.Equal([ClaimEnd.Raised, null], (await scene.Ledger()).Select(c => c.End));
        await Assert.ThrowsAsync<RefusedException>(() => scene.Claim(Asked(ClaimKind.Interest)));
    }

    [Fact]
    public async Task Follow_WithALaterDay_Extends()
    {
        var option = await scene.Claim(Asked(ClaimKind.Option, 30));
        await scene.Follow(option, Asked(ClaimKind.Option, 60));

        Assert.Equal([ClaimEnd.Extended, null], (await scene.Ledger()).Select(c => c.End));
        await Assert.ThrowsAsync<RefusedException>(() => scene.Follow(option, Asked(ClaimKind.Option, 61)));
    }

    [Fact]
    public async Task Release_FreesThePlotForAnother()
    {
        var option = await scene.Claim(Asked(ClaimKind.Option));
        Assert.True(await scene.Release(option));
        Assert.False(await scene.Release(option));

        Assert.Equal(PlotStatus.Offered, await scene.Status());
        await scene.Claim(Asked(ClaimKind.Sale), scene.Other);
        Assert.Equal(PlotStatus.Sold, await scene.Status());
    }

    [Theory]
    [InlineData(PlotStatus.Sold)]
    [InlineData(PlotStatus.NotOffered)]
    public async Task Claim_WhenThePlotIsNotToBeHad_IsRefused(PlotStatus registered)
    {
        await scene.Core.Read(db => db.Plots.ExecuteUpdateAsync(p => p.SetProperty(x => x.Registered, registered)));
        await Assert.ThrowsAsync<RefusedException>(() => scene.Claim(Asked(ClaimKind.Interest)));
    }

    [Fact]
    public async Task Claim_WithoutItsTerms_IsRefused()
    {
        var asked = Asked(ClaimKind.Option);
        foreach (var wrong in (ClaimRequest[])
            [asked with { LastDay = null }, asked with { LastDay = Day(0) }, asked with { LastDay = Day(800) }, asked with { Basis = " " }, asked with { FeeCents = -1 },
                Asked(ClaimKind.Interest) with { LastDay = Day(3) }])
            await Assert.ThrowsAsync<RefusedException>(() => scene.Claim(wrong));
        Assert.Empty(await scene.Ledger());
    }

    [Fact]
    public async Task Claim_OfAClosedLead_IsRefused()
    {
        await scene.Core.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Stage, LeadStage.Lost)));
        await Assert.ThrowsAsync<RefusedException>(() => scene.Claim(Asked(ClaimKind.Option)));
    }
}

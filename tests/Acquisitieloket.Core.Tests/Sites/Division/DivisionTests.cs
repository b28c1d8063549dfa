using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Division;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Core.Tests.Sites.Claims;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using static Acquisitieloket.Core.Tests.Sites.Claims.ClaimScene;

namespace Acquisitieloket.Core.Tests.Sites.Division;

public sealed class DivisionTests : IAsyncLifetime
{
    private ClaimScene scene = null!;
    private Plot neighbour = null!;

    public async Task InitializeAsync()
    {
        scene = await Open();
        neighbour = await scene.Core.Add(new Plot { SiteId = scene.Plot.SiteId, Number = "T-02", AreaM2 = 3_000, MergeableWith = ["T-01"], MaxBuildingHeightM = 12 });
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Divide_ReplacesThePlotAndTellsWhereTheNewOnesCameFrom()
    {
        await Divide(new("T-01a", 3_000), new("T-01b", 2_000));

        var site = (await scene.Core.Do<SiteRegister, Site?>(r => r.FindAsync(scene.Plot.Site!.Code)))!;
        Assert.Equal(["T-01a", "T-01b", "T-02"], site.Plots.Select(p => p.Number));
        Assert.Equal(["T-01a", "T-01b"], site.Plots[2].MergeableWith);
        Assert.Equal(2, await scene.Core.Read(db => db.PlotLineages.CountAsync(l => l.FromId == scene.Plot.Id)));
        var changes = await scene.Core.Read(db => db.FactChanges.OrderBy(c => c.Id).ToListAsync());
        Assert.All(changes, c => Assert.Equal(FactOrigin.Division, c.Origin));
        Assert.Equal([nameof(Plot.ReplacedOn), nameof(Plot.AreaM2), nameof(Plot.AreaM2), nameof(Plot.MergeableWith)], changes.Select(c => c.Fact));
        Assert.Equal("Splitsing van kavel T-01", site.Plots[0].Stamps[nameof(Plot.AreaM2)].Source);
        Assert.Single(await scene.Core.Read(db => db.AuditEvents.Where(e => e.Kind == AuditKind.PlotsRedrawn).ToListAsync()));
    }

    [Fact]
    public async Task Divide_LetsNeighboursRestOnTheDivisionAndToday()
    {
        await Divide(new("T-01a", 3_000), new("T-01b", 2_000));

        var stored = await scene.Core.Read(db => db.Plots.SingleAsync(p => p.Id == neighbour.Id));
        var stamp = new FactStamp(DateOnly.FromDateTime(TestClock.Start), "Splitsing van kavel T-01");
        Assert.Equal(stamp, stored.Stamps[nameof(Plot.MergeableWith)]);
        var change = await scene.Core.Read(db => db.FactChanges.SingleAsync(c => c.PlotId == neighbour.Id));
        Assert.Equal(("T-01", "T-01a, T-01b", stamp.AsOf, stamp.Source), (change.Before, change.After, change.AsOf, change.Source));
    }

    [Fact]
    public async Task Divide_BesidesAPlotThatIsSold_JoinsTheNewOnesWithEachOtherOnly()
    {
        await scene.Core.Do<AppDbContext, int>(db => db.Plots.Where(p => p.Id == neighbour.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Registered, PlotStatus.Sold)));
        await scene.Core.Do<AppDbContext, int>(async db =>
        {
            (await db.Plots.SingleAsync(p => p.Id == scene.Plot.Id)).MergeableWith = ["T-02"];
            return await db.SaveChangesAsync();
        });
        await Divide(new("T-01a", 3_000), new("T-01b", 2_000));

        var plots = await scene.Core.Read(db => db.Plots.Where(p => p.ReplacedOn == null).OrderBy(p => p.Number).ToListAsync());
        Assert.Equal(["T-01b", "T-01a", ""], plots.Select(p => string.Join(", ", p.MergeableWith)));
    }

    [Fact]
    public async Task Divide_LetsInterestGoOnWithWhoAskedFirst()
    {
        var first = await scene.Claim(Asked(ClaimKind.Interest));
        scene.Core.Clock.Advance(TimeSpan.FromDays(3));
        await Divide(new("T-01a", 3_000), new("T-01b", 2_000));

        var ledger = await scene.Ledger();
        Assert.Equal([ClaimEnd.Moved, null, null], ledger.Select(c => c.End));
        Assert.All(ledger.Skip(1), c => Assert.Equal((first.FirstAt, first.Id, scene.Lead.Id), (c.FirstAt, c.FollowsId!.Value, c.LeadId!.Value)));
    }

    [Fact]
    public async Task Divide_LeavesOneWishOne_InTheFiguresOfTheSite()
    {
        await scene.Claim(Asked(ClaimKind.Interest));
        await scene.Claim(Asked(ClaimKind.Interest), scene.Other);
        await Divide(new("T-01a", 3_000), new("T-01b", 2_000));
        Assert.Equal(4, (await scene.Ledger()).Count(c => c.End is null));
        Assert.Equal(2, await Interest());
        // Another wish of the same company is another wish.
        scene.Core.Clock.Advance(TimeSpan.FromDays(1));
        await scene.Core.Do<ClaimService>(s => s.ClaimAsync(neighbour.Id, scene.Lead.Id, null, Asked(ClaimKind.Interest), scene.Actor));
        Assert.Equal(3, await Interest());
    }

    private async Task<int> Interest() =>
        (await scene.Core.Read(db => InterestCount.BySiteAsync(db, scene.Core.Clock.UtcNow, default)))[scene.Plot.SiteId];

    [Fact]
    public async Task Join_MakesOneOfNeighbours_WithOneInterestOfEachAndTheStrictestFacts()
    {
        await scene.Claim(Asked(ClaimKind.Interest));
        await scene.Core.Do<ClaimService>(s => s.ClaimAsync(neighbour.Id, scene.Lead.Id, null, Asked(ClaimKind.Interest), scene.Actor));
        await scene.Core.Do<DivisionService>(s => s.JoinAsync([scene.Plot.Id, neighbour.Id], new("T-03", 8_000), null, scene.Actor));

        var site = (await scene.Core.Do<SiteRegister, Site?>(r => r.FindAsync(scene.Plot.Site!.Code)))!;
        var whole = Assert.Single(site.Plots);
        Assert.Equal(("T-03", 8_000, 12), (whole.Number, whole.AreaM2, whole.MaxBuildingHeightM));
        Assert.Equal([ClaimEnd.Moved, ClaimEnd.Moved, null], (await scene.Ledger()).Select(c => c.End));
    }

    [Fact]
    public async Task Divide_WhenSomeoneHoldsThePlot_IsRefused()
    {
        var option = await scene.Claim(Asked(ClaimKind.Option));
        await Assert.ThrowsAsync<RefusedException>(() => Divide(new("T-01a", 3_000), new("T-01b", 2_000)));
        await scene.Release(option);
        await Divide(new("T-01a", 3_000), new("T-01b", 2_000));
        await Assert.ThrowsAsync<RefusedException>(() => scene.Claim(Asked(ClaimKind.Option)));
        await Assert.ThrowsAsync<RefusedException>(() => Divide(new("T-01c", 3_000), new("T-01d", 2_000)));
    }

    [Fact]
    public async Task Divide_WhenTheHolderRanOut_NeedsNoJobToHaveRun()
    {
        await scene.Claim(Asked(ClaimKind.Option, 30));
        scene.Core.Clock.Advance(TimeSpan.FromDays(40));
        await Divide(new("T-01a", 3_000), new("T-01b", 2_000));
        Assert.Equal(ClaimEnd.Expired, Assert.Single(await scene.Ledger()).End);
    }

    [Fact]
    public async Task Divide_WithAnotherSum_NeedsAReason()
    {
        await Assert.ThrowsAsync<RefusedException>(() => Divide(new("T-01a", 3_000), new("T-01b", 1_949)));
        await scene.Core.Do<DivisionService>(s => s.DivideAsync(scene.Plot.Id, [new("T-01a", 3_000), new("T-01b", 1_500)], "Er komt een weg.", scene.Actor));
        Assert.Contains(await scene.Core.Read(db => db.FactChanges.ToListAsync()), c => c.Source == "Splitsing van kavel T-01: Er komt een weg.");
    }

    [Theory]
    [InlineData("T-01", "T-01b")]
    [InlineData("t-02", "T-01b")]
    [InlineData("T-01a", "T-01a")]
    [InlineData(" ", "T-01b")]
    public async Task Divide_WithANumberThatIsTakenOrMissing_IsRefused(string one, string two) =>
        await Assert.ThrowsAsync<RefusedException>(() => Divide(new(one, 3_000), new(two, 2_000)));

    [Fact]
    public async Task Join_OfPlotsThatTheRegisterDoesNotPutTogether_NeedsAReason()
    {
        var far = await scene.Core.Add(new Plot { SiteId = scene.Plot.SiteId, Number = "T-09", AreaM2 = 1_000 });
        Task Join(string? reason) => scene.Core.Do<DivisionService>(s => s.JoinAsync([scene.Plot.Id, far.Id], new("T-10", 6_000), reason, scene.Actor));
        await Assert.ThrowsAsync<RefusedException>(() => Join(null));
        await Join("De sloot ertussen is gedempt.");
    }

    private Task Divide(params PlotPart[] parts) => scene.Core.Do<DivisionService>(s => s.DivideAsync(scene.Plot.Id, parts, null, scene.Actor));
}

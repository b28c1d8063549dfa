using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Reports;

/// <summary>Targets of key figures: nobody saves over what they did not see, and every change is told.</summary>
public sealed class KeyFigureTests : IAsyncDisposable
{
    private static readonly Actor Manager = new(null, "Henk");
    private readonly TestCore core = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task Save_TellsWhatChangesAndKeepsWhatWas()
    {
        Assert.True(await SaveAsync(new() { [KeyFigure.Received] = 40, [KeyFigure.TermsOnTime] = 90 }, 0));
        var first = await core.Do<TargetService, TargetSet?>(s => s.NewestAsync());
        Assert.True(await SaveAsync(new() { [KeyFigure.Received] = 50 }, first!.Id));

        var newest = await core.Do<TargetService, TargetSet?>(s => s.NewestAsync());
        Assert.Equal([(KeyFigure.Received, 50)], newest!.Values.Select(v => (v.Key, v.Value)));
        var events = await core.Read(db => db.AuditEvents.Where(e => e.Kind == AuditKind.TargetChanged).OrderBy(e => e.Id).ToListAsync());
        Assert.Equal([("Received", "", "40"), ("TermsOnTime", "", "90"), ("Received", "40", "50"), ("TermsOnTime", "90", "")],
            events.Select(e => (e.Values["field"], e.Values["from"], e.Values["to"])));
    }

    [Fact]
    public async Task Save_WhenNothingChanges_AddsNothing()
    {
        await SaveAsync(new() { [KeyFigure.Received] = 40 }, 0);
        var id = (await core.Do<TargetService, TargetSet?>(s => s.NewestAsync()))!.Id;

        Assert.False(await SaveAsync(new() { [KeyFigure.Received] = 40 }, id));
        Assert.Equal(1, await core.Read(db => db.TargetSets.CountAsync()));
    }

    [Fact]
    public async Task Save_WhenAnotherSavedMeanwhile_Refuses()
    {
        await SaveAsync(new() { [KeyFigure.Received] = 40 }, 0);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => SaveAsync(new() { [KeyFigure.Received] = 50 }, 0));
        Assert.Equal(40, (await core.Do<TargetService, TargetSet?>(s => s.NewestAsync()))!.Values[KeyFigure.Received]);
    }

    [Theory]
    [InlineData(KeyFigure.TermsOnTime, 101)]
    [InlineData(KeyFigure.DaysToProposal, 1000)]
    [InlineData(KeyFigure.Received, -1)]
    public async Task Save_WhenNoSensibleNumber_Refuses(KeyFigure figure, int target) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SaveAsync(new() { [figure] = target }, 0));

    [Theory]
    [InlineData(KeyFigure.Received, 40, 40, true)]
    [InlineData(KeyFigure.Received, 39, 40, false)]
    [InlineData(KeyFigure.DaysToProposal, 10, 10, true)]
    [InlineData(KeyFigure.DaysToProposal, 11, 10, false)]
    [InlineData(KeyFigure.Open, 41, 40, false)]
    public void Meets_AsTheTargetAsks(KeyFigure figure, int number, int target, bool met) => Assert.Equal(met, figure.Meets(number, target));

    private Task<bool> SaveAsync(Dictionary<KeyFigure, int> values, long follows) =>
        core.Do<TargetService, bool>(service => service.SaveAsync(values, follows, Manager));
}

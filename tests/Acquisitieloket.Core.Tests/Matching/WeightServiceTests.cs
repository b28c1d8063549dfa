using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Matching.Weighting;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Matching;

public sealed class WeightServiceTests : IAsyncLifetime
{
    private const Segment Makers = Segment.IndustryAndConstruction;
    private readonly TestCore core = new();
    private readonly TestData data = new();
    private Actor actor = null!;

    private static MatchWeights Agreed => MatchWeights.For(Makers) with { Area = 16, Profile = 19 };

    public async Task InitializeAsync()
    {
        var person = data.User(data.Department(Municipality.Almelo));
        await core.Add(data.Lead(person, new() { Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(4_000, 5_000), PreferredMunicipalities = [Municipality.Oldenzaal] }),
            [.. DemoSupply.Build(new(2026, 9, 7))]);
        actor = new(person.Id, person.FullName);
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    // The same object in every scope: what counts now.
    private Task<AgreedWeights> Live() => core.Do<AgreedWeights, AgreedWeights>(Task.FromResult);

    private Task Save(MatchWeights weights, string? reason = "Ruimte is schaarser geworden.", long seen = 0) =>
        core.Do<WeightService>(s => s.SaveAsync(Makers, weights, reason, seen, actor));

    [Fact]
    public void Fields_OfTheWeights_AreAllOfThemAndAddUp()
    {
        Assert.All(Enum.GetValues<Segment>(), s => Assert.Equal(100, MatchWeights.For(s).Sum));
        Assert.All(Enum.GetValues<Segment>(), s => Assert.Equal(100, WeightField.All.Sum(f => f.Read(MatchWeights.For(s)))));
        // Each field changes its own weight and no other.
        Assert.All(WeightField.All, f => Assert.Equal(MatchWeights.For(Makers).Sum + 7, f.With(MatchWeights.For(Makers), f.Read(MatchWeights.For(Makers)) + 7).Sum));
        Assert.Equal(typeof(MatchWeights).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order(), WeightField.All.Select(f => f.Name).Order());
    }

    [Fact]
    public async Task Save_WhenItAddsUpWithAReason_CountsFromNowOnWithItsHistory()
    {
        await Save(Agreed);

        Assert.Equal(Agreed, (await Live()).For(Makers));
        Assert.Equal(MatchWeights.For(Segment.ConsumerServices), (await Live()).For(Segment.ConsumerServices));
        var told = await core.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.WeightsChanged));
        Assert.Equal(("Industrie en bouw", "Profiel: 21 → 19; Oppervlakte: 14 → 16"), (told.Values["segment"], told.Values["changes"]));

        core.Clock.Advance(TimeSpan.FromMinutes(1));
        await Save(MatchWeights.For(Makers), "Terug", (await Live()).Newest(Makers)!.Id);
        Assert.Equal(2, await core.Read(db => db.WeightSets.CountAsync()));
        Assert.Equal(MatchWeights.For(Makers), (await Live()).For(Makers));
    }

    [Theory]
    [InlineData(17, "Omdat", "Samen zijn de gewichten 101")]
    [InlineData(16, " ", "Geef een reden")]
    public async Task Save_WhenItDoesNotAddUpOrHasNoReason_IsRefused(int area, string reason, string says)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => Save(Agreed with { Area = area }, reason));

        Assert.Contains(says, Assert.Single(refused.Can.Obstacles));
        Assert.Equal(0, await core.Read(db => db.WeightSets.CountAsync()));
    }

    [Fact]
    public async Task Save_WhenNegativeOrUnchanged_IsRefused()
    {
        await Assert.ThrowsAsync<RefusedException>(() => Save(Agreed with { Area = -4, Profile = 39 }));
        await Assert.ThrowsAsync<RefusedException>(() => Save(MatchWeights.For(Makers)));
    }

    [Fact]
    public async Task Save_WhenSomeoneElseAgreedMeanwhile_OverwritesNothing()
    {
        await Save(Agreed);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Save(Agreed with { Area = 14, Profile = 21 }, seen: 0));
        Assert.Equal(Agreed, (await Live()).For(Makers));
    }

    [Fact]
    public async Task Effect_OfOtherWeights_CountsLeadsThatGetAnotherFirstSite()
    {
        var now = MatchWeights.For(Makers);
        async Task<WeightEffect> Of(MatchWeights then) => await core.Do<SupplyReader, WeightEffect>(supply =>
            core.Read(db => WeightEffect.OfAsync(db, supply, Makers, now, then, new(2026, 9, 7))));

        Assert.Equal((1, 0), ((await Of(now)).Leads, (await Of(now)).Others));
        var all = await Of(now with { Preference = 100, Profile = 0, Area = 0 });
        Assert.All(all.Moves, m => Assert.NotEqual(m.From, m.To));
        Assert.Equal(all.Others, all.Moves.Sum(m => m.Times));
    }
}

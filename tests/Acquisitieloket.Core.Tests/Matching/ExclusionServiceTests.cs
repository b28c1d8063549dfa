using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Matching;

public sealed class ExclusionServiceTests : IAsyncLifetime
{
    private readonly TestCore core = new();
    private readonly TestData data = new();
    private Lead lead = null!;
    private Actor actor = null!;
    private Ranking ranking = null!;

    public async Task InitializeAsync()
    {
        var person = data.User(data.Department(Municipality.Oldenzaal));
        lead = await core.Add(data.Lead(person, new Requirements { Activity = ActivityKind.Logistics, Forms = [SpaceForm.Plot], PlotM2 = new(80_000, 100_000), Road = Need.Needed }),
            [.. DemoSupply.Build(new(2026, 9, 7))]);
        actor = new(person.Id, person.FullName);
        ranking = await core.Do<MatchService, Ranking>(m => m.RunAsync(lead.Id, actor));
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    private Task Exclude(long site, string? reason) => core.Do<ExclusionService>(s => s.ExcludeAsync(lead.Id, site, reason, actor));

    [Fact]
    public async Task Exclude_WithAReason_IsKeptAndToldAndCanBeUndone()
    {
        var site = ranking.Sites[0];
        await Exclude(site.SiteId, " Het bedrijf wil niet naar Almelo. ");

        Assert.Equal("Het bedrijf wil niet naar Almelo.", (await core.Read(db => db.SiteExclusions.SingleAsync())).Reason);
        var told = await core.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.SiteExcluded));
        Assert.Equal((site.Name, "Het bedrijf wil niet naar Almelo."), (told.Values["site"], told.Values["reason"]));

        await core.Do<ExclusionService>(s => s.UndoAsync(lead.Id, site.SiteId, actor));
        Assert.Equal(0, await core.Read(db => db.SiteExclusions.CountAsync()));
        Assert.Equal(site.Name, (await core.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.SiteExclusionEnded))).Values["site"]);
    }

    [Fact]
    public async Task Exclude_WithoutAReasonTwiceOrFromTheShortlist_IsRefused()
    {
        var site = ranking.Sites[0].SiteId;
        await Assert.ThrowsAsync<RefusedException>(() => Exclude(site, " "));
        await core.Do<ShortlistService>(s => s.AddAsync(lead.Id, site, null, actor));
        await Assert.ThrowsAsync<RefusedException>(() => Exclude(site, "Toch niet"));
        await core.Do<ShortlistService>(s => s.RemoveAsync(lead.Id, site, null, actor));
        await Exclude(site, "Toch niet");
        await Assert.ThrowsAsync<RefusedException>(() => Exclude(site, "Nog eens"));
    }

    [Fact]
    public async Task Shortlist_OfWhatWasLeftOut_IsRefusedAndPassesOverNothing()
    {
        var own = ranking.Sites.First(s => s.Municipality == Municipality.Oldenzaal);
        var better = ranking.Sites.TakeWhile(s => s != own).Where(s => s.Municipality != Municipality.Oldenzaal).ToList();
        Assert.NotEmpty(better);
        foreach (var site in better)
            await Exclude(site.SiteId, "Het bedrijf wil er niet heen.");

        Assert.True((await core.Do<ShortlistService, Can>(s => s.CanAddAsync(lead.Id, own.SiteId, null, actor))).Yes);
        Assert.False((await core.Do<ShortlistService, Can>(s => s.CanAddAsync(lead.Id, better[0].SiteId, null, actor))).Yes);
    }
}

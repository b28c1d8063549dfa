using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Core.Sites.TakeOut;
using Acquisitieloket.Core.Tests.Sites.Claims;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using static Acquisitieloket.Core.Tests.Sites.Claims.ClaimScene;

namespace Acquisitieloket.Core.Tests.Sites.TakeOut;

public sealed class TakeOutTests : IAsyncLifetime
{
    private ClaimScene scene = null!;
    private Plot neighbour = null!;
    private string code = "";

    public async Task InitializeAsync()
    {
        scene = await Open();
        code = scene.Plot.Site!.Code;
        neighbour = await scene.Core.Add(new Plot { SiteId = scene.Plot.SiteId, Number = "T-02", AreaM2 = 3_000, MergeableWith = ["T-01"] },
            new Building { SiteId = scene.Plot.SiteId, Code = "P1", Name = "Hal", FloorM2 = 900 });
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    private Task Do(Func<TakeOutService, FactSubject, Task> work, Func<Site, FactSubject>? of = null) => scene.Core.Do<IServiceProvider>(async services =>
    {
        var site = (await ((FactEditor)services.GetService(typeof(FactEditor))!).OpenAsync(code))!;
        await work((TakeOutService)services.GetService(typeof(TakeOutService))!, of?.Invoke(site) ?? FactSubject.Of(site, site.Plots.Single(p => p.Number == "T-01")));
    });

    private Task Out(Func<Site, FactSubject>? of = null) => Do((service, subject) => service.TakeOutAsync(subject, "Dubbel ingevoerd.", scene.Actor), of);

    private Task Back(Func<Site, FactSubject>? of = null) => Do((service, subject) => service.PutBackAsync(subject, scene.Actor), of);

    private async Task<Site> Public() => (await scene.Core.Do<SiteRegister, Site?>(r => r.FindAsync(code)))!;

    private static async Task<string> Refused(Func<Task> work) => string.Join(' ', (await Assert.ThrowsAsync<RefusedException>(work)).Can.Obstacles);

    [Fact]
    public async Task Plot_GoesWithWhyAndComesBack_AndItsRowsStay()
    {
        await Out();
        Assert.Equal(["T-02"], (await Public()).Plots.Select(p => p.Number));
        Assert.Empty((await Public()).Plots[0].MergeableWith);
        var gone = await scene.Core.Read(db => db.FactChanges.SingleAsync(c => c.Fact == nameof(Plot.TakenOut)));
        Assert.Equal((scene.Plot.Id, null, "Dubbel ingevoerd.", scene.Actor.UserId), (gone.PlotId, gone.Before, gone.Source, gone.ById));
        Assert.Equal("T-01", (await scene.Core.Read(db => db.FactChanges.SingleAsync(c => c.PlotId == neighbour.Id && c.Fact == nameof(Plot.MergeableWith)))).Before);

        await Back();
        Assert.Equal(["T-01", "T-02"], (await Public()).Plots.Select(p => p.Number));
        Assert.Equal([AuditKind.RegisterTakenOut, AuditKind.RegisterPutBack], await scene.Core.Read(db => db.AuditEvents.OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync()));
        Assert.Contains("staat al in", await Refused(() => Back()));
    }

    [Fact]
    public async Task Building_GoesForEveryReaderAndComesBack()
    {
        static FactSubject Hall(Site site) => FactSubject.Of(site, site.Buildings.Single());
        await Out(Hall);
        Assert.Empty((await Public()).Buildings);
        Assert.Contains("niet meer", await Refused(() => Out(Hall)));

        await Back(Hall);
        Assert.Single((await Public()).Buildings);
    }

    [Theory]
    [InlineData(ClaimKind.Interest)]
    [InlineData(ClaimKind.Option)]
    [InlineData(ClaimKind.Sale)]
    public async Task Plot_ThatSomeoneCountsOn_StaysAndSaysWhomToCall(ClaimKind kind)
    {
        var claim = await scene.Claim(Asked(kind));
        var said = await Refused(() => Out());
        Assert.Contains(kind.Dutch(), said);
        Assert.Contains("Tom Nijhuis", said);
        Assert.Equal(2, (await Public()).Plots.Count);

        await scene.Release(claim);
        await Out();
    }

    [Fact]
    public async Task Plot_InAProcedureThatWasNotEvenPublished_Stays()
    {
        var procedure = await scene.Core.Add(new IssueProcedure
        {
            Key = Guid.NewGuid(), SiteId = scene.Plot.SiteId, Route = IssueRoute.Lottery, Terms = new() { Motivation = "Meer gegadigden verwacht." }, CreatedAt = TestClock.Start, CreatedById = scene.Actor.UserId!.Value,
            Plots = [new() { PlotId = scene.Plot.Id, HeldPlotId = scene.Plot.Id }],
        });
        Assert.Contains(procedure.Reference, await Refused(() => Out()));
    }

    [Fact]
    public async Task Plot_OnTheSelectionOfAnOpenLead_StaysUntilTheLeadIsClosed()
    {
        var lead = await scene.Core.Add(scene.Data.Lead(null,
            new Requirements { Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(4_500, 5_200) }));
        var ranking = await scene.Core.Do<MatchService, Ranking>(m => m.RunAsync(lead.Id, scene.Actor));
        Assert.Contains(ranking.Sites.Single().Plots, p => p.PlotId == scene.Plot.Id);
        await scene.Core.Do<ShortlistService>(s => s.AddAsync(lead.Id, scene.Plot.SiteId, null, scene.Actor));

        Assert.Contains("staat op de selectie voor een open lead", await Refused(() => Out()));
        await scene.Core.Do<AppDbContext, int>(db => db.Leads.Where(l => l.Id == lead.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.ClosedAt, TestClock.Start).SetProperty(x => x.Stage, LeadStage.Lost)));
        await Out();
        // What the run found still stands in it.
        Assert.Contains((await scene.Core.Do<MatchService, Ranking?>(m => m.LatestAsync(lead.Id)))!.Sites.Single().Plots, p => p.PlotId == scene.Plot.Id);
    }

    [Fact]
    public async Task Number_OfWhatWasTakenOut_IsNotGivenAgain()
    {
        await Out();
        var outcome = await scene.Core.Do<FactEditor, FactOutcome>(async editor =>
        {
            var site = (await editor.OpenAsync(code))!;
            return await editor.SaveAsync(FactSubject.Of(site, new Plot { Number = "", AreaM2 = 0 }),
                new() { Texts = new Dictionary<string, string?> { ["Number"] = "t-01", ["AreaM2"] = "5" }, Source = "Brief", AsOf = Day(0), Origin = FactOrigin.Screen }, scene.Actor);
        });
        Assert.Contains("uit het register gehaald", Assert.Single(outcome.Faults).Text);
    }
}

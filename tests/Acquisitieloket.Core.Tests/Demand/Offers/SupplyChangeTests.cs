using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Core.Tests.Data;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Demand.Offers;

public sealed class SqliteSupplyChangeTests() : SupplyChangeTests(new SqliteDatabases());

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlSupplyChangeTests(PostgresDatabases databases) : SupplyChangeTests(databases);

public abstract class SupplyChangeTests(ITestDatabases databases) : IAsyncLifetime
{
    private OfferScene scene = null!;

    public async Task InitializeAsync() => scene = await OfferScene.Open(databases);

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Run_WhenAClaimEnds_OffersThePlotOnceToEachWhoFitsAndLooks()
    {
        var open = await scene.Lead(LeadStage.Matching);
        var parked = await scene.Lead(LeadStage.OnHold, matched: false);
        var consents = await scene.Lead(LeadStage.NotAccommodated, consent: true);
        await scene.Lead(LeadStage.NotAccommodated);
        await scene.Lead(LeadStage.Lost, consent: true);
        await scene.Lead(LeadStage.Reservation);
        await scene.Lead(LeadStage.New, matched: false);
        await scene.Lead(LeadStage.Matching, 40_000);
        await scene.Release();

        Assert.Equal(1, await scene.Run());
        Assert.Equal([open.Id, parked.Id, consents.Id], await scene.Offered());
        Assert.All(await scene.Offers(), o => Assert.Equal((scene.Plot.Id, "Kavel T-01 op X", 5_000), (o.PlotId!.Value, o.Title("X"), o.AreaM2)));
        Assert.Equal(3, await scene.Core.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.OfferFound)));
        Assert.Empty(await scene.Core.Read(db => db.OutgoingMails.ToListAsync()));

        await Touch();
        await scene.Run();
        Assert.Equal(3, (await scene.Offers()).Count);
    }

    [Fact]
    public async Task Run_WhenSeveralWorkersLookAtOnce_StillOffersOnce()
    {
        for (var i = 0; i < 5; i++)
            await scene.Lead(LeadStage.Matching);
        await scene.Release();
        for (var i = 0; i < 6; i++)
            await Touch();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(scene.Run)));
        scene.Core.Clock.Advance(TimeSpan.FromHours(1));
        await scene.Run();

        Assert.Equal(5, (await scene.Offers()).Count);
        Assert.False(await scene.Core.Read(db => db.SupplyChanges.AnyAsync(c => c.DoneAt == null)));
    }

    [Fact]
    public async Task Run_WhenWhoFittedBeforeFitsStill_OffersNothing()
    {
        await scene.Release();
        await scene.Run();
        await scene.Lead(LeadStage.Matching);
        await Touch();
        await scene.Run();
        Assert.Empty(await scene.Offers());
    }

    [Fact]
    public async Task Run_WhenAFactChangesOrAPlotComes_LooksToo()
    {
        var lead = await scene.Lead(LeadStage.Matching, 8_000);
        await scene.Core.Add(new Plot { SiteId = scene.Site.Id, Number = "T-02", AreaM2 = 7_900 });
        await scene.Run();
        Assert.Equal([lead.Id], await scene.Offered());

        var second = await scene.Lead(LeadStage.Matching, 30_000);
        await scene.Core.Do<Core.Data.AppDbContext>(async db =>
        {
            (await db.Plots.SingleAsync(p => p.Number == "T-02")).AreaM2 = 30_000;
            await db.SaveChangesAsync();
        });
        await scene.Run();
        Assert.Equal([lead.Id, second.Id], await scene.Offered());
    }

    [Fact]
    public async Task Run_WhenAFactOfThePlotIsPutRight_OffersItOnceToWhoFitsNow()
    {
        await scene.Release();
        await scene.Run();
        var lead = await scene.Lead(LeadStage.Matching, 8_000);
        await scene.Lead(LeadStage.Matching, 40_000);
        Assert.Empty(await scene.Offers());
        await Correct("8000");
        Assert.Equal(1, await scene.Core.Read(db => db.SupplyChanges.CountAsync(c => c.DoneAt == null && c.PlotId == scene.Plot.Id)));
        await scene.Run();
        Assert.Equal([lead.Id], await scene.Offered());

        // The same once more, and back and forth: it was offered already.
        await Correct("8100");
        await Correct("5000");
        await Correct("8000");
        await scene.Run();
        Assert.Equal([lead.Id], await scene.Offered());
    }

    private async Task Correct(string m2) => await scene.Core.Do<FactEditor>(async editor =>
    {
        var site = (await editor.OpenAsync(scene.Site.Code))!;
        var outcome = await editor.SaveAsync(FactSubject.Of(site, site.Plots.Single()), new()
        {
            Texts = new Dictionary<string, string?> { [nameof(Plot.AreaM2)] = m2 }, Source = "Meting", AsOf = DateOnly.FromDateTime(TestClock.Start), Origin = FactOrigin.Screen,
        }, scene.Actor);
        Assert.Single(outcome.Changes);
    });

    [Fact]
    public async Task Run_WhenThereAreManyLeads_LooksThroughAllInParts()
    {
        await scene.Lead(LeadStage.OnHold, matched: false);
        var one = await scene.Core.Read(db => db.Leads.AsNoTracking().Include(l => l.Enquiry).Include(l => l.Contact).Include(l => l.Company).OrderBy(l => l.Id).LastAsync());
        await scene.Core.Do<Core.Data.AppDbContext>(async db =>
        {
            for (var i = 0; i < SupplyChangeWorker.Page + 20; i++)
                db.Leads.Add(new TestData(i + 50).Lead(requirements: one.Requirements) is var lead ? Parked(lead, one) : lead);
            await db.SaveChangesAsync();
        });
        await scene.Release();

        Assert.Equal(2, await scene.Run());
        Assert.Equal(SupplyChangeWorker.Page + 21, (await scene.Offers()).Count);
    }

    private static Lead Parked(Lead lead, Lead like)
    {
        (lead.ContactPerson, lead.ContactPersonId, lead.Department, lead.DepartmentId) = (null, like.ContactPersonId, null, like.DepartmentId);
        lead.Stage = LeadStage.OnHold;
        lead.CopyFigures();
        return lead;
    }

    // Saves the site once more, with another fact.
    private Task Touch() => scene.Core.Do<Core.Data.AppDbContext>(async db =>
    {
        (await db.Sites.SingleAsync()).HomesAtM = Random.Shared.Next(100, 900_000);
        await db.SaveChangesAsync();
    });
}

using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Demand.Offers;

/// <summary>A site with one plot of 5000 m² that is held for one company, and others who want just such a plot.</summary>
internal sealed class OfferScene : IAsyncDisposable
{
    private readonly TestData data = new();
    private AppUser person = null!;

    private OfferScene(ITestDatabases? databases) => Core = new(databases);

    public TestCore Core { get; }
    public Site Site { get; private set; } = null!;
    public Plot Plot { get; private set; } = null!;
    public Lead Holder { get; private set; } = null!;
    public PlotClaim Claim { get; private set; } = null!;
    public Actor Actor { get; private set; } = null!;

    public static async Task<OfferScene> Open(ITestDatabases? databases = null, ClaimKind kind = ClaimKind.Reservation)
    {
        var scene = new OfferScene(databases);
        scene.person = scene.data.User(scene.data.Department());
        scene.Holder = scene.Asks(scene.person);
        scene.Site = scene.data.Site();
        scene.Site.SpaceTypes = ["kavel"];
        scene.Site.Plots = [scene.Plot = new() { Number = "T-01", AreaM2 = 5_000 }];
        await scene.Core.Add(scene.Holder, scene.Site);
        scene.Actor = new(scene.person.Id, scene.person.FullName);
        scene.Claim = await scene.Core.Do<ClaimService, PlotClaim>(s => s.ClaimAsync(scene.Plot.Id, scene.Holder.Id, null, new()
        {
            Key = Guid.NewGuid(), Kind = kind, LastDay = DateOnly.FromDateTime(TestClock.Start).AddDays(60), FeeCents = null, Basis = "Brief",
        }, scene.Actor));
        await scene.Run();
        return scene;
    }

    /// <summary>A lead in a stage that asks for so many m².</summary>
    public async Task<Lead> Lead(LeadStage stage, int m2 = 5_000, bool consent = false, bool matched = true)
    {
        var lead = Asks(null, m2);
        (lead.ContactPerson, lead.ContactPersonId, lead.Department, lead.DepartmentId) = (null, person.Id, null, person.DepartmentId);
        await Core.Add(lead);
        if (matched)
            await Core.Do<MatchService>(s => s.RunAsync(lead.Id, Actor));
        await Core.Read(db => db.Leads.Where(l => l.Id == lead.Id).ExecuteUpdateAsync(set => set
            .SetProperty(l => l.Stage, stage).SetProperty(l => l.ClosedAt, stage.IsClosed() ? TestClock.Start : null)
            .SetProperty(l => l.OfferConsentAt, consent ? TestClock.Start : null)));
        return lead;
    }

    public Task Release() => Core.Do<ClaimService>(s => s.ReleaseAsync(Claim.Key, "Ziet ervan af.", Actor));

    public Task<int> Run() => Core.RunDue<SupplyChange>();

    public Task<List<SupplyOffer>> Offers() => Core.Read(db => db.SupplyOffers.AsNoTracking().OrderBy(o => o.LeadId).ToListAsync());

    public async Task<long[]> Offered() => [.. (await Offers()).Select(o => o.LeadId)];

    private Lead Asks(AppUser? who, int m2 = 5_000)
    {
        var lead = data.Lead(who, new() { Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(m2 - 500, m2 + 500) });
        lead.CopyFigures();
        return lead;
    }

    public async ValueTask DisposeAsync() => await Core.DisposeAsync();
}

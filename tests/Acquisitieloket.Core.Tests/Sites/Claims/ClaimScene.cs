using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Sites.Claims;

/// <summary>One site with a plot, and leads of two people who want it.</summary>
internal sealed class ClaimScene : IAsyncDisposable
{
    private ClaimScene(ITestDatabases? databases) => Core = new(databases);

    public TestCore Core { get; }
    public TestData Data { get; } = new();
    public Plot Plot { get; private set; } = null!;
    public Lead Lead { get; private set; } = null!;
    public Lead Other { get; private set; } = null!;
    public Actor Actor { get; private set; } = null!;

    public static async Task<ClaimScene> Open(ITestDatabases? databases = null)
    {
        var scene = new ClaimScene(databases);
        AppUser tom = scene.Data.User(scene.Data.Department()), esra = scene.Data.User(scene.Data.Department(Municipality.Almelo));
        (tom.FullName, esra.FullName) = ("Tom Nijhuis", "Esra Yılmaz");
        (scene.Lead, scene.Other) = (scene.Data.Lead(tom), scene.Data.Lead(esra));
        var site = scene.Data.Site();
        site.SpaceTypes = ["kavel"];
        site.Plots = [scene.Plot = new() { Number = "T-01", AreaM2 = 5_000 }];
        await scene.Core.Add(scene.Lead, scene.Other, site);
        scene.Actor = new(tom.Id, tom.FullName);
        return scene;
    }

    public static DateOnly Day(int days) => DateOnly.FromDateTime(TestClock.Start).AddDays(days);

    public static ClaimRequest Asked(ClaimKind kind, int? days = null) => new()
    {
        Key = Guid.NewGuid(), Kind = kind, FeeCents = null, Basis = kind.Holds() ? "Brief van 7 september" : null,
        LastDay = kind.RunsOut() ? Day(days ?? 90) : null,
    };

    public Task<PlotClaim> Claim(ClaimRequest asked, Lead? lead = null) => Core.Do<ClaimService, PlotClaim>(
        s => s.ClaimAsync(Plot.Id, (lead ?? Lead).Id, null, asked, Actor));

    public Task<PlotClaim> Follow(PlotClaim claim, ClaimRequest asked) =>
        Core.Do<ClaimService, PlotClaim>(s => s.FollowAsync(claim.Key, asked, Actor));

    public Task<bool> Release(PlotClaim claim) => Core.Do<ClaimService, bool>(s => s.ReleaseAsync(claim.Key, "Te klein.", Actor));

    public Task<List<PlotClaim>> Ledger() => Core.Read(db => db.PlotClaims.OrderBy(c => c.Id).ToListAsync());

    /// <summary>What the public register says of the plot now.</summary>
    public async Task<PlotStatus> Status() =>
        (await Core.Do<SiteRegister, Site?>(r => r.FindAsync(Plot.Site!.Code)))!.Plots.Single().Status;

    public async ValueTask DisposeAsync() => await Core.DisposeAsync();
}

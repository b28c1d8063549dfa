using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Exchange;
using Acquisitieloket.Core.Sites.Facts;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Sites.Exchange;

/// <summary>On what a value rests that somebody changed in an exported file.</summary>
public sealed class ImportSourceTests : IAsyncLifetime
{
    private ImportScene scene = null!;

    public async Task InitializeAsync() => scene = await ImportScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Value_ChangedWhileItsRowKeptSourceAndDay_RestsOnTheFile()
    {
        var (plan, confirm) = await scene.Read(await scene.Exported(("m2", "5500")));
        Assert.Equal((RowVerdict.Changed, 1), (plan.Rows.Single().Verdict, plan.Rows.Single().Changes.Count));
        Assert.Equal(ImportOutcome.Done, await confirm(false));

        var plot = await scene.Plot();
        Assert.Equal(new FactStamp(scene.Today, ImportScene.Letter), plot.Stamps[nameof(Plot.AreaM2)]);
        // What nobody changed still rests on what it did.
        Assert.Equal([nameof(Plot.AreaM2)], plot.Stamps.Keys);
        Assert.Equal(ImportScene.Letter, (await scene.Claims.Core.Read(db => db.FactChanges.SingleAsync())).Source);
    }

    [Fact]
    public async Task Value_ChangedWhileItsOwnColumnsKeptSourceAndDay_RestsOnTheFile()
    {
        await scene.Set(p => p.Stamps = new Dictionary<string, FactStamp> { [nameof(Plot.AreaM2)] = new(new(2026, 1, 1), "Kadaster") });
        var (_, confirm) = await scene.Read(await scene.Exported(("m2", "5500")));
        Assert.Equal(ImportOutcome.Done, await confirm(false));

        Assert.Equal(new FactStamp(scene.Today, ImportScene.Letter), (await scene.Plot()).Stamps[nameof(Plot.AreaM2)]);
    }

    [Fact]
    public async Task Value_WithASourceOfItsOwnInTheFile_RestsOnThat()
    {
        var (_, confirm) = await scene.Read(await scene.Exported(("m2", "5500"), ("bron", "Inmeting"), ("peildatum", "2026-08-01")));
        Assert.Equal(ImportOutcome.Done, await confirm(false));

        Assert.Equal(new FactStamp(new(2026, 8, 1), "Inmeting"), (await scene.Plot()).Stamps[nameof(Plot.AreaM2)]);
    }

    [Fact]
    public async Task Import_LeavesWhoReadWhichFileInTheLog()
    {
        var (_, confirm) = await scene.Read(await scene.Exported(("m2", "5500")));
        await confirm(false);

        var entry = await scene.Claims.Core.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.RegisterImported));
        Assert.Equal((scene.Claims.Actor.UserId, "kavels.csv", "0", "1", "0", scene.Claims.Plot.Site!.Code),
            (entry.ActorId, entry.Values["file"], entry.Values["added"], entry.Values["changed"], entry.Values["renewed"], entry.Values["sites"]));
    }
}

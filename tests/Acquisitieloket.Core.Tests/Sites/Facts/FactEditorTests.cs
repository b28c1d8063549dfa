using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Sites.Facts;

public sealed class FactEditorTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestClock.Start);

    private readonly TestCore core = new();
    private Site site = null!;
    private Actor me = null!;

    public async Task InitializeAsync()
    {
        var data = new TestData();
        var user = data.User(data.Department());
        site = data.Site();
        (site.Latitude, site.Longitude, site.PlotMinM2) = (52.2, 6.7, 1_000);
        site.Plots = [data.Plot(site), new() { Number = "weg", AreaM2 = 1, ReplacedOn = Today }];
        await core.Add(site, user);
        me = new(user.Id, user.FullName);
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Fact]
    public async Task Save_WritesWhatDiffersWithItsSourceDayAndWho()
    {
        var outcome = await Save(s => FactSubject.Of(s), Edit(("MaxBuildingHeightM", "15"), ("PlotMinM2", "1.000"), ("Heat", "ja")));

        Assert.Equal(["Heat", "MaxBuildingHeightM"], outcome.Changes.Select(c => c.Fact).Order());
        var stored = await core.Read(db => db.Sites.SingleAsync());
        Assert.Equal((15, true), (stored.MaxBuildingHeightM, stored.Heat));
        Assert.Equal(new FactStamp(Today, "Brief van 3 maart"), stored.StampOf("Heat"));
        var change = await core.Read(db => db.FactChanges.SingleAsync(c => c.Fact == "Heat"));
        Assert.Equal((site.Id, null, null, "ja", "Brief van 3 maart"), (change.SiteId, change.PlotId, change.Before, change.After, change.Source));
        Assert.Equal((TestClock.Start, me.UserId, FactOrigin.Screen), (change.At, change.ById, change.Origin));
    }

    [Fact]
    public async Task Save_ALineBreakInATextOfOneLine_BecomesASpace()
    {
        await Save(s => FactSubject.Of(s), Edit((nameof(Site.Name), "Haven\r\nBcc: x@y.z\t\u0007")));

        Assert.Equal("Haven Bcc: x@y.z", (await core.Read(db => db.Sites.SingleAsync())).Name);
    }

    [Fact]
    public async Task Save_TheSameValueOfALaterDay_OnlyRenewsItsStamp()
    {
        var outcome = await Save(s => FactSubject.Of(s), Edit(("PlotMinM2", "1000")));

        Assert.Equal((0, 1), (outcome.Changes.Count, outcome.Renewed));
        Assert.Equal(Today, (await core.Read(db => db.Sites.SingleAsync())).StampOf("PlotMinM2").AsOf);
        Assert.Equal(0, await core.Read(db => db.FactChanges.CountAsync()));
        Assert.Equal(0, (await Save(s => FactSubject.Of(s), Edit(("PlotMinM2", "1000")))).Renewed);
    }

    [Theory]
    [InlineData(PlotStatus.Sold, false)]
    [InlineData(PlotStatus.Reserved, false)]
    [InlineData(PlotStatus.Option, true)]
    public async Task Plot_ThatIsPromised_IsNotNamedAsANeighbour(PlotStatus status, bool good)
    {
        var neighbour = await core.Add(new Plot { SiteId = site.Id, Number = "N", AreaM2 = 5, Registered = status });
        var number = site.Plots[0].Number;
        Task<FactOutcome> Name(string area) => Save(s => FactSubject.Of(s, s.Plots.Single(p => p.Number == number)), Edit(("MergeableWith", "N"), ("AreaM2", area)));
        Assert.Equal(good, (await Name("4000")).Good);

        // What stood there before it was sold may stay.
        await core.Do<AppDbContext, int>(async db =>
        {
            (await db.Plots.SingleAsync(p => p.Number == number)).MergeableWith = ["N"];
            return await db.SaveChangesAsync();
        });
        Assert.True((await Name("4100")).Good);
        var stored = await core.Read(db => db.Sites.Include(s => s.Plots).SingleAsync());
        Assert.Equal(good ? neighbour.Number : "", string.Join(", ", stored.MergeableNow(stored.Plots.Single(p => p.Number == number))));
    }

    [Fact]
    public async Task Save_WithAFault_ChangesNothingAndNamesEach()
    {
        var outcome = await Save(s => FactSubject.Of(s), Edit(("MaxBuildingHeightM", "hoog"), ("PlotMinM2", "2000"), ("Name", " ")) with { Source = " ", AsOf = Today.AddDays(1) });

        Assert.Equal(["AsOf", "MaxBuildingHeightM", "Name", "Source"], outcome.Faults.Select(f => f.Fact).Order());
        Assert.Equal(1_000, (await core.Read(db => db.Sites.SingleAsync())).PlotMinM2);
    }

    [Theory]
    [InlineData("PlotMaxM2", "999"), InlineData("GridAsOf", "2099-01-01"), InlineData("Code", "ANDERS")]
    public async Task Save_WhatContradictsAnotherFact_IsRefusedAtThatFact(string fact, string text)
    {
        Assert.Equal(fact, Assert.Single((await Save(s => FactSubject.Of(s), Edit((fact, text)))).Faults).Fact);
        Assert.Equal(0, await core.Read(db => db.FactChanges.CountAsync()));
    }

    [Fact]
    public async Task Save_OlderThanWhatIsKnown_IsRefused()
    {
        Assert.Equal("Heat", Assert.Single((await Save(s => FactSubject.Of(s), Edit(("Heat", "ja")) with { AsOf = site.FactsAsOf.AddDays(-1) })).Faults).Fact);
        Assert.True((await Save(s => FactSubject.Of(s), Edit(("Heat", "ja")) with { AsOf = site.FactsAsOf })).Good);
    }

    [Fact]
    public async Task Save_ANewPlot_AddsItWithAllItsFactsInTheHistory()
    {
        var outcome = await Save(s => FactSubject.Of(s, New()), Edit(("Number", "N-1"), ("AreaM2", "5000"), ("MergeableWith", site.Plots[0].Number)));

        Assert.True(outcome.Good);
        var plot = await core.Read(db => db.Plots.SingleAsync(p => p.Number == "N-1"));
        Assert.Equal((site.Id, 5_000), (plot.SiteId, plot.AreaM2));
        var rows = await core.Read(db => db.FactChanges.Where(c => c.PlotId == plot.Id).Select(c => c.Fact).ToListAsync());
        Assert.Equal(["AreaM2", "Indicative", "MergeableWith", "Number", "Registered", "Reserve"], rows.Order());
    }

    [Fact]
    public async Task Save_ANewPlotThatCannotBe_IsNotAdded()
    {
        Assert.Equal(["AreaM2", "Number"], (await Save(s => FactSubject.Of(s, New()), Edit())).Faults.Select(f => f.Fact).Order());
        foreach (var number in new[] { site.Plots[0].Number, "WEG" })
            Assert.Equal("Number", Assert.Single((await Save(s => FactSubject.Of(s, New()), Edit(("Number", number), ("AreaM2", "1")))).Faults).Fact);
        foreach (var other in new[] { "bestaat niet", "weg", "N-2" })
            Assert.Equal("MergeableWith", Assert.Single((await Save(s => FactSubject.Of(s, New()), Edit(("Number", "N-2"), ("AreaM2", "1"), ("MergeableWith", other)))).Faults).Fact);
        Assert.Equal(2, await core.Read(db => db.Plots.CountAsync()));
    }

    [Fact]
    public async Task Save_ABuildingLargerWithinThanWithout_IsRefused()
    {
        var faults = (await Save(Building, Edit(("Code", "P1"), ("Name", "Hal"), ("FloorM2", "100"), ("HallM2", "90"), ("OfficeM2", "20"), ("Latitude", "52.2"), ("DivisibleFromM2", "200")))).Faults;
        Assert.Equal(["DivisibleFromM2", "FloorM2", "Longitude"], faults.Select(f => f.Fact).Order());

        Assert.True((await Save(Building, Edit(("Code", "p1"), ("Name", "Hal"), ("FloorM2", "100")))).Good);
        Assert.Equal("Code", Assert.Single((await Save(Building, Edit(("Code", "P1"), ("Name", "Hal"), ("FloorM2", "100")))).Faults).Fact);
        var building = await core.Read(db => db.Buildings.SingleAsync());
        Assert.All(await core.Read(db => db.FactChanges.ToListAsync()), c => Assert.Equal(building.Id, c.BuildingId));
    }

    [Fact]
    public async Task Save_FromAnOlderVersion_IsRefusedAndOverwritesNothing()
    {
        var seen = (await core.Read(db => db.Sites.SingleAsync())).Version;
        await Save(s => FactSubject.Of(s), Edit(("Heat", "ja")) with { Version = seen });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Save(s => FactSubject.Of(s), Edit(("Heat", "nee")) with { Version = seen }));
        Assert.True((await core.Read(db => db.Sites.SingleAsync())).Heat);
    }

    private static FactSubject Building(Site site) => FactSubject.Of(site, new Building { SiteId = site.Id, Code = "", Name = "", FloorM2 = 0 });

    private static Plot New() => new() { Number = "", AreaM2 = 0 };

    private static FactEdit Edit(params (string Fact, string? Text)[] texts) => new()
    {
        Texts = texts.ToDictionary(t => t.Fact, t => t.Text), Source = "Brief van 3 maart", AsOf = Today, Origin = FactOrigin.Screen,
    };

    private Task<FactOutcome> Save(Func<Site, FactSubject> subject, FactEdit edit) =>
        core.Do<FactEditor, FactOutcome>(async editor => await editor.SaveAsync(subject((await editor.OpenAsync(site.Code.ToLowerInvariant()))!), edit, me));
}

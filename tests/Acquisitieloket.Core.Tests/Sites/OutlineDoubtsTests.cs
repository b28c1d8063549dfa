using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Sites;

/// <summary>What is drawn where it can hardly be meant is asked about before it is stored.</summary>
public sealed class OutlineDoubtsTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestClock.Start);
    private readonly TestCore core = new();
    private Site site = null!;

    public async Task InitializeAsync()
    {
        var data = new TestData();
        (site, var other) = (data.Site(), data.Site(Municipality.Borne));
        (site.Latitude, site.Longitude, other.Latitude, other.Longitude, other.Name) = (52.2, 6.7, 52.2, 6.71, "Buren");
        // Some 7,600 m² each.
        site.Plots = [new() { Number = "A", AreaM2 = 7_600 }, new() { Number = "B", AreaM2 = 7_600, Outline = Square(6.701) }];
        other.Plots = [new() { Number = "Z", AreaM2 = 7_600, Outline = Square(6.705) }];
        site.Buildings = [new() { SiteId = 0, Code = "P", Name = "Hal", FloorM2 = 10 }];
        await core.Add(site, other, data.User(data.Department()));
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    private static IReadOnlyList<Position> Square(double west) => [new(west, 52.2), new(west + 0.001, 52.2), new(west + 0.001, 52.201), new(west, 52.201)];

    private static string Text(double west, double north = 52.2) => FormattableString.Invariant($"{west} {north}, {west + 0.001} {north}, {west + 0.001} {north + 0.001}, {west} {north + 0.001}");

    private Task<FactOutcome> Draw(string outline, string area = "7600", string? accepted = null) =>
        Save(new() { ["Outline"] = outline, ["AreaM2"] = area }, accepted, s => FactSubject.Of(s, s.Plots.Single(p => p.Number == "A")));

    private Task<FactOutcome> Save(Dictionary<string, string?> texts, string? accepted, Func<Site, FactSubject> of) => core.Do<FactEditor, FactOutcome>(async editor => await editor.SaveAsync(
        of((await editor.OpenAsync(site.Code))!), new() { Texts = texts, Source = "Inmeting", AsOf = Today, Origin = FactOrigin.Screen, Accepted = accepted }, Actor.System));

    private Task<Plot> Stored() => core.Read(db => db.Plots.SingleAsync(p => p.Number == "A"));

    [Fact]
    public async Task Outline_BesideItsNeighbour_IsStoredAtOnce()
    {
        Assert.True((await Draw(Text(6.702))).Good);
        Assert.Equal(4, (await Stored()).Outline.Count);
    }

    [Theory]
    [InlineData(6.7011, 52.2, "7600", "over kavel B.")]
    [InlineData(6.7049, 52.2, "7600", "over kavel Z van Buren.")]
    [InlineData(6.703, 52.3, "7600", "De omtrek reikt tot 11,")]
    [InlineData(6.702, 52.2, "3000", "verschil")]
    public async Task Outline_ThatCanHardlyBeMeant_IsAskedAndStoredWhenItIs(double west, double north, string area, string said)
    {
        var asked = await Draw(Text(west, north), area);
        Assert.Contains(said, Assert.Single(asked.Doubts));
        Assert.False(asked.Good);
        Assert.Empty((await Stored()).Outline);
        Assert.Equal(0, await core.Read(db => db.FactChanges.CountAsync()));

        // A yes to something else is none to this.
        Assert.False((await Draw(Text(west, north), area, "Iets anders.")).Good);
        Assert.True((await Draw(Text(west, north), area, FactOutcome.Joined(asked.Doubts))).Good);
        Assert.Equal(4, (await Stored()).Outline.Count);
        // And is not asked again with every later change of something else.
        Assert.True((await Save(new() { ["PriceEuroM2"] = "90", ["Outline"] = Text(west, north) }, null, s => FactSubject.Of(s, s.Plots.Single(p => p.Number == "A")))).Good);
    }

    [Fact]
    public async Task Outline_OverALittleOfItsNeighbour_IsNotAsked() => Assert.True((await Draw(Text(6.70196))).Good);

    [Fact]
    public async Task Building_FarFromItsSite_IsAsked()
    {
        Task<FactOutcome> At(string north) => Save(new() { ["Latitude"] = north, ["Longitude"] = "6.7" }, null, s => FactSubject.Of(s, s.Buildings[0]));
        Assert.Contains("11,1 km", Assert.Single((await At("52.3")).Doubts));
        Assert.True((await At("52.201")).Good);
    }

    [Fact]
    public async Task Site_DrawnFarFromItsPlace_IsAsked() =>
        Assert.Single((await Save(new() { ["Outline"] = Text(6.8) }, null, FactSubject.Of)).Doubts);
}

using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Sites;

public sealed class SiteRegisterTests : IAsyncLifetime
{
    private readonly TestCore core = new();

    public Task InitializeAsync() => core.Do<IndicativeSites, int>(sites => sites.LoadAsync());

    public async Task DisposeAsync() => await core.DisposeAsync();

    public static TheoryData<SiteFilter, string[]> Filters => new()
    {
        { new(Municipality: Municipality.Borne), ["BIB", "VEL"] },
        { new(Modality: Modality.Air), ["TBT"] },
        { new(MinPlotM2: 100_000), ["XLB"] },
        { new(Programme: ProgrammeStatus.StrategicReserve), ["USS"] },
        { new(Space: SpaceType.Laboratory), ["KEN"] },
        { new(Cluster: Cluster.Logistics, Municipality: Municipality.Almelo), ["HAL", "XLB"] },
        { new(Municipality: Municipality.Borne, Modality: Modality.Air), [] },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Read_WithAFilter_GivesTheSitesWithinIt(SiteFilter filter, string[] codes)
    {
        var sites = await core.Do<SiteRegister, IReadOnlyList<Site>>(register => register.ReadAsync(filter));

        Assert.Equal(codes, sites.Select(s => s.Code));
    }

    [Fact]
    public async Task Read_EachClusterAndOther_TogetherGiveTheWholeRegister()
    {
        var codes = new HashSet<string>();
        foreach (var cluster in Enum.GetValues<Cluster>())
        {
            var sites = await core.Do<SiteRegister, IReadOnlyList<Site>>(register => register.ReadAsync(new(Cluster: cluster)));
            Assert.NotEmpty(sites);
            codes.UnionWith(sites.Select(s => s.Code));
        }

        Assert.Equal(26, codes.Count);
    }

    [Fact]
    public async Task Read_WhenThePlotThatFitsIsSold_DoesNotCountIt()
    {
        var site = new TestData().Site();
        site.Plots = [new() { Number = "1", AreaM2 = 900_000, Registered = PlotStatus.Sold }, new() { Number = "2", AreaM2 = 500 }];
        await core.Add(site);

        Assert.Empty(await core.Do<SiteRegister, IReadOnlyList<Site>>(register => register.ReadAsync(new(MinPlotM2: 800_000))));
    }

    [Fact]
    public async Task Read_WhenASiteWasDropped_KeepsItToItself()
    {
        var dropped = new TestData().Site();
        dropped.Programme = ProgrammeStatus.Dropped;
        await core.Add(dropped);

        var all = await core.Do<SiteRegister, IReadOnlyList<Site>>(register => register.ReadAsync(SiteFilter.None));
        Assert.Equal(26, all.Count);
        Assert.Empty(await core.Do<SiteRegister, IReadOnlyList<Site>>(
            register => register.ReadAsync(new(Programme: ProgrammeStatus.Dropped))));
        Assert.Null(await core.Do<SiteRegister, Site?>(register => register.FindAsync(dropped.Code)));
    }

    [Fact]
    public async Task Find_ByCodes_GivesThemInThatOrderAndEachOnce()
    {
        var sites = await core.Do<SiteRegister, IReadOnlyList<Site>>(register => register.FindAsync(["xlb", "NIX", " ken ", "XLB"]));

        Assert.Equal(["XLB", "KEN"], sites.Select(s => s.Code));
        Assert.Equal(sites[0].Plots.Select(p => p.Number).Order(), sites[0].Plots.Select(p => p.Number));
    }
}

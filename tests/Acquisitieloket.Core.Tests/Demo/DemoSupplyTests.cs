using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Tests.Demo;

public sealed class DemoSupplyTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly IReadOnlyList<Site> Sites = DemoSupply.Build(Today);

    private static readonly PlotStatus[] Issuable = [PlotStatus.Offered, PlotStatus.InSelection, PlotStatus.Option];

    [Fact]
    public void Build_Always_GivesTheSitesOfTheFiveMunicipalities()
    {
        Assert.Equal(26, Sites.Select(s => s.Code).Distinct().Count());
        Assert.Equal(5, Sites.Select(s => s.Municipality).Distinct().Count());
        Assert.All(Sites, s => Assert.All([s.Profile.Nl, s.Profile.En, s.Profile.De], text => Assert.True(text.Length > 20)));
    }

    [Theory]
    [InlineData(false, 336)]
    [InlineData(true, 88)]
    public void Build_Always_AddsUpToTheHectaresOfTheProgramme(bool reserve, int hectares) => Assert.Equal(
        hectares * 10_000,
        Sites.SelectMany(s => s.Plots).Where(p => p.Reserve == reserve && Issuable.Contains(p.Status)).Sum(p => p.AreaM2));

    [Fact]
    public void Build_Always_KeepsPlotsWithinTheUsualSizeOfTheirSite() => Assert.All(Sites, s =>
    {
        Assert.All(s.Plots, p => Assert.InRange(p.AreaM2, s.PlotMinM2!.Value, s.PlotMaxM2!.Value));
        Assert.Equal(s.Plots.Count, s.Plots.Select(p => p.Number).Distinct().Count());
        Assert.Equal(s.BuildingsOnly, s.Plots.Count == 0);
        Assert.True(s.Indicative && s.Plots.All(p => p.Indicative));
    });

    [Fact]
    public void Build_Twice_GivesTheSame() => Assert.Equal(Fingerprint(Sites), Fingerprint(DemoSupply.Build(Today)));

    private static IEnumerable<string> Fingerprint(IEnumerable<Site> sites) =>
        sites.SelectMany(s => s.Plots.Select(p => $"{s.Code} {p.Number} {p.AreaM2} {p.Status} {p.Reserve}"));
}

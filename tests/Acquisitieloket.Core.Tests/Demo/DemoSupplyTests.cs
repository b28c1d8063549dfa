using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Reviews;

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
    public void Build_Always_LetsNeighboursInNumberOrderBeJoinedAndPlotsBeDivided() => Assert.All(Sites.Where(s => s.Plots.Count > 1), s =>
    {
        var street = s.Plots.OrderBy(p => p.Number, StringComparer.Ordinal).ToList();
        for (var i = 1; i < street.Count; i++)
        {
            var joins = street[i - 1].Reserve == street[i].Reserve;
            Assert.Equal((joins, joins), (street[i].MergeableWith.Contains(street[i - 1].Number), street[i - 1].MergeableWith.Contains(street[i].Number)));
        }
        Assert.All(street, p => Assert.True(p.MergeableWith.Count <= 2 && p.DivisibleFromM2 <= p.AreaM2));
    });

    [Fact]
    public void Build_Always_HasBuildingsWhoseRoomsFitAndThatTheirSiteTakes()
    {
        var buildings = Sites.SelectMany(s => s.Buildings.Select(b => (Site: s, Building: b))).ToList();
        Assert.InRange(buildings.Count, 12, 30);
        Assert.All(buildings, row =>
        {
            Assert.Subset(row.Site.SpaceTypes.ToHashSet(), row.Building.SpaceTypes.ToHashSet());
            Assert.True((row.Building.HallM2 ?? 0) + (row.Building.OfficeM2 ?? 0) <= row.Building.FloorM2 && row.Building.Indicative);
        });
    }

    [Fact]
    public void Build_Always_HasOneSiteToReviewSoonAndNoneTooLate() =>
        Assert.Equal("CFH Soon", string.Join(", ", Sites.Where(s => ReviewDuty.Of(s, Today) != ReviewState.Fine).Select(s => $"{s.Code} {ReviewDuty.Of(s, Today)}")));

    [Fact]
    public void Build_Twice_GivesTheSame() => Assert.Equal(Fingerprint(Sites), Fingerprint(DemoSupply.Build(Today)));

    private static IEnumerable<string> Fingerprint(IEnumerable<Site> sites) =>
        sites.SelectMany(s => s.Plots.Select(p => $"{s.Code} {p.Number} {p.AreaM2} {p.Status} {p.Reserve}"));
}

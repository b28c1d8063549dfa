using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Tests.Matching;

/// <summary>Which plots a match names: those that fit, and neighbours only when all of them may be issued.</summary>
public sealed class NamedPlotTests
{
    private static SiteMatch Rank(AreaRange asked, params (int AreaM2, PlotStatus Status, bool Reserve)[] plots) => Supply.RankOne("XLB", site =>
    {
        site.Programme = ProgrammeStatus.InIssue;
        site.Plots = [.. plots.Select((p, i) => new Plot { Number = $"P-{i + 1}", AreaM2 = p.AreaM2, Registered = p.Status, Reserve = p.Reserve })];
    }, new() { Activity = ActivityKind.Logistics, Forms = [SpaceForm.Plot], PlotM2 = asked });

    private static (string, bool)[] Named(SiteMatch match) => [.. match.Plots.Select(p => (p.Number, p.Larger))];

    [Fact]
    public void Plots_WithoutAnUpperEnd_NamesNoneFarAboveWhatWasAsked() => Assert.Equal([("P-1", false)], Named(Rank(new(10_000, null),
        (12_000, PlotStatus.Offered, false), (90_000, PlotStatus.Offered, false))));

    [Fact]
    public void Plots_WhenOnlyALargerOneIsThere_SaysThatItIsLarger() => Assert.Equal([("P-1", true)], Named(Rank(new(10_000, null),
        (90_000, PlotStatus.Offered, false))));

    [Fact]
    public void Plots_Joined_AreAllOffered() => Assert.Equal([("P-1", false), ("P-2", false)], Named(Rank(new(18_000, 22_000),
        (10_000, PlotStatus.Offered, false), (10_000, PlotStatus.Offered, false))));

    [Theory]
    [InlineData(PlotStatus.Option, false)]
    [InlineData(PlotStatus.InSelection, false)]
    [InlineData(PlotStatus.Reserved, false)]
    [InlineData(PlotStatus.Sold, false)]
    [InlineData(PlotStatus.Offered, true)]
    public void Plots_OfWhichOneMayNotBeIssued_AreNotJoined(PlotStatus status, bool reserve) => Assert.Empty(Rank(new(18_000, 22_000),
        (10_000, PlotStatus.Offered, false), (10_000, status, reserve)).Plots);

    [Fact]
    public void Plots_OverAGapInTheStreet_AreNotJoined() => Assert.Empty(Rank(new(18_000, 22_000),
        (10_000, PlotStatus.Offered, false), (5_000, PlotStatus.Offered, true), (10_000, PlotStatus.Offered, false)).Plots);

    [Fact]
    public void PowerAsked_OnlyWhenPowerWasAsked()
    {
        Assert.Null(Rank(new(10_000, null), (12_000, PlotStatus.Offered, false)).PowerAsked);
        Assert.Equal(Criterion.Power, Supply.Rank(new() { Activity = ActivityKind.Production, PowerKva = 630 }).Sites[0].PowerAsked?.Key);
    }
}

using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Tests.Demo;

public sealed class DemoOutlinesTests
{
    private static readonly IReadOnlyList<Site> Drawn =
        [.. DemoSupply.Build(new(2026, 11, 23)).Where(s => s.Plots.Count > 0)];

    [Fact]
    public void Draw_EveryPlot_IsAsLargeAsItSays() => Assert.All(Drawn.SelectMany(s => s.Plots),
        p => Assert.InRange(Geometry.AreaM2(p.Outline), p.AreaM2 * 0.98, p.AreaM2 * 1.02));

    [Fact]
    public void Draw_EveryPlot_LiesWithinItsSiteAndOnNoOther() => Assert.All(Drawn, site =>
    {
        Assert.All(site.Plots.SelectMany(p => p.Outline), corner => Assert.True(Within(site.Outline, corner), $"{site.Code} {corner}"));
        for (var i = 0; i < site.Plots.Count; i++)
            for (var j = i + 1; j < site.Plots.Count; j++)
                Assert.False(Overlap(site.Plots[i].Outline, site.Plots[j].Outline), $"{site.Plots[i].Number} {site.Plots[j].Number}");
    });

    [Fact]
    public void Draw_TheSites_LieApart()
    {
        var pairs = Drawn.SelectMany((one, i) => Drawn.Skip(i + 1).Select(other => (one, other)))
            .Where(pair => Overlap(pair.one.Outline, pair.other.Outline)).Select(pair => $"{pair.one.Code} {pair.other.Code}");

        Assert.Empty(pairs);
    }

    [Fact]
    public void Draw_EverySite_LiesAroundItsCoordinates() => Assert.All(Drawn, site =>
    {
        var centre = Geometry.Centre(site.Outline);
        Assert.Equal(site.Longitude, centre.Longitude, 4);
        Assert.Equal(site.Latitude, centre.Latitude, 4);
    });

    [Fact]
    public void Draw_EveryPlot_CanBeBuiltOn() => Assert.All(Drawn.SelectMany(s => s.Plots), plot =>
    {
        var sides = Enumerable.Range(0, 4).Select(i => Metres(plot.Outline[i], plot.Outline[(i + 1) % 4])).ToList();
        Assert.True(sides.Max() / sides.Min() < 10, $"{plot.Number}: {string.Join(" × ", sides.Select(s => $"{s:0}"))}");
    });

    [Fact]
    public void Draw_Twice_GivesTheSame() => Assert.Equal(
        Drawn.SelectMany(s => s.Outline), DemoSupply.Build(new(2027, 1, 1)).Where(s => s.Plots.Count > 0).SelectMany(s => s.Outline));

    private static double Metres(Position a, Position b)
    {
        var (lon, lat) = Geometry.MetresPerDegree(a.Latitude);
        return Math.Sqrt(Math.Pow((a.Longitude - b.Longitude) * lon, 2) + Math.Pow((a.Latitude - b.Latitude) * lat, 2));
    }

    // All outlines here are convex and go round against the clock.
    private static bool Within(IReadOnlyList<Position> border, Position p) =>
        Enumerable.Range(0, border.Count).All(i => Side(border[i], border[(i + 1) % border.Count], p) > 0);

    // Convex shapes are apart when a side of one has the other wholly behind it; sharing a border is no overlap.
    private static bool Overlap(IReadOnlyList<Position> one, IReadOnlyList<Position> other) =>
        !Separates(one, other) && !Separates(other, one);

    private static bool Separates(IReadOnlyList<Position> one, IReadOnlyList<Position> other) =>
        Enumerable.Range(0, one.Count).Any(i => other.All(p => Side(one[i], one[(i + 1) % one.Count], p) < SharedBorder));

    // Degrees: some centimetres, which is how exactly corners are written.
    private const double SharedBorder = 5e-7;

    // How far a position lies left of a side.
    private static double Side(Position from, Position to, Position p)
    {
        var (x, y) = (to.Longitude - from.Longitude, to.Latitude - from.Latitude);
        return (x * (p.Latitude - from.Latitude) - y * (p.Longitude - from.Longitude)) / Math.Sqrt(x * x + y * y);
    }
}

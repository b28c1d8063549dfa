using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Tests.Sites;

public sealed class OverlapTests
{
    // Drawn on a raster of some metres near Hengelo, so that areas can be reckoned by heart.
    private const double East = 6.75, North = 52.25;

    private static Position At(double x, double y)
    {
        var (lon, lat) = Geometry.MetresPerDegree(North);
        return new(East + x / lon, North + y / lat);
    }

    private static IReadOnlyList<Position> Box(double x, double y, double wide, double high) => [At(x, y), At(x + wide, y), At(x + wide, y + high), At(x, y + high)];

    [Theory]
    [InlineData(0, 0, 100, 100, 10_000)]
    [InlineData(50, 50, 100, 100, 2_500)]
    [InlineData(100, 0, 100, 100, 0)]
    [InlineData(25, 25, 50, 50, 2_500)]
    [InlineData(-50, 40, 300, 20, 2_000)]
    [InlineData(500, 500, 100, 100, 0)]
    public void Boxes_HaveWhatIsCommon(double x, double y, double wide, double high, double m2)
    {
        Assert.Equal(m2, Overlap.AreaM2(Box(0, 0, 100, 100), Box(x, y, wide, high)), 1.0);
        Assert.Equal(m2, Overlap.AreaM2(Box(x, y, wide, high), Box(0, 0, 100, 100)), 1.0);
    }

    [Fact]
    public void Shapes_WithSlantedSidesAndAHollow_AreCutWhereTheyCross()
    {
        IReadOnlyList<Position> diamond = [At(50, -50), At(150, 50), At(50, 150), At(-50, 50)];
        Assert.Equal(10_000, Overlap.AreaM2(Box(0, 0, 100, 100), diamond), 1.0);
        IReadOnlyList<Position> triangle = [At(0, 0), At(100, 0), At(0, 100)];
        Assert.Equal(5_000, Overlap.AreaM2(Box(0, 0, 100, 100), triangle), 1.0);
        IReadOnlyList<Position> hollow = [At(0, 0), At(100, 0), At(100, 100), At(60, 100), At(60, 40), At(40, 40), At(40, 100), At(0, 100)];
        Assert.Equal(800, Overlap.AreaM2(hollow, Box(30, 50, 40, 40)), 1.0);
    }

    [Fact]
    public void Common_IsNeverMoreThanEither_AndAllOfItself()
    {
        var random = new Random(7);
        IReadOnlyList<Position> Any()
        {
            var (x, y) = (random.Next(200), random.Next(200));
            return [.. Enumerable.Range(0, 9).Select(i => (Angle: i * Math.Tau / 9, Far: 20 + random.Next(120))).Select(c => At(x + c.Far * Math.Cos(c.Angle), y + c.Far * Math.Sin(c.Angle)))];
        }
        for (var i = 0; i < 200; i++)
        {
            var (one, other) = (Any(), Any());
            var common = Overlap.AreaM2(one, other);
            Assert.InRange(common, 0, Math.Min(Geometry.AreaM2(one), Geometry.AreaM2(other)) * 1.001);
            Assert.Equal(common, Overlap.AreaM2(other, one), 1 + common * 0.001);
            Assert.Equal(Geometry.AreaM2(one), Overlap.AreaM2(one, one), Geometry.AreaM2(one) * 0.001);
        }
    }
}

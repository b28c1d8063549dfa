using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Tests.Sites;

public sealed class GeometryTests
{
    private static readonly Position Hengelo = new(6.79, 52.26);

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(2_000)]
    public void AreaM2_OfASquare_IsItsSideSquared(double side) =>
        Assert.Equal(side * side, Geometry.AreaM2(Square(Hengelo, side)), side * side * 0.001);

    // Values of the geodesic tables for 52°: 68 678 m and 111 267 m.
    [Fact]
    public void MetresPerDegree_InTwente_AreThoseOfTheEllipsoid()
    {
        var (longitude, latitude) = Geometry.MetresPerDegree(52);

        Assert.Equal(68_678, longitude, 5.0);
        Assert.Equal(111_267, latitude, 5.0);
    }

    [Fact]
    public void AreaM2_WhicheverWayRound_IsTheSame()
    {
        var square = Square(Hengelo, 50);

        Assert.Equal(Geometry.AreaM2(square), Geometry.AreaM2([.. square.Reverse()]), 3);
        Assert.True(Geometry.GoesRoundLeft(square));
        Assert.False(Geometry.GoesRoundLeft([.. square.Reverse()]));
    }

    [Fact]
    public void AreaM2_OfLessThanATriangle_IsNothing()
    {
        Assert.Equal(0, Geometry.AreaM2([]));
        Assert.Equal(0, Geometry.AreaM2([Hengelo, new(6.8, 52.27)]));
    }

    [Fact]
    public void Centre_OfAnL_LiesWhereItBalances()
    {
        // Three unit squares; their centres are (½,½), (1½,½) and (½,1½).
        Position[] corner = [new(0, 0), new(2, 0), new(2, 1), new(1, 1), new(1, 2), new(0, 2)];

        var centre = Geometry.Centre(corner);

        Assert.Equal(5.0 / 6, centre.Longitude, 9);
        Assert.Equal(5.0 / 6, centre.Latitude, 9);
    }

    [Fact]
    public void Centre_OfALine_IsItsMiddle() => Assert.Equal(new Position(1, 1), Geometry.Centre([new(0, 0), new(2, 2)]));

    [Fact]
    public void Bounds_OfPositions_HoldThemAndNoMore()
    {
        var bounds = Geometry.Bounds([new(6.7, 52.3), new(6.9, 52.2), new(6.8, 52.25)]);

        Assert.Equal(new GeoBox(6.7, 52.2, 6.9, 52.3), bounds);
        Assert.True(bounds.Holds(new(6.8, 52.25)));
        Assert.False(bounds.Holds(new(6.95, 52.25)));
        Assert.Throws<ArgumentException>(() => Geometry.Bounds([]));
    }

    private static Position[] Square(Position at, double side)
    {
        var (lon, lat) = Geometry.MetresPerDegree(at.Latitude);
        var (east, north) = (at.Longitude + side / lon, at.Latitude + side / lat);
        return [at, new(east, at.Latitude), new(east, north), new(at.Longitude, north)];
    }
}

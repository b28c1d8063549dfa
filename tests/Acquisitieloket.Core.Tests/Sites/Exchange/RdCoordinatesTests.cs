using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Exchange;

namespace Acquisitieloket.Core.Tests.Sites.Exchange;

public sealed class RdCoordinatesTests
{
    // The points by which the Kadaster lets RDNAPTRANS be checked.
    public static TheoryData<string, double, double, double, double> ControlPoints => new()
    {
        { "Texel", 117380.12, 575040.34, 53.160753042, 4.824761912 },
        { "Noord-Groningen", 247380.56, 604580.78, 53.419482050, 6.776726674 },
        { "Amersfoort", 155000, 463000, 52.155172897, 5.387203657 },
        { "Zeeuws-Vlaanderen", 16460.91, 377380.23, 51.368607152, 3.397588595 },
        { "Zuid-Limburg", 182260.45, 311480.67, 50.792584916, 5.773795548 },
        { "Maasvlakte", 64640.89, 440700.0101, 51.947393898, 4.072887101 },
    };

    [Theory]
    [MemberData(nameof(ControlPoints))]
    public void Point_OfTheKadaster_IsFoundWithinAQuarterOfAMetreBothWays(string name, double x, double y, double latitude, double longitude)
    {
        var (lon, lat) = Geometry.MetresPerDegree(latitude);
        var place = RdCoordinates.ToWgs84(x, y);
        var (backX, backY) = RdCoordinates.FromWgs84(new(longitude, latitude));

        Assert.True(Math.Abs(place.Longitude - longitude) * lon < 0.25 && Math.Abs(place.Latitude - latitude) * lat < 0.25, name);
        Assert.True(Math.Abs(backX - x) < 0.25 && Math.Abs(backY - y) < 0.25, name);
    }

    [Fact]
    public void Amersfoort_InTheOldFormula_IsTheSamePlace()
    {
        var place = RdCoordinates.ToWgs84(155_000, 463_000);

        Assert.Equal(52.15517440, place.Latitude, 0.000003);
        Assert.Equal(5.38720621, place.Longitude, 0.000004);
    }

    [Fact]
    public void Place_InTwente_ComesBackWithinADecimetre()
    {
        for (var x = 236_000; x <= 268_000; x += 1_337)
            for (var y = 465_000; y <= 497_000; y += 1_411)
            {
                var (backX, backY) = RdCoordinates.FromWgs84(RdCoordinates.ToWgs84(x, y));
                Assert.True(Math.Abs(backX - x) < 0.1 && Math.Abs(backY - y) < 0.1, $"{x} {y}");
            }
    }

    [Theory]
    [InlineData(250_000, 475_000, true)]
    [InlineData(6.79, 52.26, false)]
    [InlineData(52.26, 6.79, false)]
    [InlineData(475_000, 250_000, false)]
    public void Numbers_OfRd_AreToldFromDegrees(double x, double y, bool holds) => Assert.Equal(holds, RdCoordinates.Holds(x, y));
}

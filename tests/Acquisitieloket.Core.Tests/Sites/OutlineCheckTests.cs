using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Sites;

public sealed class OutlineCheckTests
{
    private static readonly Position[] Square = [new(6.700, 52.200), new(6.710, 52.200), new(6.710, 52.210), new(6.700, 52.210)];

    [Theory]
    [InlineData(1.00, 0)]
    [InlineData(1.04, 0)]
    [InlineData(0.96, 0)]
    [InlineData(1.07, 1)]
    [InlineData(0.94, 1)]
    public void Warnings_WhenTheRegisteredAreaIsAnother_AreOfMoreThanFivePercent(double times, int warnings)
    {
        var plot = new Plot { Number = "1", Outline = Square, AreaM2 = (int)(Geometry.AreaM2(Square) * times) };

        Assert.Equal(warnings, OutlineCheck.Warnings(plot, new TestData().Site()).Count());
    }

    [Theory]
    [InlineData(6.705, 52.205, true)]
    [InlineData(6.700, 52.205, true)]
    [InlineData(6.710005, 52.205, true)]
    [InlineData(6.711, 52.205, false)]
    [InlineData(6.705, 52.199, false)]
    public void Holds_APlaceWithinOrOnTheBorder(double longitude, double latitude, bool holds) =>
        Assert.Equal(holds, OutlineCheck.Holds(Square, new(longitude, latitude)));

    [Fact]
    public void Warnings_WhenAPlotLiesOverTheBorder_SaySo()
    {
        var site = new TestData().Site();
        site.Outline = Square;
        Position[] over = [new(6.705, 52.205), new(6.715, 52.205), new(6.715, 52.206)];

        Assert.Contains("niet helemaal binnen", Assert.Single(OutlineCheck.Warnings(new() { Number = "1", Outline = over, AreaM2 = (int)Geometry.AreaM2(over) }, site)));
        Assert.Empty(OutlineCheck.Warnings(new() { Number = "1", AreaM2 = 1 }, site));
    }

    [Fact]
    public void Of_OutlinesThatTouchOrTurnBack_FindsThem()
    {
        Assert.Equal((-1, -1), Crossing.Of(Square));
        Assert.Equal((0, 2), Crossing.Of([Square[0], Square[2], Square[1], Square[3]]));
        Assert.NotEqual((-1, -1), Crossing.Of([new(6.70, 52.20), new(6.71, 52.20), new(6.705, 52.20), new(6.705, 52.21)]));
        Assert.NotEqual((-1, -1), Crossing.Of([new(6.70, 52.20), new(6.71, 52.20), new(6.71, 52.21), new(6.705, 52.20), new(6.70, 52.21)]));
    }
}

using Acquisitieloket.Web.Infrastructure.Forms;

namespace Acquisitieloket.Web.Tests.Infrastructure;

public sealed class ClockTimeTests
{
    [Theory]
    [InlineData("2027-03-28", "02:30", "bestaat niet")]
    [InlineData("2027-03-28", "2.00", "bestaat niet")]
    [InlineData("2027-03-28", "03:00", null)]
    [InlineData("2027-03-28", "01:59", null)]
    [InlineData("2027-10-31", "02:30", null)]
    [InlineData(null, "02:30", null)]
    [InlineData("2027-03-29", "25:00", "14:30")]
    public void Wrong_SaysWhenATimeIsSkippedOrNoTime(string? day, string typed, string? says)
    {
        var wrong = ClockTime.Wrong(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), typed, out _);
        Assert.Equal(says is null, wrong is null);
        Assert.Contains(says ?? "", wrong ?? "");
    }
}

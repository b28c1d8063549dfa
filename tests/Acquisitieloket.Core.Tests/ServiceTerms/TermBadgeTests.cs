using Acquisitieloket.Core.ServiceTerms;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Tests.ServiceTerms;

public sealed class TermBadgeTests
{
    private readonly WorkingCalendar calendar = new(Options.Create(new ServiceTermOptions()));

    [Theory]
    [InlineData("2026-11-20T16:20", "nog 40 min", TermState.Warning)]
    [InlineData("2026-11-20T12:00", "nog 5 u", TermState.InTime)]
    [InlineData("2026-11-17T10:00", "nog 3 d", TermState.InTime)]
    [InlineData("2026-11-20T08:30", "nog 8 u", TermState.InTime)] // the whole last day
    [InlineData("2026-11-20T08:31", "nog 8 u", TermState.InTime)]
    [InlineData("2026-11-20T03:00", "nog 8 u", TermState.InTime)] // fourteen hours before: no working day more
    [InlineData("2026-11-19T17:00", "nog 8 u", TermState.InTime)]
    [InlineData("2026-11-19T16:59", "nog 1 d", TermState.InTime)]
    [InlineData("2026-11-20T16:00", "nog 1 u", TermState.Warning)]
    [InlineData("2026-11-20T16:01", "nog 59 min", TermState.Warning)]
    [InlineData("2026-11-20T17:00", "nu te laat", TermState.Late)] // at the moment itself, not after it
    [InlineData("2026-11-22T12:00", "nu te laat", TermState.Late)] // no working time has passed on a weekend
    [InlineData("2026-11-23T09:30", "1 u te laat", TermState.Late)]
    [InlineData("2026-11-25T09:00", "2 d te laat", TermState.Late)]
    public void Of_WhenTermEndsFridayAtFive_CountsInWorkingTime(string now, string text, TermState state)
    {
        var badge = TermBadge.Of(Dutch("2026-11-20T15:00"), Dutch("2026-11-20T17:00"), Dutch(now), calendar);
        Assert.Equal(new TermBadge(state, text), badge);
    }

    [Theory]
    [InlineData("2026-11-20T17:00")]
    [InlineData("2026-11-20T19:59")]
    public void Of_WhenNoWorkingTimeIsLeft_SaysThatItIsToBeDone(string now) => Assert.Equal(
        new TermBadge(TermState.InTime, "nu te doen"), TermBadge.Of(null, Dutch("2026-11-20T20:00"), Dutch(now), calendar));

    [Fact]
    public void Of_WhenNoTermRuns_IsNull() => Assert.Null(TermBadge.Of(null, null, Dutch("2026-11-20T15:00"), calendar));

    private static DateTime Dutch(string local) => WorkingCalendar.ToUtc(DateTime.Parse(local));
}

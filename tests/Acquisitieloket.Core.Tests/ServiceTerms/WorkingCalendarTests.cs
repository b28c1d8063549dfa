using Acquisitieloket.Core.ServiceTerms;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Tests.ServiceTerms;

public sealed class WorkingCalendarTests
{
    private readonly WorkingCalendar calendar = new(Options.Create(new ServiceTermOptions()));

    [Theory]
    [InlineData("2026-11-20T16:00", 60, "2026-11-20T17:00")] // to the last minute of Friday
    [InlineData("2026-11-20T16:00", 90, "2026-11-23T09:00")] // over the weekend
    [InlineData("2026-11-21T12:00", 30, "2026-11-23T09:00")] // asked on Saturday
    [InlineData("2026-11-20T07:00", 30, "2026-11-20T09:00")] // before the office opens
    [InlineData("2026-04-24T16:30", 60, "2026-04-28T09:00")] // King's Day on Monday
    [InlineData("2026-03-27T16:00", 120, "2026-03-30T09:30")] // the clock goes forward in between
    [InlineData("2026-10-23T16:00", 120, "2026-10-26T09:30")] // the clock goes back in between
    [InlineData("2026-12-24T16:30", 510, "2026-12-28T16:30")] // Christmas on Friday and Saturday
    public void Add_WhenWorkingTimePasses_SkipsWhatIsNotWorkingTime(string from, int minutes, string expected) =>
        Assert.Equal(Dutch(expected), calendar.Add(Dutch(from), minutes));

    [Fact]
    public void MinutesBetween_WhenAnyInterval_EqualsCountingEveryMinute()
    {
        var random = new Random(20261122);
        var start = Dutch("2024-01-01T00:00");
        for (var i = 0; i < 300; i++)
        {
            var from = start.AddMinutes(random.Next(0, 9 * 365 * 24 * 60));
            var to = from.AddMinutes(random.Next(0, 14 * 24 * 60));
            Assert.Equal(CountedMinuteByMinute(from, to), calendar.MinutesBetween(from, to));
        }
    }

    [Fact]
    public void Add_WhenMinutesAreCountedBack_GivesTheSameNumber()
    {
        var random = new Random(7);
        var start = Dutch("2024-01-01T00:00");
        for (var i = 0; i < 2000; i++)
        {
            var from = start.AddMinutes(random.Next(0, 9 * 365 * 24 * 60));
            var minutes = random.Next(1, 6000);
            Assert.Equal(minutes, calendar.MinutesBetween(from, calendar.Add(from, minutes)));
        }
    }

    private static int CountedMinuteByMinute(DateTime from, DateTime to)
    {
        var count = 0;
        for (var at = from; at < to; at = at.AddMinutes(1))
        {
            var local = WorkingCalendar.ToLocal(at);
            var time = TimeOnly.FromDateTime(local);
            if (WorkingCalendar.IsWorkingDay(DateOnly.FromDateTime(local))
                && time >= new TimeOnly(8, 30) && time < new TimeOnly(17, 0))
                count++;
        }
        return count;
    }

    private static DateTime Dutch(string local) => WorkingCalendar.ToUtc(DateTime.Parse(local));
}

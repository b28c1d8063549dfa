using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Tests.ServiceTerms;

public sealed class DutchHolidaysTests
{
    [Theory]
    [InlineData("2026-01-01")] // New Year
    [InlineData("2026-04-05")] // Easter
    [InlineData("2026-04-06")]
    [InlineData("2026-04-27")] // King's Day
    [InlineData("2025-04-26")] // ... on Saturday, since the 27th is a Sunday
    [InlineData("2025-05-05")] // Liberation Day, every five years
    [InlineData("2026-05-14")] // Ascension
    [InlineData("2024-05-20")] // Whit Monday
    [InlineData("2032-05-17")]
    [InlineData("2026-12-25")]
    [InlineData("2026-12-26")]
    public void IsHoliday_WhenPublicHoliday_IsTrue(string day) => Assert.True(DutchHolidays.IsHoliday(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2026-04-06", "Tweede Paasdag")]
    [InlineData("2025-04-26", "Koningsdag")]
    [InlineData("2030-05-05", "Bevrijdingsdag")]
    [InlineData("2016-05-05", "Hemelvaartsdag")]
    [InlineData("2026-12-26", "Tweede Kerstdag")]
    [InlineData("2026-12-27", null)]
    public void NameOf_TellsWhichDayItIs(string day, string? name) =>
        Assert.Equal(name, DutchHolidays.NameOf(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2026-04-03")] // Good Friday is a working day
    [InlineData("2025-04-27")] // King's Day moved to the 26th
    [InlineData("2026-05-05")] // Liberation Day outside the fifth year
    [InlineData("2026-12-05")]
    public void IsHoliday_WhenOrdinaryDay_IsFalse(string day) => Assert.False(DutchHolidays.IsHoliday(DateOnly.Parse(day)));

    [Fact]
    public void Of_WhenAnyYear_KeepsTheFeastsOfEasterOnTheirWeekdays()
    {
        for (var year = 1900; year <= 2200; year++)
        {
            var easter = DutchHolidays.Of(year).Single(d => d.DayOfWeek == DayOfWeek.Sunday && d.Month is 3 or 4
                && DutchHolidays.IsHoliday(d.AddDays(1)) && DutchHolidays.IsHoliday(d.AddDays(50)));
            Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
            Assert.Equal(DayOfWeek.Thursday, easter.AddDays(39).DayOfWeek);
        }
    }
}

using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Core.Reports.Summaries;

namespace Acquisitieloket.Core.Tests.Reports;

public sealed class CoarseFiguresTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 5)]
    [InlineData(12, 10)]
    [InlineData(13, 15)]
    [InlineData(9_000_000_003, 9_000_000_005)]
    public void Count_WhenPublic_IsInFives(long count, long told) => Assert.Equal((told, count), (CoarseFigures.Public.Count(count), new CoarseFigures(true).Count(count)));

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void Amounts_WhenPublic_AreOfTenLeadsOrMoreAndCoarse(long leads, bool told)
    {
        var (of, figures) = (new Quantities(leads, 123_456, 1_749, 37), CoarseFigures.Public);
        Assert.Equal(told ? (100_000L, 1_500L, 25L, 12, 65) : ((long?, long?, long?, int?, int?))(null, null, null, null, null),
            (figures.M2(of), figures.Kva(of), figures.Jobs(of), figures.Days(12, leads), figures.Share(leads / 2 + 1, leads)));
        Assert.Equal((123_456, 1_749, 37), (new CoarseFigures(true).M2(of), new CoarseFigures(true).Kva(of), new CoarseFigures(true).Jobs(of)));
    }

    [Theory]
    [InlineData(6, 8, 75)]
    [InlineData(41, 50, 80)]
    [InlineData(9, 11, 80)]
    [InlineData(10, 11, 90)]
    [InlineData(0, 12, 0)]
    [InlineData(12, 12, 100)]
    [InlineData(7, 7, null)]
    [InlineData(0, 0, null)]
    public void Share_WhenPublic_IsOfTheExactNumbersInSteps(long part, long whole, int? told) => Assert.Equal(told, CoarseFigures.Public.Share(part, whole));

    [Theory]
    [InlineData(new[] { 40, 20, 10, 5 }, new[] { 40, 20, -1, -1 })]
    [InlineData(new[] { 40, 20, 10, 0 }, new[] { 40, 20, 10, -1 })]
    [InlineData(new[] { 40, 20, 5, 5 }, new[] { 40, 20, -1, -1 })]
    [InlineData(new[] { 40, 20, 10 }, new[] { 40, 20, 10 })]
    [InlineData(new[] { 5 }, new[] { -1 })]
    public void Parts_WhenJustOneWouldFollowFromTheRest_HideTheNextSmallestToo(int[] counts, int[] told) =>
        Assert.Equal(told.Select(t => t < 0 ? (long?)null : t * 50_000), CoarseFigures.Parts([.. counts.Select(c => new Quantities(c, c * 50_000, 0, 0))], CoarseFigures.Public.M2));

    [Theory]
    [InlineData("2026-K3", "3e kwartaal 2026", "2026-07-01", "2026-09-30", "2026-K2")]
    [InlineData("2026-K1", "1e kwartaal 2026", "2026-01-01", "2026-03-31", "2025-K4")]
    [InlineData("2024", "2024", "2024-01-01", "2024-12-31", "2023")]
    public void Period_OfAKey_HasItsDays(string key, string name, string first, string last, string before)
    {
        var period = BoardPeriod.Parse(key)!;
        Assert.Equal((key, name, DateOnly.Parse(first), DateOnly.Parse(last), before), (period.Key, period.Name, period.FirstDay, period.LastDay, period.Before.Key));
        Assert.True(period.IsOver(period.LastDay.AddDays(1)));
        Assert.False(period.IsOver(period.LastDay));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-K5")]
    [InlineData("2026-K0")]
    [InlineData("2026-K")]
    [InlineData("2026-K1-K2")]
    [InlineData("26-K1")]
    [InlineData("987654321")]
    [InlineData("../2026")]
    public void Period_OfAnythingElse_IsNone(string? key) => Assert.Null(BoardPeriod.Parse(key));

    [Fact]
    public void Choices_OnAnyDay_BeginWithTheLastQuarterThatIsOver()
    {
        var choices = BoardPeriod.Choices(new(2026, 2, 1));
        Assert.Equal(("2025-K4", 15, 15), (choices[0].Key, choices.Count, choices.Select(c => c.Key).Distinct().Count()));
        Assert.Contains(new BoardPeriod(2026, 1), choices);
        Assert.Contains(new BoardPeriod(2026), choices);
        Assert.All(choices, c => Assert.Equal(c, BoardPeriod.Parse(c.Key)));
    }
}

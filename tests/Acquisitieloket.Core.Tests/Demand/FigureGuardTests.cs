using Acquisitieloket.Core.Demand;

namespace Acquisitieloket.Core.Tests.Demand;

public sealed class FigureGuardTests
{
    [Fact]
    public void Hides_WhatIsTooFew_AndTheNextSmallestBesideIt()
    {
        var guard = Guard(("a", "x", 2), ("b", "x", 4), ("c", "x", 9));
        Assert.False(guard.HidesAll);
        Assert.True(guard.Hides(0, "a"));
        Assert.True(guard.Hides(0, "b"));
        Assert.False(guard.Hides(0, "c"));
        Assert.False(guard.Hides(1, "x"));
        Assert.True(Guard(("a", "x", 2)).HidesAll);
    }

    [Fact]
    public void Hides_InATable_WhatWouldFollowFromTheOtherDirection()
    {
        // Down and across: without b in y the one of a in x would follow from the sums of its column.
        var guard = Guard(("a", "x", 1), ("a", "y", 8), ("a", "z", 9), ("b", "x", 7), ("b", "y", 6), ("b", "z", 9), ("c", "x", 9), ("c", "y", 9), ("c", "z", 9));
        foreach (var (row, column) in new[] { ("a", "x"), ("a", "y"), ("b", "x"), ("b", "y") })
            Assert.True(guard.Hides(0, row, 1, column), $"{row}{column}");
        foreach (var (row, column) in new[] { ("a", "z"), ("b", "z"), ("c", "x"), ("c", "z") })
            Assert.False(guard.Hides(1, column, 0, row), $"{row}{column}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Told_NeverLeavesOneFigureOfALineOrTooFewTogether(int seed)
    {
        var random = new Random(seed);
        var counted = Enumerable.Range(0, 120).Select(_ => (Values: new object?[] { random.Next(5), random.Next(4), random.Next(3) == 0 ? null : random.Next(6) }, Count: 1)).ToList();
        var guard = new FigureGuard(counted);
        for (var a = 0; a < 3; a++)
            for (var b = 0; b < 3; b++)
            {
                if (a == b)
                    continue;
                foreach (var line in counted.GroupBy(c => c.Values[a]))
                {
                    var parts = line.GroupBy(c => c.Values[b]).Select(g => (Count: g.Count(), Hidden: guard.Hides(a, line.Key, b, g.Key))).ToList();
                    Assert.All(parts, p => Assert.True(p.Hidden || p.Count >= SmallNumbers.Least));
                    var kept = parts.Where(p => p.Hidden).ToList();
                    Assert.True(guard.Hides(a, line.Key) ? kept.Count > 0 : kept.Count != 1 && !SmallNumbers.Hides(kept.Sum(k => k.Count)));
                }
            }
        Assert.Contains(counted, c => !guard.Hides(0, c.Values[0]));
    }

    private static FigureGuard Guard(params (string Row, string Column, int Count)[] cells) =>
        new(cells.Select(c => (new object?[] { c.Row, c.Column }, c.Count)));
}

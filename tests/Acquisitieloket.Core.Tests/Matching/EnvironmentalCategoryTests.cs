using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Tests.Matching;

/// <summary>A site's maximum is told on the scale on which companies choose.</summary>
public sealed class EnvironmentalCategoryTests
{
    [Theory]
    [InlineData(1, "1")]
    [InlineData(2, "2")]
    [InlineData(3, "3.2")]
    [InlineData(4, "4.2")]
    [InlineData(5, "5.3")]
    [InlineData(6, "6")]
    [InlineData(7, "7")]
    public void HighestOf_WhenAMaximumIsGiven_IsTheHighestCategoryThatItAdmits(int maximum, string highest) =>
        Assert.Equal(highest, EnvironmentalCategories.HighestOf(maximum));
}

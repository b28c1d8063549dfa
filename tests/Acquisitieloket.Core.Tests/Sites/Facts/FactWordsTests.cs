using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Tests.Sites.Facts;

public sealed class FactWordsTests
{
    [Theory]
    [InlineData(nameof(Plot.ReplacedOn), "2026-11-29", "Gesplitst of samengevoegd", "29 november 2026")]
    [InlineData(nameof(Plot.ReplacedOn), null, "Gesplitst of samengevoegd", "–")]
    [InlineData(nameof(Plot.AreaM2), "12500", "Oppervlakte", "12.500 m²")]
    [InlineData(nameof(Plot.PriceEuroM2), null, "Prijs", "niet bekend")]
    public void Change_ReadsInDutch(string fact, string? value, string name, string shown)
    {
        var change = new FactChange
        {
            SiteId = 1, PlotId = 2, BuildingId = null, Fact = fact, Before = null, After = value, AsOf = new(2026, 11, 29),
            Source = "Test", Origin = FactOrigin.Division, At = DateTime.UnixEpoch, ById = null,
        };
        Assert.Equal((name, shown), (FactWords.NameOf(change), FactWords.Shown(change, change.After)));
    }
}

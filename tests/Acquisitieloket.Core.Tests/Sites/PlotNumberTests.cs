using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Sites;

public sealed class PlotNumberTests
{
    [Theory]
    [InlineData("HH-12", true)]
    [InlineData("4/5 (noord)", true)]
    [InlineData("Één & twee+", true)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("50%", false)]
    [InlineData("a?b", false)]
    [InlineData("a,b", false)]
    [InlineData("<b>", false)]
    [InlineData("een\ntwee", false)]
    [InlineData("123456789012345678901", false)]
    public void IsGood_TakesWhatCanStandInAnAddress(string number, bool good) => Assert.Equal(good, PlotNumber.IsGood(number));

    [Fact]
    public async Task Store_ASecondPlotThatOnlyDiffersInCase_IsRefusedByTheDatabase()
    {
        await using var core = new TestCore();
        var data = new TestData();
        var site = data.Site();
        site.Plots = [new() { Number = "PAR-1", AreaM2 = 5_000 }];
        await core.Add(site);

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => core.Add(new Plot { SiteId = site.Id, Number = "par-1", AreaM2 = 5_000 }));

        Assert.True(refused.IsDuplicate());
    }
}

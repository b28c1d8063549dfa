using System.Text;
using System.Text.Json;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Sites;

public sealed class PlotStockTests
{
    private static readonly IReadOnlyList<Site> Sites = DemoSupply.Build(new(2026, 11, 23));

    private static Site SiteWith(params (int AreaM2, PlotStatus Status, bool Reserve)[] plots)
    {
        var site = new TestData().Site();
        site.SpaceTypes = ["kavel"];
        site.Plots = [.. plots.Select((p, i) => new Plot { Number = $"{i}", AreaM2 = p.AreaM2, Registered = p.Status, Reserve = p.Reserve })];
        return site;
    }

    [Theory]
    [InlineData(PlotStatus.Offered, true)]
    [InlineData(PlotStatus.InSelection, true)]
    [InlineData(PlotStatus.Option, true)]
    [InlineData(PlotStatus.Reserved, false)]
    [InlineData(PlotStatus.Sold, false)]
    [InlineData(PlotStatus.NotOffered, false)]
    public void Of_APlot_CountsItUnlessItIsPromisedSoldOrNotOffered(PlotStatus status, bool counts) =>
        Assert.Equal(counts ? 1 : 0, PlotStock.Of(SiteWith((1000, status, false))).Count);

    [Fact]
    public void Of_ASite_CountsThePartsThatAreNotFreeToTake()
    {
        var stock = PlotStock.Of(SiteWith((1000, PlotStatus.Offered, false), (2000, PlotStatus.Option, false),
            (4000, PlotStatus.InSelection, false), (8000, PlotStatus.Offered, true), (16_000, PlotStatus.Sold, true)));

        Assert.Equal((3, 7000L, 8000, 1, 1, 1, 8000L),
            (stock.Count, stock.AreaM2, stock.LargestM2, stock.UnderOption, stock.InSelection, stock.InReserve, stock.ReserveM2));
    }

    [Fact]
    public void Of_ASiteThatIsKeptBack_CountsAllOfItAsReserve()
    {
        var site = SiteWith((1000, PlotStatus.Offered, false));
        site.Programme = ProgrammeStatus.StrategicReserve;

        Assert.Equal((0, 0L, 1, 1000L), (PlotStock.Of(site).Count, PlotStock.Of(site).AreaM2, PlotStock.Of(site).InReserve, PlotStock.Of(site).ReserveM2));
        Assert.Equal("nu geen kavels in uitgifte; 1 kavel van 0,1 ha in de strategische reserve", PlotWords.Stock(site, Written.Culture("nl")));
    }

    [Fact]
    public void Of_ASiteWithBuildingsOnly_HasNoPlotsWhateverIsRegistered()
    {
        var site = SiteWith((1000, PlotStatus.Offered, false));
        site.BuildingsOnly = true;

        Assert.Equal(0, PlotStock.Of(site).Count);
        Assert.Equal("alleen ruimte in panden", PlotWords.Stock(site, Written.Culture("nl")));
    }

    [Fact]
    public void Of_ASiteWhoseProfileNamesNoPlots_OffersNoneOfThem()
    {
        var site = SiteWith((1000, PlotStatus.Option, false), (2000, PlotStatus.Sold, false));
        site.SpaceTypes = ["kantoor"];

        Assert.Equal(0, PlotStock.Of(site).Count);
        Assert.Equal([PlotStatus.NotOffered, PlotStatus.Sold], site.Plots.Select(site.StatusOf));
        Assert.Equal("alleen ruimte in panden", PlotWords.Stock(site, Written.Culture("nl")));
    }

    [Theory]
    [InlineData("nl", "4 kavels, samen 15 ha, waarvan 1 in een selectieprocedure en 2 onder optie")]
    [InlineData("en", "4 plots, 15 ha in total, of which 1 in a selection procedure and 2 under option")]
    [InlineData("de", "4 Grundstücke, zusammen 15 ha, davon 1 im Auswahlverfahren und 2 mit Option belegt")]
    public void Stock_InEachLanguage_NamesTheSumAndTheParts(string language, string words) => Assert.Equal(words,
        PlotWords.Stock(SiteWith((60_000, PlotStatus.Offered, false), (40_000, PlotStatus.InSelection, false),
            (20_000, PlotStatus.Option, false), (30_000, PlotStatus.Option, false)), Written.Culture(language)));

    [Fact]
    public void Stock_WithReserve_NamesItApartFromWhatIsInIssue() => Assert.Equal(
        "3 Grundstücke, zusammen 0,3 ha, davon 1 im Auswahlverfahren und 1 mit Option belegt; außerdem 1 Grundstück mit 0,1 ha in der strategischen Reserve",
        PlotWords.Stock(SiteWith((1000, PlotStatus.Offered, false), (1000, PlotStatus.InSelection, false),
            (1000, PlotStatus.Option, false), (1000, PlotStatus.Offered, true)), Written.Culture("de")));

    [Fact]
    public void Stock_WhenAllAreGone_SaysSoAndNotThatItIsUnknown()
    {
        Assert.Equal("geen kavels meer beschikbaar", PlotWords.Stock(SiteWith((1000, PlotStatus.Sold, false)), Written.Culture("nl")));
        Assert.Null(PlotWords.Stock(SiteWith(), Written.Culture("nl")));
    }

    [Theory]
    [InlineData(PlotStatus.Offered, false, "de", "angeboten")]
    [InlineData(PlotStatus.Offered, true, "en", "strategic reserve")]
    [InlineData(PlotStatus.Option, true, "nl", "onder optie, strategische reserve")]
    public void Status_OfAPlot_IsSaidInWords(PlotStatus status, bool reserve, string language, string words) =>
        Assert.Equal(words, PlotWords.Status(status, reserve, Written.Culture(language)));

    [Fact]
    public void Status_InEachLanguage_HasAWordForEachStatus()
    {
        foreach (var language in new[] { "nl", "en", "de" })
            Assert.DoesNotContain(Enum.GetValues<PlotStatus>(), s => PlotWords.Status(s, false, Written.Culture(language)).Contains('.'));
    }

    [Fact]
    public void Files_OfEachSite_CountAsTheStockDoes()
    {
        var lines = Encoding.UTF8.GetString(SiteCsv.Write(Sites)).TrimEnd().Split("\r\n")[1..];
        using var json = JsonDocument.Parse(SiteGeoJson.Write(Sites, withPlots: false));
        foreach (var (site, i) in Sites.Select((s, i) => (s, i)))
        {
            var stock = PlotStock.Of(site);
            Assert.Contains($";{stock.Count};{stock.AreaM2};{stock.ReserveM2};", lines[i]);
            Assert.Equal(stock.AreaM2, json.RootElement.GetProperty("features")[i].GetProperty("properties").GetProperty("beschikbaarM2").GetInt64());
        }
    }

    [Fact]
    public void Matching_OfEachSite_ChoosesFromTheStockAndNeverNamesPlotsWhereNoneAreIssued()
    {
        foreach (var site in Sites)
            Assert.Equal(PlotStock.Of(site).Available.Select(p => p.Number).Order(StringComparer.Ordinal),
                SiteSupply.Of(site).Plots.Select(p => p.Number).Order(StringComparer.Ordinal));
        foreach (var activity in Enum.GetValues<ActivityKind>())
            Assert.DoesNotContain(
                Matcher.Rank(new() { Activity = activity, Forms = [SpaceForm.Plot], PlotM2 = new(1000, 5000) }, [.. Sites.Select(SiteSupply.Of)], new(2026, 11, 23)).Sites,
                match => match.Plots.Count > 0 && match.Criteria.Any(c => c.Phrase == "SpaceNoPlot"));
    }
}

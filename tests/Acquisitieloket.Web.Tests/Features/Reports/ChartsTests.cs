using System.Text;
using System.Xml.Linq;
using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Web.Features.Reports.Export;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Reports;

public sealed class ChartsTests
{
    private static readonly XNamespace Svg = "";
    private static readonly Series[] Two = [new("Een & twee", "#0072B2", 0), new("Drie", "#B87400", 1)];

    [Fact]
    public void Draw_WhenBarsAreStacked_GivesEachPartItsShareWithoutGaps()
    {
        var chart = Parse(StackedBars.Draw("x", "Titel", "Uitleg", Two, [new("A", [3, 1]), new("B", [8, 0])]));

        var parts = chart.Descendants(Svg + "rect").Where(r => r.Element(Svg + "title") is not null)
            .Select(r => (Left: Number(r, "x"), Wide: Number(r, "width"))).ToList();
        Assert.Equal(3, parts.Count); // nothing is drawn for nothing
        Assert.Equal(StackedBars.Room * 3 / 8.0, parts[0].Wide, 1);
        Assert.Equal(parts[0].Left + parts[0].Wide, parts[1].Left, 1);
        Assert.Equal(StackedBars.Room, parts[2].Wide, 1);
    }

    [Fact]
    public void Draw_WhenThereIsNothing_IsStillAChartWithTitle()
    {
        var chart = Parse(StackedBars.Draw("x", "Titel", "Uitleg", Two, [new("A", [0, 0])]));
        var months = Parse(MonthColumns.Draw("y", "Titel", "Uitleg", ["jan"], [new("A", [0])]));

        Assert.Equal("Titel", chart.Element(Svg + "title")!.Value);
        Assert.Equal("Uitleg", months.Element(Svg + "desc")!.Value);
        Assert.DoesNotContain("NaN", chart.ToString() + months);
    }

    [Fact]
    public void Draw_WhenMonths_MakesTheTallestBarOfTheLargestNumber()
    {
        var chart = Parse(MonthColumns.Draw("y", "T", "U", ["jan", "feb"], [new("In", [10, 5]), new("Uit", [0, 1])]));

        var bars = chart.Descendants(Svg + "rect").ToDictionary(r => r.Element(Svg + "title")!.Value, r => Number(r, "height"));
        Assert.Equal(3, bars.Count);
        Assert.Equal(bars["In, jan: 10"], 2 * bars["In, feb: 5"], 1);
        Assert.Equal(bars["In, jan: 10"], 10 * bars["Uit, feb: 1"], 1);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@som", "\"'@som\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("zeg \"ja\"", "\"zeg \"\"ja\"\"\"")]
    [InlineData("=a;b", "\"'=a;b\"")]
    [InlineData("Ünïcode", "Ünïcode")]
    public void Of_WhenCellCouldDoHarm_KeepsItText(string cell, string written) =>
        Assert.Equal($"{written};x\r\n", Encoding.UTF8.GetString(CsvFile.Of([[cell, "x"]])[3..]));

    private static XElement Parse(string svg) => XElement.Parse(svg);

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Acquisitieloket.Core.Drawings.Charts;

namespace Acquisitieloket.Core.Tests.Drawings;

/// <summary>Every chart with nothing, one lead, a million of them, long names and names that would do harm.</summary>
public sealed partial class ChartsTests
{
    private const string Nasty = "<b onload='x'>&\"\u0001 \uD83C\uDFED", LongName = "Bezichtiging en onderhandeling met een heel lange naam die nergens past, en nog langer";

    private static readonly string[] Months = ["jan 2026", "feb 2026", "mrt 2026", "apr 2026", "mei 2026", "jun 2026", "jul 2026", "aug 2026", "sep 2026", "okt 2026", "nov 2026", "dec 2026"];

    public static TheoryData<string, string> Charts()
    {
        var data = new TheoryData<string, string>();
        foreach (var kind in (string[])["bars", "months", "lines", "funnel", "heat", "small", "shares", "pairs"])
            foreach (var content in (string[])["nothing", "empty", "one", "million", "long", "nasty"])
                data.Add(kind, content);
        return data;
    }

    [Theory, MemberData(nameof(Charts))]
    public void Draw_OfAnything_IsWellFormedAndKeepsItsWordsWithin(string kind, string content)
    {
        var drawn = Draw(kind, content);
        var chart = XElement.Parse(drawn);

        Assert.DoesNotContain("NaN", drawn);
        Assert.DoesNotContain("∞", drawn);
        Assert.DoesNotContain("Infinity", drawn);
        Assert.DoesNotContain("<b ", drawn);
        Assert.Equal("Titel <1> & \"2\"", chart.Element("title")!.Value);
        Assert.Equal("Uitleg", chart.Element("desc")!.Value);
        var box = chart.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToList();
        Assert.All(chart.Descendants("text"), text =>
        {
            var (left, right) = Sides(text);
            Assert.True(left >= -1 && right <= box[2] + 1, $"{text.Value} stands from {left:0} to {right:0} of {box[2]}.");
            Assert.InRange(Number(text.Attribute("y")!.Value), 0, box[3]);
        });
        Assert.All(chart.Descendants("rect"), rect =>
        {
            Assert.InRange(Number(rect.Attribute("x")!.Value), 0, box[2]);
            Assert.InRange(Number(rect.Attribute("x")!.Value) + Number(rect.Attribute("width")!.Value), 0, box[2] + 0.5);
            Assert.InRange(Number(rect.Attribute("y")!.Value) + Number(rect.Attribute("height")!.Value), 0, box[3] + 0.5);
        });
        Assert.All(Ids().Matches(drawn), id => Assert.StartsWith("x-", id.Groups[1].Value));
    }

    [Theory, MemberData(nameof(Charts))]
    public void Draw_OfAnything_LetsNoWordsOverlap(string kind, string content)
    {
        var texts = XElement.Parse(Draw(kind, content)).Descendants("text").Select(t => (t.Value, Sides: Sides(t), Y: Number(t.Attribute("y")!.Value), Size: Number(t.Attribute("font-size")!.Value))).ToList();
        for (var i = 0; i < texts.Count; i++)
            for (var j = i + 1; j < texts.Count; j++)
                Assert.False(Math.Abs(texts[i].Y - texts[j].Y) < Math.Min(texts[i].Size, texts[j].Size) * 0.75
                    && texts[i].Sides.Left < texts[j].Sides.Right - 2 && texts[j].Sides.Left < texts[i].Sides.Right - 2, $"“{texts[i].Value}” and “{texts[j].Value}” overlap.");
    }

    [Fact]
    public void Draw_WhenBarsAreStacked_GivesEachPartItsShareWithoutGaps()
    {
        var chart = XElement.Parse(StackedBars.Draw("x", "T", "U", Two, [new("A", [3, 1]), new("B", [8, 0])]));
        var parts = Parts(chart).Where(r => r.Said.StartsWith("A,", StringComparison.Ordinal) || r.Said.StartsWith("B,", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, parts.Count); // nothing is drawn for nothing
        Assert.Equal(StackedBars.Room("8") * 3 / 8, parts[0].Width, 1);
        Assert.Equal(parts[0].X + parts[0].Width, parts[1].X, 1);
        Assert.Equal(StackedBars.Room("8"), parts[2].Width, 1);
    }

    [Fact]
    public void Draw_WhenMonths_MakesTheTallestBarOfTheLargestNumber()
    {
        var chart = XElement.Parse(MonthColumns.Draw("y", "T", "U", ["jan", "feb"], [new("In", [10, 5]), new("Uit", [0, 1])]));
        var bars = chart.Descendants("rect").ToDictionary(r => r.Element("title")!.Value, r => Number(r.Attribute("height")!.Value));
        Assert.Equal(3, bars.Count);
        Assert.Equal(bars["In, jan: 10"], 2 * bars["In, feb: 5"], 1);
        Assert.Equal(bars["In, jan: 10"], 10 * bars["Uit, feb: 1"], 1);
    }

    [Fact]
    public void Draw_WhenMonths_NamesEachUnderItsColumn()
    {
        var chart = XElement.Parse(MonthColumns.Draw("y", "T", "U", ["jan", "feb"], [new("In", [10, 5])]));
        var names = chart.Descendants("text").Where(t => t.Value is "jan" or "feb").Select(t => (t.Attribute("text-anchor")!.Value, Number(t.Attribute("x")!.Value)));
        Assert.Equal(Parts(chart).Select(b => ("middle", b.X + b.Width / 2)), names);
    }

    [Fact]
    public void Draw_WhenBarsArePaired_GivesBothPeriodsOneScale()
    {
        var bars = Parts(XElement.Parse(PairedBars.Draw("x", "T", "U", Two[0], Two[1], [new("Borne", [10, 5]), new("Hengelo", [0, 20])])))
            .Where(b => b.Said.Contains(", ", StringComparison.Ordinal)).ToDictionary(b => b.Said, b => b.Width);
        Assert.Equal(["Borne, Een & twee: 10", "Borne, Drie: 5", "Hengelo, Drie: 20"], bars.Keys);
        Assert.Equal(bars["Borne, Een & twee: 10"], 2 * bars["Borne, Drie: 5"], 1);
        Assert.Equal(bars["Hengelo, Drie: 20"], 2 * bars["Borne, Een & twee: 10"], 1);
    }

    [Fact]
    public void Draw_WhenAFunnelNarrows_MakesEachStepAsWideAsItsPart()
    {
        var bars = Parts(XElement.Parse(Funnel.Draw("x", "T", "U", [new("Nieuw", 100) { Share = 100 }, new("Voorstel", 25) { Share = 25 }, new("Gevestigd", 0)])));
        Assert.Equal(["Nieuw: 100 · 100%", "Voorstel: 25 · 25%"], bars.Select(b => b.Said));
        Assert.Equal(bars[0].Width, 4 * bars[1].Width, 1);
        Assert.Equal(bars[0].X + bars[0].Width / 2, bars[1].X + bars[1].Width / 2, 1);
    }

    [Fact]
    public void Draw_WhenCellsHoldMore_MakesThemDarkerWithALongerLine()
    {
        var chart = XElement.Parse(HeatTable.Draw("x", "T", "U", ["A", "B"], [new("Rij", [10, 5])]));
        var shades = chart.Descendants("rect").Where(r => r.Attribute("fill-opacity") is not null).Select(r => Number(r.Attribute("fill-opacity")!.Value)).ToList();
        var lines = chart.Descendants("rect").Where(r => r.Attribute("fill-opacity") is null).Select(r => Number(r.Attribute("width")!.Value)).ToList();
        Assert.True(shades[0] > shades[1] && shades[0] < 0.5);
        Assert.Equal(lines[0], 2 * lines[1], 1);
    }

    [Fact]
    public void Draw_WhenPartsLeadSomewhere_HasLinksThatSayWhatTheyCount()
    {
        var chart = XElement.Parse(HeatTable.Draw("x", "T", "U", ["A", "B"], [new("Rij", [1, 0]) { Links = ["/queue?a=1&b=2", null] }]));
        var link = Assert.Single(chart.Descendants("a"));
        Assert.Equal(("/queue?a=1&b=2", "Rij, A: 1", "group"), (link.Attribute("href")!.Value, link.Attribute("aria-label")!.Value, chart.Attribute("role")!.Value));
    }

    private static readonly Series[] Two = [new("Een & twee", "#0072B2", 0), new("Drie", "#B87400", 1)];

    private static string Draw(string kind, string content)
    {
        const string title = "Titel <1> & \"2\"";
        var name = content switch { "long" => LongName, "nasty" => Nasty, _ => "Enschede" };
        var many = content switch { "one" => 1L, "million" => 1_000_000, "empty" or "nothing" => 0, _ => 37 };
        string[] months = content == "nothing" ? [] : Months;
        long[] values = [.. months.Select((_, i) => i == 3 ? many : many / 3)];
        Bar[] bars = content == "nothing" ? [] : [new(name, [many, many / 2, 0, many, many]), new($"{name} 2", [0, 0, 0, 0, 0]), new("Borne", [many, 0, 0, 0, 0])];
        Series[] series = [.. Series.Municipalities.Select(s => s with { Name = content is "long" or "nasty" ? name : s.Name })];
        Panel[] panels = content == "nothing" ? [] : [.. Enumerable.Range(0, 5).Select(i => new Panel(name, [.. values.Select(v => (long?)v)]))];
        int?[] shares = [.. months.Select((_, i) => many == 0 || i == 5 ? null : (int?)(i * 9))];
        return kind switch
        {
            "bars" => StackedBars.Draw("x", title, "Uitleg", series, bars),
            "months" => MonthColumns.Draw("x", title, "Uitleg", months, content == "nothing" ? [] : [new(name, values), new("Uit", values)]),
            "lines" => Lines.Draw("x", title, "Uitleg", months, shares),
            "funnel" => Funnel.Draw("x", title, "Uitleg", [.. bars.Select((b, i) => new FunnelStep(b.Name, b.Values[i == 1 ? 2 : 0], "/queue") { Share = i == 0 ? 100 : null })]),
            "heat" => HeatTable.Draw("x", title, "Uitleg", [.. series.Select(s => s.Name)], bars),
            "pairs" => PairedBars.Draw("x", title, "Uitleg", series[0], series[1], bars),
            "small" => SmallMultiples.Columns("x", title, "Uitleg", months, panels),
            _ => SmallMultiples.Shares("x", title, "Uitleg", months, [.. panels.Select(p => p with { Values = [.. shares.Select(s => (long?)s)] })]),
        };
    }

    private static List<(string Said, double X, double Width)> Parts(XElement chart) => [.. chart.Descendants("rect").Where(r => r.Element("title") is not null)
        .Select(r => (r.Element("title")!.Value, Number(r.Attribute("x")!.Value), Number(r.Attribute("width")!.Value)))];

    // As wide as its letters usually are: a little less than the charts reckon with.
    private static (double Left, double Right) Sides(XElement text)
    {
        var (x, wide) = (Number(text.Attribute("x")!.Value), text.Value.Length * Number(text.Attribute("font-size")!.Value) * 0.52);
        return text.Attribute("text-anchor")!.Value switch { "end" => (x - wide, x), "middle" => (x - wide / 2, x + wide / 2), _ => (x, x + wide) };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids();
}

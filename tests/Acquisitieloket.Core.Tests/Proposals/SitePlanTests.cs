using System.Globalization;
using System.Xml.Linq;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Proposals.Drawings;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Templates;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Proposals;

/// <summary>What is drawn is measured: areas on paper, times the square of the scale, are those of the register.</summary>
public sealed class SitePlanTests : IAsyncDisposable
{
    private readonly TestCore core = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Theory]
    [InlineData("water", 3)]
    [InlineData("manufacturer", 5)]
    [InlineData("bare", 1)]
    public Task Draw_EachPlot_IsToTheScaleThatItSays(string scene, int drawn) => Draw(scene, (document, words) =>
    {
        var sites = document.Sites.Where(SitePlan.Can).ToList();
        Assert.Equal(drawn, sites.Count);
        foreach (var site in sites)
        {
            var (svg, scale, wanted) = SitePlan.Draw(site, document.AskedM2, words);
            var shapes = XElement.Parse(svg);
            Assert.Contains($"1 : {words.Number(scale)}", svg);
            foreach (var kind in new[] { "suits", "held-suits", "other", "held" })
                Assert.Equal(site.Plots.Where(p => p.Kind == kind).Sum(p => (double)p.AreaM2), Measured(shapes, kind, scale), Near);
            Assert.Equal(site.Taken.Count, shapes.Elements().Count(e => e.Name.LocalName == "polygon" && Kind(e) == "taken"));
            if (wanted)
                Assert.Equal(document.AskedM2!.Value, Measured(shapes, "wanted", scale), Near);
            // Nothing is drawn beside the paper.
            var height = Number(shapes.Attribute("viewBox")!.Value.Split(' ')[3]);
            Assert.All(shapes.Elements().Where(e => e.Name.LocalName == "polygon").SelectMany(e => e.Attribute("points")!.Value.Split(' ')), p =>
            {
                Assert.InRange(Number(p.Split(',')[0]), 0, SitePlan.Width);
                Assert.InRange(Number(p.Split(',')[1]), 0, height);
            });
            // The bar measures on paper what stands beside it.
            var bar = shapes.Elements().Where(e => Kind(e).StartsWith("bar-", StringComparison.Ordinal)).Sum(e => Number(e.Attribute("width")!.Value));
            Assert.Contains(shapes.Elements(), e => Kind(e) == "scale-text" && e.Value == $"{words.Number((long)Math.Round(bar * scale / 10_000))} m");
        }
    });

    [Fact]
    public Task Draw_NamesThePlotsThatSuit_ForWhoDoesNotSeeThem() => Draw("water", (document, words) =>
    {
        var site = document.Sites[0];
        var said = XElement.Parse(SitePlan.Draw(site, document.AskedM2, words).Svg).Attribute("aria-label")!.Value;
        Assert.All(site.Plots.Where(p => p.Suits), p => Assert.Contains($"{p.Number} ({words.Number(p.AreaM2)} m²)", said));
        Assert.Contains(site.Name, said);
    });

    [Fact]
    public Task Draw_APlotThatIsNotFreeToTake_LooksOtherwiseThanOneThatIs() => Draw("water", (document, words) =>
    {
        var site = document.Sites.First(s => s.Plots.Any(p => !p.Suits && p.Outline.Count > 2));
        var plot = site.Plots.First(p => !p.Suits && p.Outline.Count > 2);
        string Drawn(bool held) => SitePlan.Draw(site with { Plots = [plot with { Held = held }] }, null, words).Svg;
        Assert.Contains("class=\"held\"", Drawn(held: true));
        Assert.DoesNotContain("class=\"held\"", Drawn(held: false));
    });

    [Fact]
    public Task Can_WithoutOutlines_IsFalse_SoThatSquaresSayThatTheyAreSchematic() => Draw("bare", (document, _) =>
    {
        Assert.Equal([false, false, false, true], document.Sites.Select(SitePlan.Can));
        Assert.Equal([0, 0, 9, 60], document.Sites.Select(s => s.Plots.Count));
    });

    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(1.0, 1)]
    [InlineData(3.5, 4)]
    [InlineData(6.0, 8)]
    [InlineData(999, 400)]
    public void Reach_IsTheNextRoundDistance(double km, double reach) => Assert.Equal(reach, AccessScale.Reach(km));

    [Fact]
    public void Frame_TakesTheLargestRoundScaleThatFits()
    {
        // A hectare at the latitude of Hengelo: 100 m are 1 000 tenths of a millimetre at 1 : 1 000.
        var (lon, lat) = Geometry.MetresPerDegree(52.27);
        Position[] places = [new(6.79, 52.27), new(6.79 + 100 / lon, 52.27 + 100 / lat)];
        var frame = new PlanFrame(places, 1_005, 2_000);

        Assert.Equal(1_000, frame.Scale);
        Assert.Equal(1_000, frame.Height, 0.5);
        Assert.Equal(1_250, new PlanFrame(places, 990, 2_000).Scale);
        var (west, east) = (frame.At(places[0]), frame.At(places[1]));
        Assert.Equal((1_000.0, -1_000.0), (Math.Round(east.X - west.X), Math.Round(east.Y - west.Y)));
    }

    private Task Draw(string scene, Action<ProposalDocument, ProposalWords> look) => core.Do<ProposalDocuments>(documents => core.Do<TemplateFiles>(files =>
    {
        var document = ProposalScenes.Write(documents, scene);
        look(document, ProposalWords.Of(files, document.Language));
        return Task.CompletedTask;
    }));

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 0.01 * expected;

    // Square metres of all shapes of a kind, by the shoelace formula.
    private static double Measured(XElement drawing, string kind, int scale) => drawing.Elements()
        .Where(e => e.Name.LocalName == "polygon" && Kind(e) == kind)
        .Sum(e =>
        {
            var corners = e.Attribute("points")!.Value.Split(' ').Select(p => p.Split(',').Select(Number).ToArray()).ToArray();
            return Math.Abs(corners.Select((a, i) => (a, b: corners[(i + 1) % corners.Length])).Sum(s => s.a[0] * s.b[1] - s.b[0] * s.a[1])) / 2;
        }) * Math.Pow(scale / 10_000.0, 2);

    private static string Kind(XElement shape) => shape.Attribute("class")!.Value;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

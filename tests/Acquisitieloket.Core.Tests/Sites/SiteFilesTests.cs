using System.Text;
using System.Text.Json;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Sites;

public sealed class SiteFilesTests
{
    private static readonly IReadOnlyList<Site> Sites = DemoSupply.Build(new(2026, 11, 23));

    [Fact]
    public void WriteGeoJson_OfAllSites_HasEverySiteAndEveryPlotOnce()
    {
        using var file = JsonDocument.Parse(SiteGeoJson.Write(Sites));
        var ids = file.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetString()).ToList();

        Assert.Equal(Sites.Count + Sites.Sum(s => s.Plots.Count), ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void WriteGeoJson_WhicheverWayABorderGoes_ClosesItAndGoesRoundLeft()
    {
        var site = new TestData().Site();
        site.Outline = [new(6.7, 52.2), new(6.7, 52.3), new(6.8, 52.3)];

        foreach (var written in Sites.Append(site).SelectMany(Polygons))
        {
            Assert.Equal(written[0], written[^1]);
            Assert.True(Geometry.GoesRoundLeft([.. written.SkipLast(1)]));
        }
    }

    [Fact]
    public void WriteGeoJson_OfASiteThatWasNeverDrawn_GivesItsPoint()
    {
        using var file = JsonDocument.Parse(SiteGeoJson.Write([Sites.Single(s => s.Code == "BIB")]));
        var geometry = Assert.Single(file.RootElement.GetProperty("features").EnumerateArray()).GetProperty("geometry");

        Assert.Equal("Point", geometry.GetProperty("type").GetString());
        Assert.Equal([6.753, 52.3], geometry.GetProperty("coordinates").EnumerateArray().Select(n => n.GetDouble()));
    }

    [Fact]
    public void WriteCsv_OfSites_OpensInADutchSpreadsheet()
    {
        var file = SiteCsv.Write(Sites);
        var lines = Encoding.UTF8.GetString(file[3..]).TrimEnd().Split("\r\n");

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file[..3]);
        Assert.StartsWith("code;naam;gemeente;soort;status;profielNl;", lines[0]);
        Assert.Equal(1 + Sites.Count, lines.Length);
        Assert.StartsWith("XLB;XL Businesspark Twente;Almelo;topwerklocatie;uitgeefbaar;\"Voor grote ruimtevragers;", lines[1]);
        Assert.EndsWith(";52.321;6.64;\"Ontwikkelagenda Netwerkstad Twente; topwerklocaties (provincie Overijssel)\";2026-10-19;ja", lines[1]);
    }

    [Fact]
    public void WriteCsv_WhenPricesAreNotPublic_LeavesThemOut()
    {
        var site = new TestData().Site();
        (site.PriceMinEuroM2, site.PriceMaxEuroM2) = (47_111, 47_112);
        site.Plots = [new() { Number = "1", AreaM2 = 1, PriceEuroM2 = 47_113 }];
        string Written() => Encoding.UTF8.GetString([.. SiteCsv.Write([site]), .. SiteCsv.WritePlots([site])]);

        Assert.DoesNotContain("4711", Written());
        site.PricePublic = true;
        Assert.All(["47111", "47112", "47113"], price => Assert.Contains(price, Written()));
    }

    [Fact]
    public void WriteCsv_WhenANameLooksLikeAFormula_MakesItText()
    {
        var site = new TestData().Site();
        site.Name = "=HYPERLINK(\"http://kwaad.example\")";

        Assert.Contains(";\"'=HYPERLINK(\"\"http://kwaad.example\"\")\";", Encoding.UTF8.GetString(SiteCsv.Write([site])));
    }

    [Fact]
    public void WriteCsv_OfPlots_HasOneRowForEach()
    {
        var site = Sites.Single(s => s.Code == "USS");

        var lines = Encoding.UTF8.GetString(SiteCsv.WritePlots([site])).TrimEnd().Split("\r\n");

        Assert.Equal(1 + site.Plots.Count, lines.Length);
        Assert.Equal($"USS;Enschede;UE-01;{site.Plots[0].AreaM2};aangeboden;ja;{site.MaxEnvironmentalCategory};;;{site.Plots[0].DivisibleFromM2};UE-02;;ja", lines[1]);
    }

    [Theory]
    [InlineData(typeof(SiteKind))]
    [InlineData(typeof(ProgrammeStatus))]
    [InlineData(typeof(GridStatus))]
    [InlineData(typeof(PlotStatus))]
    [InlineData(typeof(Modality))]
    [InlineData(typeof(Cluster))]
    [InlineData(typeof(SpaceType))]
    [InlineData(typeof(Tenure))]
    [InlineData(typeof(IssueRoute))]
    [InlineData(typeof(Acquisitieloket.Core.Sites.Buildings.BuildingStatus))]
    [InlineData(typeof(Municipality))]
    public void RegisterWords_ForEveryValue_HaveAWordOfItsOwn(Type type)
    {
        var words = Enum.GetValues(type).Cast<Enum>().Select(RegisterWords.Of).ToList();

        Assert.Equal(words.Count, words.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void RegisterWords_WhenRead_NameTheirValueOrNone()
    {
        Assert.Equal(ProgrammeStatus.StrategicReserve, RegisterWords.Find<ProgrammeStatus>("strategischereserve"));
        Assert.Null(RegisterWords.Find<Modality>("htsm"));
        Assert.Null(RegisterWords.Find<Modality>(null));
        Assert.Null(RegisterWords.Find<Modality>("1"));
    }

    [Fact]
    public void RegisterWords_OfSpace_AreThoseThatSitesUse() => Assert.All(
        Sites.SelectMany(s => s.SpaceTypes).Distinct(), word => Assert.NotNull(RegisterWords.Find<SpaceType>(word)));

    private static IEnumerable<List<Position>> Polygons(Site site)
    {
        using var file = JsonDocument.Parse(SiteGeoJson.Write([site]));
        return [.. file.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("geometry"))
            .Where(g => g.GetProperty("type").GetString() == "Polygon")
            .Select(g => g.GetProperty("coordinates")[0].EnumerateArray().Select(p => new Position(p[0].GetDouble(), p[1].GetDouble())).ToList())];
    }
}

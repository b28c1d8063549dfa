using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals.Documents;

namespace Acquisitieloket.Core.Tests.Proposals;

public sealed class RegionBlocksTests
{
    private static readonly CompanyAnswers Dutch = new() { Name = "Bedrijf" };

    public static TheoryData<string, Requirements> Asked => new()
    {
        { "port", new() { Water = Need.Needed } },
        { "port", new() { Features = [Feature.WaterBound] } },
        { "port", new() { Activity = ActivityKind.Logistics } },
        { "kennispark", new() { Features = [Feature.CleanRoom] } },
        { "kennispark", new() { Activity = ActivityKind.Research } },
        { "airport", new() { Air = Need.Nice } },
        { "airport", new() { Features = [Feature.AirportBound] } },
        { "energy", new() { Activity = ActivityKind.Energy } },
        { "energy", new() { Hydrogen = Need.Needed } },
        { "station", new() { Activity = ActivityKind.Office } },
        { "logistics", new() { TrucksPerDay = 4 } },
        { "wtc", new() { Activity = ActivityKind.Production } },
    };

    [Theory, MemberData(nameof(Asked))]
    public void For_WhatIsAsked_BringsItsBlockFirst(string block, Requirements asked) =>
        Assert.Contains(block, RegionBlocks.For(asked, Dutch, Classification.ClusterOf(asked), "nl").Take(2));

    [Fact]
    public void For_WhoComesFromAbroad_BringsThoseWhoHelpThem()
    {
        string[] foreign = ["expat", "invest", "wtc"];

        var from = RegionBlocks.For(new(), Dutch with { Country = "SE" }, default, "en");
        Assert.Equal(foreign, foreign.Intersect(from));
        Assert.DoesNotContain("border", from);
        Assert.Contains("border", RegionBlocks.For(new(), Dutch with { Country = "DE" }, default, "de"));
        Assert.Equal(foreign, foreign.Intersect(RegionBlocks.For(new(), Dutch with { ForeignRegister = "HRB 1" }, default, "en")));
        // A Dutch company that reads English has no need of them.
        Assert.Empty(foreign.Intersect(RegionBlocks.For(new(), Dutch, default, "en")));
    }

    [Fact]
    public void For_NothingOrEverything_FillsThePageInPairs()
    {
        var nothing = RegionBlocks.For(new() { Water = Need.No }, Dutch, default, "nl");
        var everything = RegionBlocks.For(new()
        {
            Activity = ActivityKind.Logistics, Features = Feature.Known, Water = Need.Needed, Air = Need.Needed, Heat = Need.Nice, PublicTransport = Need.Needed,
        }, Dutch with { Country = "DE" }, Cluster.Htsm, "de");

        Assert.Equal(["talent", "living", "logistics", "station"], nothing);
        Assert.Equal(6, everything.Count);
        Assert.Contains("talent", everything);
        Assert.Equal(everything.Distinct(), everything);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [InlineData("de")]
    public void All_HaveATextInEachLanguage_AndNoneIsLeftOver(string language)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "templates", "proposal", language, "blocks");
        Assert.Equal(RegionBlocks.All.Append("region").Order(), Directory.GetFiles(folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order());
        Assert.All(RegionBlocks.All, name => Assert.Matches(@"\A### \S.*\n\n\S", File.ReadAllText(Path.Combine(folder, name + ".md"))));
    }
}

using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

/// <summary>What the register says of a whole site, judged as someone who knows the region would.</summary>
public sealed class SiteFactCases
{
    private static readonly Requirements Maker = new()
    {
        Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(4_000, 5_000), Category = EnvironmentalCategory.ThreeTwo,
    };

    private static SiteMatch Veldkamp(Action<Site> change, Requirements asked) => Supply.RankOne("VEL", change, asked);

    private static (Outcome, string) Told(SiteMatch match, Criterion key) => (match.Criterion(key).Outcome, match.Criterion(key).Phrase);

    [Theory]
    // The guiding distance of 3.2 is 100 metres, in a mixed area that of 3.1: 50.
    [InlineData(120, Outcome.Met, "HomesFar")]
    [InlineData(60, Outcome.Partly, "HomesMixed")]
    [InlineData(30, Outcome.NotMet, "HomesNear")]
    [InlineData(null, Outcome.Unknown, "HomesUnknownSite")]
    public void Homes_AgainstTheGuidingDistance_LowerTheScoreAndForbidNothing(int? metres, Outcome outcome, string phrase)
    {
        var match = Veldkamp(s => s.HomesAtM = metres, Maker);

        Assert.Equal((Verdict.Suitable, (outcome, phrase)), (match.Verdict, Told(match, Criterion.Homes)));
    }

    [Fact]
    public void Homes_Always_NameTheSourceOfTheDistance() => Assert.Contains(
        "VNG, Bedrijven en milieuzonering", Veldkamp(s => s.HomesAtM = 30, Maker).Criterion(Criterion.Homes).Sentence(new("nl")));

    [Theory]
    [InlineData(false, "StorageForbidden")]
    [InlineData(true, null)]
    public void OutsideStorage_WhenThePlanForbidsIt_StandsInTheWay(bool allowed, string? obstacle) => Assert.Equal(
        obstacle, Veldkamp(s => s.OutsideStorage = allowed, Maker with { OutsideStorage = true }).Obstacle?.Phrase);

    [Fact]
    public void Night_WhenThePlanForbidsIt_StandsInTheWayOfWhoWorksThen()
    {
        Assert.Equal("NightForbidden", Veldkamp(s => s.RoundTheClock = false, Maker with { RoundTheClock = true }).Obstacle?.Phrase);
        Assert.Equal(Verdict.Suitable, Veldkamp(s => s.RoundTheClock = false, Maker with { RoundTheClock = false }).Verdict);
    }

    [Theory]
    [InlineData(Need.Needed, false, Verdict.AlmostSuitable)]
    [InlineData(Need.Nice, false, Verdict.Suitable)]
    [InlineData(Need.Needed, null, Verdict.Suitable)]
    [InlineData(Need.Needed, true, Verdict.Suitable)]
    public void Hydrogen_OnlyWhenNeededAndNotThere_StandsInTheWay(Need need, bool? there, Verdict verdict) => Assert.Equal(
        verdict, Veldkamp(s => s.Hydrogen = there, Maker with { Hydrogen = need }).Verdict);

    [Fact]
    public void Heat_WhenThere_IsSaidWithTheDayOfThatFact()
    {
        var heat = Veldkamp(s => (s.Heat, s.Stamps) = (true, new Dictionary<string, FactStamp> { ["Heat"] = new(new(2026, 10, 5), "Warmtebedrijf") }),
            Maker with { Heat = Need.Nice }).Criterion(Criterion.Heat);

        Assert.Equal((Outcome.Met, new DateOnly(2026, 10, 5)), (heat.Outcome, heat.FactDate));
    }

    [Theory]
    [InlineData(Tenure.Buy, Outcome.Met)]
    [InlineData(Tenure.Lease, Outcome.NotMet)]
    public void Tenure_WhenTheLandIsForSaleOnly_IsSaidAndForbidsNothing(Tenure asked, Outcome outcome)
    {
        var match = Veldkamp(s => s.Tenures = [Tenure.Buy], Maker with { Tenure = asked });

        Assert.Equal((Verdict.Suitable, outcome), (match.Verdict, match.Criterion(Criterion.Tenure).Outcome));
    }

    [Fact]
    public void Tenure_OfWhoWantsToBuyLandOnLeasehold_IsMetInPart() => Assert.Equal(
        Outcome.Partly, Veldkamp(s => s.Tenures = [Tenure.Leasehold], Maker with { Tenure = Tenure.Buy }).Criterion(Criterion.Tenure).Outcome);

    [Fact]
    public void PublicTransport_WithABusStopOnly_CountsAndIsNoRoad()
    {
        var match = Veldkamp(s => s.Accessibility = [new(Modality.Road, "bushalte De Veldkamp", 0.3, null)],
            Maker with { PublicTransport = Need.Needed, Road = Need.Needed });

        Assert.Equal((Outcome.Met, "AccessAt"), Told(match, Criterion.PublicTransport));
        Assert.Equal("NoRoad", match.Obstacle?.Phrase);
    }

    [Fact]
    public void Water_WithAWaterwayClass_NamesIt() => Assert.Contains(
        "vaarwegklasse IV", Supply.Rank(Maker with { Water = Need.Nice }).Of("HAL").Criterion(Criterion.Water).Sentence(new("nl")));

    private static readonly Requirements Carrier = new() { Activity = ActivityKind.Logistics, Forms = [SpaceForm.Plot], PlotM2 = new(8_000, 12_000) };

    private static SiteMatch Capped(Cluster? buyer, int soldM2, Requirements asked) => Supply.RankOne("HAN", s =>
    {
        var sold = new Plot { Id = 1, Number = "A-1", AreaM2 = soldM2 };
        sold.Claims.Add(RandomFacts.ClaimFor(sold, buyer));
        (s.ShareCaps, s.Plots) = (new Dictionary<string, decimal> { ["logistiek"] = 0.25m }, [sold, new() { Id = 2, Number = "A-3", AreaM2 = 100_000 - soldM2 - 10_000 }, new() { Id = 3, Number = "B-1", AreaM2 = 10_000 }]);
    }, asked);

    [Theory]
    // A quarter of ten hectares for logistics, of which the company takes 0.8 at least.
    [InlineData(Cluster.Logistics, 2_000, Outcome.Met, "ShareCapRoom")]
    [InlineData(Cluster.Logistics, 15_000, Outcome.Partly, "ShareCapNearly")]
    [InlineData(Cluster.Logistics, 24_000, Outcome.KnockOut, "ShareCapFull")]
    [InlineData(Cluster.Htsm, 24_000, Outcome.Met, "ShareCapRoom")]
    [InlineData(null, 24_000, Outcome.Unknown, "ShareCapUnknown")]
    public void ShareCap_CountedFromWhatIsSold_SaysHowMuchIsLeft(Cluster? buyer, int sold, Outcome outcome, string phrase)
    {
        var match = Capped(buyer, sold, Carrier);

        Assert.Equal((outcome, phrase), Told(match, Criterion.ShareCap));
        Assert.Equal((buyer == Cluster.Logistics ? sold / 1_000.0 : 0, 25.0), (match.Criterion(Criterion.ShareCap).First, match.Criterion(Criterion.ShareCap).Second));
    }

    [Fact]
    public void ShareCap_OfAnotherCluster_IsNotSaid() =>
        Assert.DoesNotContain(Capped(Cluster.Logistics, 24_000, Maker with { Category = null }).Criteria, c => c.Key == Criterion.ShareCap);

    [Fact]
    public void Reserve_OfOneSite_ComesAfterWhatIsInIssueOnAnother()
    {
        var sites = Supply.Sites().Where(s => s.Code is "VEL" or "EUR").ToList();
        var (best, other) = (sites.Single(s => s.Code == "VEL"), sites.Single(s => s.Code == "EUR"));
        best.Plots = [new() { Id = 1, Number = "R-1", AreaM2 = 4_500, Reserve = true }];
        other.Plots = [new() { Id = 2, Number = "E-1", AreaM2 = 4_500, Registered = PlotStatus.Option }];
        var ranking = Matcher.Rank(Maker with { PreferredMunicipalities = [best.Municipality] }, [.. sites.Select(SiteSupply.Of)], Supply.Today);

        Assert.Equal(["EUR", "VEL"], ranking.Sites.Select(s => s.Code));
        Assert.All(ranking.Sites, s => Assert.Equal(Verdict.Suitable, s.Verdict));
    }
}

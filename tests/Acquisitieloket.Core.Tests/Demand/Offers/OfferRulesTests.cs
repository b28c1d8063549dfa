using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Bogus;

namespace Acquisitieloket.Core.Tests.Demand.Offers;

public sealed class OfferRulesTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestClock.Start);

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Offered_WhateverIsAskedOfWhateverThereIs_FitsAndIsFree(int seed)
    {
        var (random, data, offered) = (new Randomizer(seed), new TestData(seed), 0);
        for (var i = 0; i < 400; i++)
        {
            var site = data.Site();
            (site.Id, site.SpaceTypes, site.Programme) = (i + 1, ["kavel"], random.Bool(0.8f) ? ProgrammeStatus.InIssue : ProgrammeStatus.StrategicReserve);
            site.MaxEnvironmentalCategory = random.Bool(0.5f) ? random.Int(2, 5) : null;
            site.Plots = [.. Enumerable.Range(1, random.Int(1, 6)).Select(n => new Plot
            {
                Id = n, Number = $"{n:00}", AreaM2 = random.Int(1_000, 12_000), Registered = random.Enum<PlotStatus>(), Reserve = random.Bool(0.2f),
            })];
            var min = random.Int(1_000, 14_000);
            var asked = new Requirements
            {
                Activity = random.Enum<ActivityKind>(), Forms = [SpaceForm.Plot], PlotM2 = random.Bool(0.9f) ? new(min, min + random.Int(0, 3_000)) : null,
                Category = random.Bool(0.5f) ? EnvironmentalCategory.FourOne : null,
            };
            var match = Matcher.Rank(asked, [SiteSupply.Of(site)], Today).Sites[0];
            long? changed = random.Bool(0.7f) ? random.Int(1, 6) : null;
            if (OfferRules.Offered(asked, match, null, changed) is not { } plots)
                continue;
            offered++;
            Assert.Equal(Verdict.Suitable, match.Verdict);
            Assert.NotEmpty(plots);
            Assert.All(plots, p => Assert.True(site.Plots.Single(x => x.Id == p.PlotId) is { Registered: PlotStatus.Offered } plot && !site.KeepsBack(plot)));
            Assert.True(plots.Sum(p => p.AreaM2) >= min, $"{plots.Sum(p => p.AreaM2)} m² for {min}");
            // Asked once more after a run that saw all this, nothing is new.
            Assert.Null(OfferRules.Offered(asked, match, match, changed));
        }
        Assert.True(offered > 20, $"Only {offered} of 400 were offered.");
    }

    [Fact]
    public void Offered_WhenNobodySaidHowMuchIsAsked_IsNothing()
    {
        var site = new TestData().Site();
        (site.SpaceTypes, site.Plots) = (["kavel"], [new() { Id = 1, Number = "1", AreaM2 = 5_000 }]);
        var asked = new Requirements { Activity = ActivityKind.Production };
        Assert.Null(OfferRules.Offered(asked, Matcher.Rank(asked, [SiteSupply.Of(site)], Today).Sites[0], null, 1));
    }
}

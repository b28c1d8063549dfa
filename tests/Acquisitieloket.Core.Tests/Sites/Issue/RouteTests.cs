using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;

namespace Acquisitieloket.Core.Tests.Sites.Issue;

public sealed class RouteTests : IAsyncLifetime
{
    private IssueScene scene = null!;

    public async Task InitializeAsync() => scene = await IssueScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task SeriousCandidate_NeedsTheCandidateBeforeTheNotice_AndThePeriodBeforeTheDecision()
    {
        await scene.Draft(IssueRoute.SeriousCandidate);
        await Refused(() => scene.Claims.Core.Do<IssueService>(s => s.PublishAsync(scene.Key, scene.First)), "beoogde gegadigde");
        var intended = await scene.Register(scene.Claims.Lead);
        await scene.Claims.Core.Do<IssueService>(s => s.PublishAsync(scene.Key, scene.First));
        await Refused(() => scene.Decide(intended), "na de sluiting");

        scene.Close();
        await scene.Decide(intended);
        Assert.NotNull((await scene.Now()).Candidates.Single().WonAt);
        await Refused(() => scene.Decide(null), "één keer");
    }

    [Fact]
    public async Task SeriousCandidate_WithAReaction_WaitsForItsJudgement_AndStopsWhenThatIsSeriousToo()
    {
        await scene.Publish(IssueRoute.SeriousCandidate);
        var reaction = await scene.Register(scene.Claims.Other);
        scene.Close();
        var intended = (await scene.Now()).Candidates.Single(c => c.Intended);

        await Refused(() => scene.Decide(intended), "elke reactie");
        await scene.Judge(reaction, true);
        await Refused(() => scene.Decide(intended), "nog een serieuze gegadigde");
        await scene.Judge(reaction, false);
        await Refused(() => scene.Decide(reaction), "beoogde gegadigde");
        await scene.Decide(intended);
    }

    [Fact]
    public async Task Points_CountTheMeanOfTwo_OrOneWhoSaysWhy_AndOnlyTheFirstWins()
    {
        await scene.Publish(IssueRoute.Points);
        IssueCandidate one = await scene.Register(scene.Claims.Lead), two = await scene.Register(scene.Claims.Other);
        await Refused(() => scene.Score(one, scene.First, "Nu al", (0, 50), (1, 10)), "tussen de sluiting en het besluit");
        scene.Close();
        await scene.Score(one, scene.First, null, (0, 50), (1, 10));
        await scene.Score(one, scene.Second, null, (0, 40), (1, 20));
        await scene.Score(two, scene.First, null, (0, 30), (1, 40));
        Assert.All(await scene.Standings(), s => Assert.Null(s.Rank));
        await Refused(() => scene.Decide(two), "volledig zijn beoordeeld");

        await scene.Score(two, scene.First, "Heel zuinig met ruimte.", (0, 35), (1, 40));
        var standings = await scene.Standings();
        Assert.Equal([(2, 75m), (1, 60m)], standings.Select(s => (s.Candidate.Number, s.Total)));
        await Refused(() => scene.Decide(one), "bovenaan");
        await Refused(() => scene.Score(one, scene.First, null, (0, 61), (1, 1)), "0 tot en met 60");
        await scene.Decide(two);
    }

    [Theory]
    [InlineData(TieRule.FirstCriterion, 2)]
    [InlineData(TieRule.FirstRegistered, 1)]
    public async Task Points_WithEquals_FollowTheRuleThatWasNamedBeforehand(TieRule tie, int first)
    {
        await scene.Publish(IssueRoute.Points, IssueScene.Terms(IssueRoute.Points) with { Tie = tie });
        var one = await scene.Register(scene.Claims.Lead);
        scene.Claims.Core.Clock.Advance(TimeSpan.FromSeconds(1));
        var two = await scene.Register(scene.Claims.Other);
        scene.Close();
        await scene.Score(one, scene.First, "Goed.", (0, 30), (1, 30));
        await scene.Score(two, scene.First, "Goed.", (0, 40), (1, 20));
        Assert.Equal(first, (await scene.Standings())[0].Candidate.Number);
    }

    [Fact]
    public async Task Tender_KeepsOffersSealedUntilTheyAreOpened_AndGivesTheHighestAllPoints()
    {
        await scene.Publish(IssueRoute.Tender);
        await Refused(() => scene.Register(scene.Claims.Lead), "Vul het bod in");
        IssueCandidate one = await scene.Register(scene.Claims.Lead, 80_000_00), two = await scene.Register(scene.Claims.Other, 100_000_00);
        Assert.All(await scene.Standings(), s => Assert.Null(s.Points[0]));

        await Refused(scene.OpenOffers, "na de sluiting");
        scene.Close();
        Assert.All(await scene.Standings(), s => Assert.Null(s.Points[0]));
        await scene.OpenOffers();
        await Refused(scene.OpenOffers, "al geopend");
        Assert.Equal([48m, 60m], (await scene.Standings()).OrderBy(s => s.Candidate.Number).Select(s => s.Points[0]!.Value));
        await scene.Score(one, scene.First, "Mooi.", (1, 40));
        await scene.Score(two, scene.First, "Minder.", (1, 20));
        Assert.Equal([1, 2], (await scene.Standings()).Select(s => s.Candidate.Number));
        // Who is out does not set the price of others.
        await scene.Judge(two, false);
        Assert.Equal(60m, (await scene.Standings())[0].Points[0]);
    }

    [Fact]
    public async Task Tender_AfterTheOffersWereOpened_TakesNoneThatWouldHaveBeenOnTime()
    {
        await scene.Publish(IssueRoute.Tender, PriceOnly);
        var intime = scene.Claims.Core.Clock.GetUtcNow().UtcDateTime.AddDays(1);
        var one = await scene.Register(scene.Claims.Lead, 1_000_000_00);
        scene.Close();
        // What was still in the post comes in while nobody knows an offer.
        await scene.Register(null, "Post", 900_000_00, intime);
        await Refused(() => scene.Decide(one), "bovenaan");
        await scene.OpenOffers();

        await Refused(() => scene.Register(null, "Achteraf BV", 1_010_000_00, intime), "zijn al geopend");
        Assert.True((await scene.Register(null, "Te laat BV", 1_010_000_00)).Late);
        await scene.Decide(one);
    }

    [Fact]
    public async Task Tender_WhenOffersDifferByLessThanThePointsShow_TheHigherOneWins()
    {
        await scene.Publish(IssueRoute.Tender, PriceOnly);
        await scene.Register(scene.Claims.Lead, 1_000_000_00);
        var higher = await scene.Register(scene.Claims.Other, 1_000_499_00);
        scene.Close();
        await scene.OpenOffers();

        Assert.Equal([10m, 10m], (await scene.Standings()).Select(s => s.Total));
        await scene.Decide(higher);
    }

    [Fact]
    public async Task Publish_InAnotherRoute_LetsNobodyInWhoStoodThereBefore()
    {
        await scene.Draft(IssueRoute.SeriousCandidate);
        await scene.Register(scene.Claims.Lead);
        var seen = (await scene.Now()).Version;

        await Refused(() => scene.Claims.Core.Do<IssueService>(s => s.ChangeAsync(
            scene.Key, IssueRoute.Lottery, IssueScene.Terms(IssueRoute.Lottery), seen, scene.First)), "beoogde gegadigde");
    }

    private static IssueTerms PriceOnly => IssueScene.Terms(IssueRoute.Tender) with { Criteria = [new("Prijs", 10, null, true)] };

    [Fact]
    public async Task Lottery_DrawsAmongThoseWhoQualify_AsAnyoneCanRepeat()
    {
        await scene.Publish(IssueRoute.Lottery);
        for (var i = 1; i <= 5; i++)
            await scene.Register(null, $"Bedrijf {i}");
        scene.Close();
        await Refused(scene.Draw, "elke gegadigde");
        foreach (var candidate in (await scene.Now()).Candidates)
            await scene.Judge(candidate, candidate.Number != 3);
        await scene.Draw();
        await Refused(scene.Draw, "al geloot");

        var now = await scene.Now();
        Assert.Equal(now.SeedHash, IssueDraw.Hash(now.Seed!));
        Assert.Equal(IssueDraw.Order(now.Seed!, [1, 2, 4, 5]), IssueStanding.Drawn(now));
        var first = now.Candidates.Single(c => c.Number == IssueStanding.Drawn(now)![0]);
        await Refused(() => scene.Decide(now.Candidates.Single(c => c.Number == IssueStanding.Drawn(now)![1])), "als eerste is geloot");
        await scene.Decide(first);
    }

    [Fact]
    public void Draw_OfAKnownSeed_IsTheSameEverywhere()
    {
        // for i in 1 2 3 4 5; do printf "twente:$i" | sha256sum; done | sort
        Assert.Equal("870c99c21a163cbb58cad5bacd82fba3bc1decab0229ddf940a198b106a038cc", IssueDraw.LotOf("twente", 1));
        Assert.Equal([4, 1, 3, 2, 5], IssueDraw.Order("twente", [1, 2, 3, 4, 5]));
        Assert.Equal([4, 1, 3, 2, 5], IssueDraw.Order("twente", [5, 4, 3, 2, 1]));
        Assert.Equal(64, IssueDraw.NewSeed().Length);
        Assert.NotEqual(IssueDraw.NewSeed(), IssueDraw.NewSeed());
    }

    private static async Task Refused(Func<Task> step, string because) =>
        Assert.Contains(because, (await Assert.ThrowsAsync<RefusedException>(step)).Message);
}

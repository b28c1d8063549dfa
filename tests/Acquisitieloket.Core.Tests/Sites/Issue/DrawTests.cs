using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;

namespace Acquisitieloket.Core.Tests.Sites.Issue;

public sealed class DrawTests : IAsyncLifetime
{
    private IssueScene scene = null!;

    public async Task InitializeAsync() => scene = await IssueScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public void Example_OfThePageThatTellsHow_ComesOutAsItSays()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "../../../../../docs/draw.md"));
        string Cell(string name) => Regex.Match(page, $@"^\| {name} \| `?([^`|]+)`? \|$", RegexOptions.Multiline).Groups[1].Value.Trim();
        var seed = Cell("secret number");
        Assert.Equal(64, seed.Length);
        Assert.Equal(Cell("check"), Sha256(seed));
        var numbers = Cell("numbers that took part").Split(", ");
        Assert.Equal(Cell("order").Split(", "), numbers.OrderBy(n => Sha256($"{seed}:{n}"), StringComparer.Ordinal));
        Assert.Equal(Cell("order").Split(", ").Select(int.Parse), IssueDraw.Order(seed, numbers.Select(int.Parse)));
    }

    [Fact]
    public async Task Reveal_BeforeTheDraw_TellsNothing_AndAfterItEnoughToRepeat()
    {
        await scene.Publish(IssueRoute.Lottery);
        for (var i = 1; i <= 4; i++)
            await scene.Register(null, $"Bedrijf {i}");
        var closes = (await scene.Now()).ClosesAt!.Value;
        scene.Close();
        await scene.Register(null, "Te laat", at: closes);
        Assert.Null(await Reveal());
        foreach (var candidate in (await scene.Now()).Candidates.Where(c => !c.Late))
            await scene.Claims.Core.Do<CandidateService>(s => s.JudgeAsync(scene.Key, candidate.Key, candidate.Number != 2, "Jansen BV trok zich terug.", scene.First, LeftOut.Withdrew));
        await scene.Draw();

        var (reveal, check) = ((await Reveal())!, (await scene.Now()).SeedHash);
        Assert.Equal(check, Sha256(reveal.Seed));
        Assert.Equal([1, 3, 4], reveal.Lots.Select(l => l.Number).Order());
        Assert.All(reveal.Lots, l => Assert.Equal(Sha256($"{reveal.Seed}:{l.Number}"), l.Lot));
        Assert.Equal(reveal.Lots.OrderBy(l => l.Lot, StringComparer.Ordinal), reveal.Lots);
        Assert.Equal([1, 2, 3], reveal.Lots.Select(l => l.Place));
        Assert.Equal([(2, LeftOut.Withdrew), (5, LeftOut.Late)], reveal.Out);
        Assert.Null(reveal.Winner);
        var first = (await scene.Now()).Candidates.Single(c => c.Number == reveal.Lots[0].Number);
        await scene.Decide(first);
        Assert.Equal(first.Number, (await Reveal())!.Winner);
    }

    [Fact]
    public async Task Reveal_OfEqualPoints_IsOfThoseWhoHaveThem_AndOnlyAfterTheDecision()
    {
        await scene.Publish(IssueRoute.Points, IssueScene.Terms(IssueRoute.Points) with { Tie = TieRule.Lottery });
        for (var i = 1; i <= 3; i++)
            await scene.Register(null, $"Bedrijf {i}");
        scene.Close();
        foreach (var candidate in (await scene.Now()).Candidates)
            await scene.Score(candidate, scene.First, "Goed.", (0, candidate.Number == 3 ? 1 : 40), (1, 20));
        Assert.Null(await Reveal());
        await scene.Decide((await scene.Standings())[0].Candidate);

        var reveal = (await Reveal())!;
        Assert.Equal([1, 2], reveal.Lots.Select(l => l.Number).Order());
        Assert.All(reveal.Lots, l => Assert.Equal(60m, l.Points));
        Assert.Equal(reveal.Winner, reveal.Lots.MinBy(l => Sha256($"{reveal.Seed}:{l.Number}"), StringComparer.Ordinal)!.Number);
    }

    [Fact]
    public async Task Missing_NamesWhoIsNotJudged_AndTheDrawSaysWhich()
    {
        await scene.Publish(IssueRoute.Lottery);
        IssueCandidate one = await scene.Register(null, "Een"), two = await scene.Register(null, "Twee"), three = await scene.Register(null, "Drie");
        scene.Close();
        await scene.Judge(two, true);
        var now = await scene.Now();
        Assert.Equal([("nog niet beoordeeld", 1), (null, 2), ("nog niet beoordeeld", 3)],
            (await scene.Standings()).OrderBy(s => s.Candidate.Number).Select(s => (IssueRules.Missing(now, s), s.Candidate.Number)));
        Assert.Contains("van nummer 1, 3", (await Assert.ThrowsAsync<RefusedException>(scene.Draw)).Message);
        await scene.Judge(one, true);
        await scene.Judge(three, false);
        await scene.Draw();
    }

    [Fact]
    public async Task Missing_OfPoints_TellsWhatIsStillNeeded()
    {
        await scene.Publish(IssueRoute.Points);
        var one = await scene.Register(null, "Een");
        scene.Close();
        Assert.Equal("nog geen punten", await Missing());
        await scene.Score(one, scene.First, null, (0, 40), (1, 20));
        Assert.Contains("tweede beoordelaar", await Missing());
        Assert.Contains("van nummer 1", (await Assert.ThrowsAsync<RefusedException>(() => scene.Decide(one))).Message);
        await scene.Score(one, scene.Second, null, (0, 30), (1, 20));
        Assert.Null(await Missing());
    }

    private async Task<string?> Missing() => IssueRules.Missing(await scene.Now(), (await scene.Standings())[0]);

    private async Task<DrawReveal?> Reveal() => DrawReveal.Of(await scene.Now(), scene.Claims.Core.Clock.UtcNow);

    // Not the code of the product: what anyone would write.
    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

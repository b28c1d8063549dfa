using System.Globalization;
using System.Text.RegularExpressions;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Shared.Maps;

namespace Acquisitieloket.Web.Tests.Features.Shared;

public sealed partial class RankMapTests
{
    [Fact]
    public void NumbersOfSites_InOnePlace_StandApart()
    {
        var ranking = new Ranking("x", new(2026, 1, 1), [.. Enumerable.Range(1, 12).Select(i => Match(i, Verdict.Suitable))]);
        var drawing = Draw(ranking);
        var circles = Circle().Matches(drawing).Select(m => (X: Number(m, 1), Y: Number(m, 2))).ToList();
        Assert.Equal(12, circles.Count);
        for (var i = 0; i < circles.Count; i++)
            for (var j = 0; j < i; j++)
                Assert.True(Math.Sqrt(Math.Pow(circles[i].X - circles[j].X, 2) + Math.Pow(circles[i].Y - circles[j].Y, 2)) >= 22, $"{i} and {j}");
        Assert.Equal(Enumerable.Range(1, 12).Select(i => $"{i}"), Place().Matches(drawing).Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void UnfitSite_HasDotWithoutNumber()
    {
        var drawing = Draw(new("x", new(2026, 1, 1), [Match(1, Verdict.AlmostSuitable), Match(2, Verdict.Unsuitable)]));
        Assert.Equal(["1"], Place().Matches(drawing).Select(m => m.Groups[1].Value));
        Assert.Single(Regex.Matches(drawing, "rank--not\""));
        Assert.Contains("rank--almost", drawing, StringComparison.Ordinal);
    }

    [Fact]
    public void SiteThatLeftTheRegister_IsLeftOut() =>
        Assert.DoesNotContain("rank", RankMap.Draw(new("x", new(2026, 1, 1), [Match(1, Verdict.Suitable)]), [], new HashSet<long>(), "Kaart").ToString(), StringComparison.Ordinal);

    [Fact]
    public void ListedSite_HasASquareRoundItAndAWordInTheKey()
    {
        var ranking = new Ranking("x", new(2026, 1, 1), [Match(1, Verdict.Suitable), Match(2, Verdict.Suitable)]);

        Assert.Single(Regex.Matches(Draw(ranking, 2), "rank-listed"));
        Assert.DoesNotContain("rank-listed", Draw(ranking), StringComparison.Ordinal);
        Assert.Equal(["geschikt", "op de selectie"], RankMap.Key(ranking, new HashSet<long> { 2 }).Select(k => k.Word));
    }

    private static string Draw(Ranking ranking, params long[] listed) =>
        RankMap.Draw(ranking, ranking.Sites.Select(s => new MapPin(s.Code, s.Name, s.Municipality, 6.79, 52.27)), listed.ToHashSet(), "Kaart").ToString()!;

    private static SiteMatch Match(int id, Verdict verdict) => new()
    {
        SiteId = id, Code = $"S{id}", Name = $"Site {id}", Municipality = Municipality.Hengelo, Verdict = verdict,
        Score = 100 - id, Completeness = 1, Criteria = [], Plots = [],
    };

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<circle class="rank rank" cx="([\d.]+)" cy="([\d.]+)" """)]
    private static partial Regex Circle();

    [GeneratedRegex("""<text class="rank-number[^>]*>(\d+)<""")]
    private static partial Regex Place();
}

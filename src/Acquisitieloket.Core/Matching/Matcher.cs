using Acquisitieloket.Core.Matching.Rules;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching;

/// <summary>Ranks all supply for one request. Pure: the same input gives the same output, in any order and culture.</summary>
public static class Matcher
{
    /// <summary>Stored with every run; raise it when a rule or the weights change.</summary>
    public const string RuleVersion = "2026.3";

    private const int BestPlots = 3;

    /// <summary>Every site with a verdict; unknown answers never knock a site out.</summary>
    public static Ranking Rank(
        Requirements requirements, IReadOnlyList<SiteSupply> supply, MatchWeights weights, DateOnly today)
    {
        var wish = Wish.Read(requirements, today);
        var card = new Scorecard();
        var matches = new SiteMatch[supply.Count];
        for (var i = 0; i < matches.Length; i++)
            matches[i] = Judge(supply[i], wish, weights, card);
        Array.Sort(matches, InOrder);
        return new Ranking(RuleVersion, today, matches);
    }

    /// <summary>The same with the agreed weights of the segment that the activity belongs to.</summary>
    public static Ranking Rank(Requirements requirements, IReadOnlyList<SiteSupply> supply, DateOnly today) =>
        Rank(requirements, supply, MatchWeights.For(Classification.SegmentOf(requirements)), today);

    private static SiteMatch Judge(SiteSupply site, Wish wish, MatchWeights weights, Scorecard card)
    {
        card.Clear();
        var choice = PlotChooser.Choose(site, wish);
        var refused = ProfileRule.Judge(site, wish, weights.Profile, card);
        SpaceRule.Judge(site, wish, weights.SpaceType, card);
        AreaRule.Judge(site, wish, choice, weights.Area, card);
        BuildRules.Category(site, wish, choice, weights.Category, card);
        AccessRule.Judge(site, wish, weights.Accessibility, card);
        PowerRule.Judge(site, wish, choice, weights.Power, card);
        TimingRule.Judge(site, wish, choice, weights.Timing, card);
        BuildRules.Height(site, wish, weights.Height, card);
        ProgrammeRule.Judge(site, wish, choice, weights.Programme, card);
        ExtraRules.Preference(site, wish, weights.Preference, card);
        ExtraRules.Knowledge(site, wish, weights.Knowledge, card);
        return new SiteMatch
        {
            SiteId = site.SiteId,
            Code = site.Code,
            Name = site.Name,
            Municipality = site.Municipality,
            Verdict = VerdictOf(card.KnockOuts, refused || site.Programme == ProgrammeStatus.Dropped),
            Score = card.Total(),
            Completeness = card.Completeness(),
            Criteria = card.ToArray(),
            Plots = PlotsOf(site, wish, choice),
        };
    }

    // Refused by the profile or dropped from the programme is no obstacle that could be taken away.
    private static Verdict VerdictOf(int knockOuts, bool refused) => (knockOuts, refused) switch
    {
        (0, _) => Verdict.Suitable,
        (1, false) => Verdict.AlmostSuitable,
        _ => Verdict.Unsuitable,
    };

    private static PlotMatch[] PlotsOf(SiteSupply site, Wish wish, PlotChoice choice)
    {
        if (choice.Fit != PlotFit.Single)
            return [.. choice.In(site).ToArray().Select(p => Match(p, wish))];
        // The one that was judged, and others that fit as truly: nothing larger than asked, nothing that fails where it does not.
        var judged = site.Plots[choice.Start];
        var suits = PlotChooser.Suits(judged, wish, site);
        return [.. site.Plots
            .Where(p => p.Number == judged.Number || (p.AreaM2 >= wish.MinM2 && p.AreaM2 <= wish.FittingMaxM2
                && (choice.UsesReserve || !p.Reserve) && (!suits || PlotChooser.Suits(p, wish, site))))
            .OrderBy(p => p.Number != judged.Number).ThenBy(p => p.Status)
            .ThenBy(p => PlotChooser.Distance(p, wish)).Take(BestPlots).Select(p => Match(p, wish))];
    }

    private static PlotMatch Match(PlotSupply p, Wish wish) =>
        new(p.Id, p.Number, p.AreaM2, p.Status, p.Reserve) { Larger = p.AreaM2 > wish.FittingMaxM2 };

    private static int InOrder(SiteMatch a, SiteMatch b) =>
        a.Verdict != b.Verdict ? a.Verdict.CompareTo(b.Verdict)
        : a.Score != b.Score ? b.Score.CompareTo(a.Score)
        : string.CompareOrdinal(a.Code, b.Code);
}

using Acquisitieloket.Core.Matching.Rules;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching;

/// <summary>Ranks all supply for one request. Pure: the same input gives the same output, in any order and culture.</summary>
public static class Matcher
{
    /// <summary>Stored with every run; raise it when a rule changes.</summary>
    public const string RuleVersion = "2026.4";

    private const int MostNamed = 3;

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

    /// <summary>How one site does, for who tries a change of the request.</summary>
    internal static SiteMatch RankOne(Requirements requirements, SiteSupply site, MatchWeights weights, DateOnly today) =>
        Judge(site, Wish.Read(requirements, today), weights, new Scorecard());

    private static SiteMatch Judge(SiteSupply site, Wish wish, MatchWeights weights, Scorecard card)
    {
        card.Clear();
        var grid = PowerAnswer.Of(site, wish);
        var offer = Offer.Find(site, wish, grid);
        var refused = ProfileRule.Judge(site, wish, weights.Profile, card);
        SpaceRule.Judge(site, wish, weights.SpaceType, card);
        AreaRule.Judge(site, wish, offer, weights.Area, card);
        CategoryRule.Judge(site, wish, offer, weights.Category, card);
        HomesRule.Judge(site, wish, weights.Homes, card);
        AccessRule.Judge(site, wish, weights.Accessibility, card);
        PowerRule.Judge(site, wish, offer, grid, weights.Power, card);
        UtilitiesRule.Judge(site, wish, weights.Utilities, card);
        TimingRule.Judge(site, wish, offer, weights.Timing, card);
        HeightRule.Judge(site, wish, offer, weights.Height, card);
        CoverageRule.Judge(site, wish, offer, weights.Height, card);
        DocksRule.Judge(site, wish, offer, weights.Operation, card);
        OperationRules.Judge(site, wish, weights.Operation, card);
        TenureRule.Judge(site, wish, offer, weights.Tenure, card);
        PriceRule.Judge(site, wish, offer, weights.Price, card);
        ProgrammeRule.Judge(site, offer, weights.Programme, card);
        ShareCapRule.Judge(site, wish, offer, weights.ShareCap, card);
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
            Plots = PlotsOf(site, wish, offer.Land, grid),
            Buildings = BuildingChooser.Named(site, wish, grid, MostNamed),
            FromReserve = offer.Plots.UsesReserve,
        };
    }

    // Refused by the profile or dropped from the programme is no obstacle that could be taken away.
    private static Verdict VerdictOf(int knockOuts, bool refused) => (knockOuts, refused) switch
    {
        (0, _) => Verdict.Suitable,
        (1, false) => Verdict.AlmostSuitable,
        _ => Verdict.Unsuitable,
    };

    private static PlotMatch[] PlotsOf(SiteSupply site, Wish wish, PlotChoice choice, PowerAnswer grid)
    {
        if (choice.Fit != PlotFit.Single)
            return [.. choice.In(site).ToArray().Select(p => Match(p, wish))];
        // The one that was judged, and others that fit as truly: nothing larger than asked, nothing that fails where it does not.
        var judged = site.Plots[choice.Start];
        var suits = PlotChooser.Suits(judged, wish, site, grid);
        return [.. site.Plots
            .Where(p => p.Number == judged.Number || (p.AreaM2 >= wish.MinM2 && p.AreaM2 <= wish.FittingMaxM2
                && (choice.UsesReserve || !p.Reserve) && (!suits || PlotChooser.Suits(p, wish, site, grid))))
            .OrderBy(p => p.Number != judged.Number).ThenBy(p => p.Status)
            .ThenBy(p => PlotChooser.Distance(p, wish)).Take(MostNamed).Select(p => Match(p, wish))];
    }

    private static PlotMatch Match(PlotSupply p, Wish wish) =>
        new(p.Id, p.Number, p.AreaM2, p.Status, p.Reserve) { Larger = p.AreaM2 > wish.FittingMaxM2 };

    private static int InOrder(SiteMatch a, SiteMatch b) =>
        a.Verdict != b.Verdict ? a.Verdict.CompareTo(b.Verdict)
        : a.FromReserve != b.FromReserve ? a.FromReserve.CompareTo(b.FromReserve)
        : a.Score != b.Score ? b.Score.CompareTo(a.Score)
        : string.CompareOrdinal(a.Code, b.Code);
}

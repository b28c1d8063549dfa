using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>The power asked, drawn or fed back: what a plot or building has of its own, else what the grid says.</summary>
internal static class PowerRule
{
    private const int OwnIsShort = 20;

    public static void Judge(SiteSupply site, Wish wish, in Offer offer, in PowerAnswer grid, int weight, Scorecard card)
    {
        if (wish.Kva is not { } kva)
        {
            card.Unknown(Criterion.Power, weight, new("PowerUnknown"));
            return;
        }
        var answer = Answer(site, wish, offer, grid, kva);
        card.Say(Criterion.Power, answer.Outcome, weight, answer.Score, answer.Phrase);
    }

    /// <summary>True when the power asked cannot be had: not from what a plot has of its own, else not from the grid.</summary>
    public static bool Refuses(SiteSupply site, Wish wish, int? own, in PowerAnswer grid) =>
        wish.Kva is { } kva && !(own >= kva)
        && (own is null || site.Facts.Power.Count > 0 ? grid.Outcome == Outcome.KnockOut : wish.Asked.PowerFlexible != true);

    private static PowerAnswer Answer(SiteSupply site, Wish wish, in Offer offer, in PowerAnswer grid, int kva)
    {
        // Which plot or building it will be is open yet: one that has the power keeps the site in.
        if (!offer.Found)
            return OfAny(site, wish, kva) ?? grid;
        if (offer.PowerKva(site) is not { } own || (offer.Building is not null && own < kva))
            return offer.Building is not null && grid.Outcome == Outcome.KnockOut ? OfAny(site, wish, kva) ?? grid : grid;
        var phrase = new Phrase(own >= kva ? "PowerPlotEnough" : "PowerPlotShort", DayOf(offer, site), offer.Name(site), own, kva);
        if (own >= kva)
            return new(Outcome.Met, 100, phrase);
        // More may come from the grid when the operator said what a connection gets.
        if (site.Facts.Power.Count > 0)
            return grid;
        return wish.Asked.PowerFlexible == true ? new(Outcome.Partly, OwnIsShort, phrase) : new(Outcome.KnockOut, 0, phrase);
    }

    private static PowerAnswer? OfAny(SiteSupply site, Wish wish, int kva)
    {
        foreach (ref readonly var plot in site.Plots.AsSpan())
            if (plot.PowerKva >= kva)
                return new(Outcome.Met, 100, new("PowerPlotEnough", site.GridAsOf, plot.Number, plot.PowerKva, kva));
        if (wish.Building || !wish.FormKnown)
            foreach (var building in site.Buildings)
                if (building.Facts.PowerKva >= kva && (building.Spaces & wish.Buildings) != 0)
                    return new(Outcome.Met, 100, new("PowerPlotEnough", site.GridAsOf, building.Facts.Name, building.Facts.PowerKva, kva));
        return null;
    }

    private static DateOnly DayOf(in Offer offer, SiteSupply site) =>
        offer.AsOf(nameof(Plot.PowerKva), site) is var day && day != site.FactsAsOf ? day : site.GridAsOf;
}

using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>
/// Room on the grid for the power asked, drawn or fed back. A small connection (to 3 × 80 A) is nearly always possible;
/// above 10 MVA the grid itself has to be built out, which a site with little room cannot promise.
/// </summary>
internal static class PowerRule
{
    private const int SmallKva = 55, HugeKva = 10_000;
    private const Criterion Key = Criterion.Power;

    public static void Judge(SiteSupply site, Wish wish, PlotChoice choice, int weight, Scorecard card)
    {
        if (wish.Kva is not { } kva)
        {
            card.Unknown(Key, weight, new("PowerUnknown"));
            return;
        }
        var flexible = wish.Asked.PowerFlexible == true;
        // Who has not said whether it can be flexible hears that this is what it hangs on.
        var unsaid = wish.Asked.PowerFlexible is null;
        if (KvaOf(site, choice) is { } own)
        {
            var phrase = new Phrase(own >= kva ? "PowerPlotEnough" : "PowerPlotShort",
                site.GridAsOf ?? site.FactsAsOf, choice.Numbers(site), own, kva);
            if (own >= kva)
                card.Met(Key, weight, 100, phrase);
            else if (flexible)
                card.Partly(Key, weight, 20, phrase);
            else
                card.KnockOut(Key, weight, phrase);
            return;
        }
        var asOf = site.GridAsOf ?? site.FactsAsOf;
        // Which plot it will be is open yet: one that has the power keeps the site in.
        if (!choice.Found && Array.Find(site.Plots, p => p.PowerKva >= kva) is { Number: { } number, PowerKva: { } enough })
        {
            card.Met(Key, weight, 100, new("PowerPlotEnough", asOf, number, enough, kva));
            return;
        }
        switch (site.Grid)
        {
            case GridStatus.Unknown:
                card.Unknown(Key, weight, new("PowerUnknownSite"));
                break;
            case GridStatus.Room:
                card.Met(Key, weight, kva > HugeKva ? 60 : 100, new("PowerRoom", asOf, First: kva));
                break;
            case var _ when kva <= SmallKva:
                card.Met(Key, weight, 90, new("PowerSmall", asOf, First: kva));
                break;
            case GridStatus.Limited when kva <= HugeKva:
                card.Partly(Key, weight, Limited(kva) + (flexible ? 15 : 0), new("PowerLimited", asOf, First: kva));
                break;
            case var grid when flexible:
                card.Partly(Key, weight, 10,
                    new(grid == GridStatus.Full ? "PowerFullFlexible" : "PowerHugeFlexible", asOf, First: kva));
                break;
            default:
                card.KnockOut(Key, weight, new((site.Grid == GridStatus.Full ? "PowerFull" : "PowerHuge") + (unsaid ? "Flexible" : ""), asOf, First: kva));
                break;
        }
    }

    /// <summary>True when the power asked cannot be had: not from what a plot has of its own, else not from the grid.</summary>
    public static bool Refuses(SiteSupply site, Wish wish, int? own) =>
        wish.Kva is { } kva && wish.Asked.PowerFlexible != true && (own is not null ? own < kva
            : kva > SmallKva && (site.Grid == GridStatus.Full || (site.Grid == GridStatus.Limited && kva > HugeKva)));

    private static int Limited(int kva) => kva switch { <= 250 => 75, <= 630 => 60, <= 2_000 => 40, _ => 20 };

    // Only when the power of every chosen plot is known.
    private static int? KvaOf(SiteSupply site, PlotChoice choice)
    {
        var sum = 0;
        foreach (ref readonly var plot in choice.In(site))
        {
            if (plot.PowerKva is not { } own)
                return null;
            sum += own;
        }
        return choice.Found ? sum : null;
    }
}

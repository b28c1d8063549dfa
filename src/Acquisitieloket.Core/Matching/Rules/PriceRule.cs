using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>The price of land or the rent of a building against what the company wants to pay. A price is talked about: it never stands in the way.</summary>
internal static class PriceRule
{
    private const Criterion Key = Criterion.Price;
    private const int WithinTheRange = 80;

    public static void Judge(SiteSupply site, Wish wish, in Offer offer, int weight, Scorecard card)
    {
        if (offer.Building is { } building)
            Rent(building, site, wish, weight, card);
        else if (wish.Asked.BudgetEuroM2 is { } budget && (wish.Plot || !wish.FormKnown))
            Land(site, offer, budget, weight, card);
    }

    private static void Rent(BuildingSupply building, SiteSupply site, Wish wish, int weight, Scorecard card)
    {
        if (wish.Asked.RentEuroM2Year is not { } budget)
            return;
        var (rent, asOf) = (building.Facts.RentEuroM2Year, building.AsOf(nameof(Building.RentEuroM2Year), site));
        if (rent is not { } asked)
            card.Unknown(Key, weight, new("RentUnknown", Text: building.Facts.Name));
        else if (asked <= budget)
            card.Met(Key, weight, 100, new("RentFits", asOf, building.Facts.Name, asked, budget));
        else
            card.Say(Key, Above(asked, budget) > 0 ? Outcome.Partly : Outcome.NotMet, weight, Above(asked, budget), new("RentAbove", asOf, building.Facts.Name, asked, budget));
    }

    private static void Land(SiteSupply site, in Offer offer, int budget, int weight, Scorecard card)
    {
        var (low, high, asOf) = Prices(site, offer);
        if (low is not { } from)
            card.Unknown(Key, weight, new("PriceUnknownSite"));
        else if ((high ?? from) <= budget)
            card.Met(Key, weight, 100, new("PriceFits", asOf, First: high ?? from, Second: budget));
        else if (from <= budget)
            card.Partly(Key, weight, WithinTheRange, new("PriceWithin", asOf, First: from, Second: high));
        else
            card.Say(Key, Above(from, budget) > 0 ? Outcome.Partly : Outcome.NotMet, weight, Above(from, budget), new("PriceAbove", asOf, First: from, Second: budget));
    }

    // The dearest of the chosen plots when all have a price of their own, else what the site asks.
    private static (int? From, int? To, DateOnly AsOf) Prices(SiteSupply site, in Offer offer)
    {
        int? dearest = offer.Plots.Found ? 0 : null;
        foreach (ref readonly var plot in offer.Plots.In(site))
            dearest = plot.Facts.PriceEuroM2 is { } own && dearest is { } before ? Math.Max(own, before) : null;
        if (dearest is not null)
            return (dearest, dearest, offer.AsOf(nameof(Plot.PriceEuroM2), site));
        return (site.Facts.PriceMinEuroM2 ?? site.Facts.PriceMaxEuroM2, site.Facts.PriceMaxEuroM2, site.AsOf(nameof(Site.PriceMinEuroM2)));
    }

    private static int Above(int price, int budget) => price <= budget * 1.1 ? 50 : price <= budget * 1.25 ? 25 : 0;
}

using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>How high one may build on the chosen plots, or the clear height of the chosen building.</summary>
internal static class HeightRule
{
    private const Criterion Key = Criterion.Height;

    public static void Judge(SiteSupply site, Wish wish, in Offer offer, int weight, Scorecard card)
    {
        if (wish.Asked.BuildingHeightM is not { } asked)
            return;
        if (offer.Building is { } building)
        {
            OfBuilding(building, asked, site, weight, card);
            return;
        }
        var asOf = offer.Found ? Oldest(offer, site) : site.AsOf(nameof(Site.MaxBuildingHeightM));
        if (Highest(site, offer) is not { } highest)
            card.Unknown(Key, weight, new("HeightUnknownSite"));
        else if (asked <= highest)
            card.Met(Key, weight, 100, new("HeightFits", asOf, First: highest, Second: asked));
        // A building that stands here already may be higher than what may be built now.
        else if (!offer.Found && (wish.Building || !wish.FormKnown) && site.Buildings.Any(b => (b.Spaces & wish.Buildings) != 0))
            card.NotMet(Key, weight, 0, new("HeightTooLow", asOf, First: highest, Second: asked));
        else
            card.KnockOut(Key, weight, new("HeightTooLow", asOf, First: highest, Second: asked));
    }

    private static void OfBuilding(BuildingSupply building, int asked, SiteSupply site, int weight, Scorecard card)
    {
        var asOf = building.AsOf(nameof(Building.ClearHeightM), site);
        if (building.Facts.ClearHeightM is not { } clear)
            card.Unknown(Key, weight, new("HeightUnknownBuilding", Text: building.Facts.Name));
        else if (asked <= clear)
            card.Met(Key, weight, 100, new("HeightClear", asOf, building.Facts.Name, (double)clear, asked));
        else
            card.NotMet(Key, weight, 0, new("HeightClearTooLow", asOf, building.Facts.Name, (double)clear, asked));
    }

    // The lowest of the chosen plots, where a plot may differ from its site; without a choice the highest that there is.
    private static int? Highest(SiteSupply site, in Offer offer)
    {
        if (!offer.Found)
        {
            var most = site.MaxHeightM;
            foreach (ref readonly var plot in site.Plots.AsSpan())
                most = plot.MaxHeightM > most ? plot.MaxHeightM : most;
            return most;
        }
        int? lowest = int.MaxValue;
        foreach (ref readonly var plot in offer.Plots.In(site))
            lowest = (plot.MaxHeightM ?? site.MaxHeightM) is { } own && lowest is { } before ? Math.Min(own, before) : null;
        return lowest;
    }

    private static DateOnly Oldest(in Offer offer, SiteSupply site)
    {
        var (own, ofSite) = (offer.AsOf(nameof(Plot.MaxBuildingHeightM), site), site.AsOf(nameof(Site.MaxBuildingHeightM)));
        foreach (ref readonly var plot in offer.Plots.In(site))
            if (plot.MaxHeightM is not null)
                return own;
        return ofSite;
    }
}

using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>Whether the space is there in time, and for land whether time is left to build.</summary>
internal static class TimingRule
{
    // Permit and building together seldom take less than a year.
    private const int MonthsToBuild = 12, MonthsAtLeast = 6, MonthsThatHelp = 2;
    private const Criterion Key = Criterion.Timing;

    public static void Judge(SiteSupply site, Wish wish, in Offer offer, int weight, Scorecard card)
    {
        if (wish.Asked.OperationalOn is not { } wished)
            card.Unknown(Key, weight, new("TimingUnknown"));
        else if (!offer.Found)
            card.Unknown(Key, weight, new("TimingUnknownSite"));
        else if (offer.Building is { } building)
            OfBuilding(building, wished, site, weight, card);
        else
            OfLand(site, wish, offer, wished, weight, card);
    }

    private static void OfBuilding(BuildingSupply building, DateOnly wished, SiteSupply site, int weight, Scorecard card)
    {
        var asOf = building.AsOf(nameof(Building.AvailableFrom), site);
        if (building.Facts.AvailableFrom is { } from && from > wished)
            card.NotMet(Key, weight, 0, new("TimingBuildingLate", asOf, building.Facts.Name, Day: from));
        else
            card.Met(Key, weight, 100, new("TimingBuilding", asOf, building.Facts.Name));
    }

    private static void OfLand(SiteSupply site, Wish wish, in Offer offer, DateOnly wished, int weight, Scorecard card)
    {
        var from = wish.Today;
        foreach (ref readonly var plot in offer.Plots.In(site))
            if (plot.AvailableFrom > from)
                from = plot.AvailableFrom.Value;
        var (numbers, asOf) = (offer.Name(site), offer.AsOf(nameof(Plot.AvailableFrom), site));
        if (from > wished && from > wish.Today)
            card.KnockOut(Key, weight, new("TimingTooLate", asOf, numbers, Day: from));
        else if (MonthsBetween(from, wished) is var months && months >= MonthsToBuild)
            card.Met(Key, weight, 100, new("TimingFits", asOf, numbers, months));
        else if (months < MonthsThatHelp)
            card.Partly(Key, weight, 10, new("TimingNone", asOf, numbers));
        else
            card.Partly(Key, weight, months >= MonthsAtLeast ? 60 : 30, new("TimingTight", asOf, numbers, months));
    }

    private static int MonthsBetween(DateOnly from, DateOnly until) =>
        (until.Year - from.Year) * 12 + until.Month - from.Month - (until.Day < from.Day ? 1 : 0);
}

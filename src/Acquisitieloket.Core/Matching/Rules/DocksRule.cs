using Acquisitieloket.Core.Sites.Buildings;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>Doors for lorries of an existing building; on land one builds them oneself.</summary>
internal static class DocksRule
{
    private const Criterion Key = Criterion.Docks;

    public static void Judge(SiteSupply site, Wish wish, in Offer offer, int weight, Scorecard card)
    {
        if (wish.Asked.Docks is not { } asked || (wish.Plot && offer.Building is null))
            return;
        if (offer.Building is not { Facts.Docks: { } docks } building)
            card.Unknown(Key, weight, new("DocksUnknown"));
        else if (docks >= asked)
            card.Met(Key, weight, 100, new("DocksEnough", building.AsOf(nameof(Building.Docks), site), building.Facts.Name, docks, asked));
        else
            card.NotMet(Key, weight, 0, new("DocksTooFew", building.AsOf(nameof(Building.Docks), site), building.Facts.Name, docks, asked));
    }
}

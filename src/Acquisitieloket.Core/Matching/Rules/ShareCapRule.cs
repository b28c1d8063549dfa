using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>
/// The share of a site that one cluster may take, counted from what is sold and reserved. A full cap stands in the way of who
/// wants land and said what it does; one that is nearly full, or may be full, is said.
/// </summary>
internal static class ShareCapRule
{
    private const Criterion Key = Criterion.ShareCap;
    private const int NearlyFull = 50, InReserve = 10;
    private const double Nearly = 0.8;

    public static void Judge(SiteSupply site, Wish wish, in Offer offer, int weight, Scorecard card)
    {
        if (!wish.Plot || offer.Building is not null)
            return;
        foreach (var cap in site.Caps)
        {
            // A cap on the reserve counts for who can only be helped from it.
            if (cap.Cluster != wish.Cluster || (cap.OfReserve && !offer.Plots.UsesReserve))
                continue;
            One(cap, wish, weight, card, site.AsOf(nameof(Site.ShareCaps)));
            return;
        }
    }

    private static void One(ShareCap cap, Wish wish, int weight, Scorecard card, DateOnly asOf)
    {
        var taken = cap.LandM2 == 0 ? 0 : Math.Round(1000.0 * cap.TakenM2 / cap.LandM2) / 10;
        Phrase Said(string key) => new(key, asOf, Word(cap.Cluster), taken, (double)(cap.Share * 100));
        var need = Math.Max(1, wish.MinM2);
        if (cap.OfReserve)
            card.Partly(Key, weight, InReserve, Said("ShareCapReserve"));
        else if (cap.TakenM2 + need > cap.CapM2 && !wish.Building && wish.Asked.Activity is not null)
            card.KnockOut(Key, weight, Said("ShareCapFull"));
        else if (cap.TakenM2 + cap.UnknownM2 + need > cap.CapM2)
            card.Unknown(Key, weight, Said("ShareCapUnknown"));
        else if (cap.TakenM2 + need > Nearly * cap.CapM2)
            card.Partly(Key, weight, NearlyFull, Said("ShareCapNearly"));
        else
            card.Met(Key, weight, 100, Said("ShareCapRoom"));
    }

    private static string Word(Cluster cluster) => cluster switch
    {
        Cluster.Htsm => "HTSM",
        Cluster.Logistics => "logistiek",
        Cluster.LeisureAndTourism => "recreatie en toerisme",
        _ => "overige bedrijven",
    };
}

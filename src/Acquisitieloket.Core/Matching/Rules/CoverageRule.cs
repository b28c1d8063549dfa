using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>
/// Whether the floor that was asked fits on the ground floor of the chosen plots, by the share that may be built on. More
/// floor can lie on another storey, so that too little never stands in the way.
/// </summary>
internal static class CoverageRule
{
    private const Criterion Key = Criterion.Coverage;
    private const int OnStoreys = 50;

    public static void Judge(SiteSupply site, Wish wish, in Offer offer, int weight, Scorecard card)
    {
        if (!wish.Plot || !offer.Plots.Found || wish.Asked.FloorM2?.Asked is not { } asked)
            return;
        if (site.Facts.MaxCoveragePercent is not { } percent)
        {
            card.Unknown(Key, weight, new("CoverageUnknownSite"));
            return;
        }
        var (ground, asOf) = (offer.Plots.AreaM2 * percent / 100, site.AsOf(nameof(Site.MaxCoveragePercent)));
        if ((wish.Asked.FloorM2.Min ?? asked) <= ground)
            card.Met(Key, weight, 100, new("CoverageFits", asOf, offer.Name(site), percent, ground));
        else
            card.Partly(Key, weight, OnStoreys, new("CoverageStoreys", asOf, offer.Name(site), percent, ground));
    }
}

using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>What a company does on its plot that the zoning plan may forbid: storage outside, work at night.</summary>
internal static class OperationRules
{
    public static void Judge(SiteSupply site, Wish wish, int weight, Scorecard card)
    {
        if (wish.Asked.OutsideStorage == true)
            One(Criterion.OutsideStorage, site.Facts.OutsideStorage, "Storage", site.AsOf(nameof(Site.OutsideStorage)), weight, card);
        if (wish.Asked.RoundTheClock == true)
            One(Criterion.RoundTheClock, site.Facts.RoundTheClock, "Night", site.AsOf(nameof(Site.RoundTheClock)), weight, card);
    }

    private static void One(Criterion key, bool? allowed, string phrase, DateOnly asOf, int weight, Scorecard card)
    {
        if (allowed is null)
            card.Unknown(key, weight, new(phrase == "Storage" ? "StorageUnknownSite" : "NightUnknownSite"));
        else if (allowed.Value)
            card.Met(key, weight, 100, new(phrase == "Storage" ? "StorageAllowed" : "NightAllowed", asOf));
        else
            card.KnockOut(key, weight, new(phrase == "Storage" ? "StorageForbidden" : "NightForbidden", asOf));
    }
}

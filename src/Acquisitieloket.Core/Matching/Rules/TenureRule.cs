using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>Whether the space can be had as the company wants to hold it. It can be talked about, so it never stands in the way.</summary>
internal static class TenureRule
{
    private const int OtherWay = 30;

    public static void Judge(SiteSupply site, Wish wish, in Offer offer, int weight, Scorecard card)
    {
        if (wish.Asked.Tenure is not { } asked)
            return;
        var own = offer.Building is { Facts.Tenures.Count: > 0 } building ? building : null;
        var offered = own?.Facts.Tenures ?? site.Facts.Tenures;
        var asOf = own?.AsOf(nameof(Site.Tenures), site) ?? site.AsOf(nameof(Site.Tenures));
        if (offered.Count == 0)
            card.Unknown(Criterion.Tenure, weight, new("TenureUnknownSite"));
        else if (Offers(offered, asked))
            card.Met(Criterion.Tenure, weight, 100, new("TenureOffered", asOf, Word(asked)));
        // Who wants to own land can own the building on land that is let out for a long time.
        else if (asked == Tenure.Buy && offered.Contains(Tenure.Leasehold))
            card.Partly(Criterion.Tenure, weight, OtherWay, new("TenureOther", asOf, Word(asked), Also: Word(Tenure.Leasehold)));
        else
            card.NotMet(Criterion.Tenure, weight, 0, new("TenureOther", asOf, Word(asked), Also: Word(offered[0])));
    }

    /// <summary>True as well when nobody said how the space can be had, or what is wanted.</summary>
    public static bool Offers(IReadOnlyList<Tenure> offered, Tenure? asked) => asked is not { } wanted || offered.Count == 0 || offered.Contains(wanted);

    private static string Word(Tenure tenure) => tenure switch { Tenure.Buy => "koop", Tenure.Lease => "huur", _ => "erfpacht" };
}

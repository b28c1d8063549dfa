using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>Whether the environmental category may be here.</summary>
internal static class CategoryRule
{
    // Room for heavy industry is scarce: a light company on a heavy site scores lower.
    private const int SpareLevels = 3, OnHeavySite = 60;

    public static void Judge(SiteSupply site, Wish wish, in Offer offer, int weight, Scorecard card)
    {
        if (wish.Asked.Category is not { } asked)
        {
            card.Unknown(Criterion.Category, weight, new("CategoryUnknown"));
            return;
        }
        if (Highest(site, offer) is not { } highest)
        {
            card.Unknown(Criterion.Category, weight, new("CategoryUnknownSite"));
            return;
        }
        var (text, asOf) = (asked.Written(), site.AsOf(nameof(Site.MaxEnvironmentalCategory)));
        // A plot that allows more keeps the site in for who could build there; the building itself does not.
        if (offer.Building is not null && (int)asked / 10 > site.MaxCategory && (int)asked / 10 <= highest)
            card.NotMet(Criterion.Category, weight, 0, new("CategoryTooHigh", asOf, text, site.MaxCategory));
        else if ((int)asked / 10 > highest)
            card.KnockOut(Criterion.Category, weight, new("CategoryTooHigh", asOf, text, highest));
        else if (highest - (int)asked / 10 >= SpareLevels)
            card.Met(Criterion.Category, weight, OnHeavySite, new("CategoryHeavySite", asOf, text, highest));
        else
            card.Met(Criterion.Category, weight, 100, new("CategoryFits", asOf, text, highest));
    }

    // What was chosen decides; without a choice the site and any exception on it.
    private static int? Highest(SiteSupply site, in Offer offer)
    {
        if (site.MaxCategory is null)
            return null;
        var chosen = offer.Plots.Found;
        var plots = chosen ? offer.Plots.In(site) : site.Plots.AsSpan();
        int? highest = chosen ? null : site.MaxCategory;
        foreach (ref readonly var plot in plots)
        {
            var own = plot.CategoryOverride ?? site.MaxCategory.Value;
            highest = chosen ? Math.Min(highest ?? own, own) : Math.Max(highest!.Value, own);
        }
        return highest;
    }
}


namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>What may be built: environmental category and height.</summary>
internal static class BuildRules
{
    // Room for heavy industry is scarce: a light company on a heavy site scores lower.
    private const int SpareLevels = 3, OnHeavySite = 60;

    public static void Category(SiteSupply site, Wish wish, PlotChoice choice, int weight, Scorecard card)
    {
        if (wish.Asked.Category is not { } asked)
        {
            card.Unknown(Criterion.Category, weight, new("CategoryUnknown"));
            return;
        }
        if (Highest(site, choice) is not { } highest)
        {
            card.Unknown(Criterion.Category, weight, new("CategoryUnknownSite"));
            return;
        }
        var text = asked.Written();
        if ((int)asked / 10 > highest)
            card.KnockOut(Criterion.Category, weight, new("CategoryTooHigh", site.FactsAsOf, text, highest));
        else if (highest - (int)asked / 10 >= SpareLevels)
            card.Met(Criterion.Category, weight, OnHeavySite, new("CategoryHeavySite", site.FactsAsOf, text, highest));
        else
            card.Met(Criterion.Category, weight, 100, new("CategoryFits", site.FactsAsOf, text, highest));
    }

    public static void Height(SiteSupply site, Wish wish, int weight, Scorecard card)
    {
        if (wish.Asked.BuildingHeightM is not { } asked)
            return;
        if (site.MaxHeightM is not { } highest)
            card.Unknown(Criterion.Height, weight, new("HeightUnknownSite"));
        else if (asked > highest)
            card.KnockOut(Criterion.Height, weight, new("HeightTooLow", site.FactsAsOf, First: highest, Second: asked));
        else
            card.Met(Criterion.Height, weight, 100, new("HeightFits", site.FactsAsOf, First: highest, Second: asked));
    }

    // The plots that were chosen decide; without a choice the site and any exception on it.
    private static int? Highest(SiteSupply site, PlotChoice choice)
    {
        if (site.MaxCategory is null)
            return null;
        var plots = choice.Found ? choice.In(site) : site.Plots.AsSpan();
        int? highest = choice.Found ? null : site.MaxCategory;
        foreach (ref readonly var plot in plots)
        {
            var own = plot.CategoryOverride ?? site.MaxCategory.Value;
            highest = choice.Found ? Math.Min(highest ?? own, own) : Math.Max(highest!.Value, own);
        }
        return highest;
    }
}

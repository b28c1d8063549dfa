using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>Heat, hydrogen and process water, as far as the company asked for them.</summary>
internal static class UtilitiesRule
{
    public static void Judge(SiteSupply site, Wish wish, int weight, Scorecard card)
    {
        var (asked, facts) = (wish.Asked, site.Facts);
        var parts = Part(asked.Heat) + Part(asked.Hydrogen) + Part(asked.ProcessWater);
        if (parts == 0)
            return;
        One(Criterion.Heat, asked.Heat, facts.Heat, "warmte", site.AsOf(nameof(Site.Heat)), weight, parts, card);
        One(Criterion.Hydrogen, asked.Hydrogen, facts.Hydrogen, "waterstof", site.AsOf(nameof(Site.Hydrogen)), weight, parts, card);
        One(Criterion.ProcessWater, asked.ProcessWater, facts.ProcessWater, "proceswater", site.AsOf(nameof(Site.ProcessWater)), weight, parts, card);
    }

    private static int Part(Need need) => need switch { Need.Needed => 2, Need.Nice => 1, _ => 0 };

    private static void One(Criterion key, Need need, bool? there, string word, DateOnly asOf, int weight, int parts, Scorecard card)
    {
        if (Part(need) == 0)
            return;
        var part = weight * Part(need) / parts;
        if (there is null)
            card.Unknown(key, part, new("UtilityUnknownSite", Text: word));
        else if (there.Value)
            card.Met(key, part, 100, new("UtilityThere", asOf, word));
        else if (need == Need.Needed)
            card.KnockOut(key, part, new("UtilityMissing", asOf, word));
        else
            card.NotMet(key, part, 0, new("UtilityMissing", asOf, word));
    }
}

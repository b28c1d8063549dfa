using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>What makes one suitable site nicer than another but never stands in the way.</summary>
internal static class ExtraRules
{
    public static void Preference(SiteSupply site, Wish wish, int weight, Scorecard card)
    {
        var asked = wish.Asked;
        if (asked.PreferredSites.Count == 0 && asked.PreferredMunicipalities.Count == 0)
            return;
        if (asked.PreferredSites.Contains(site.Code, StringComparer.OrdinalIgnoreCase))
            card.Met(Criterion.Preference, weight, 100, new("PreferenceSite"));
        else if (asked.PreferredMunicipalities.Contains(site.Municipality))
            card.Met(Criterion.Preference, weight, 90, new("PreferenceMunicipality", Text: site.Municipality.ToString()));
        else
            card.NotMet(Criterion.Preference, weight, 0, new("PreferenceElsewhere", Text: site.Municipality.ToString()));
    }

    // Only where the register knows something; a site is not lowered for what nobody wrote down.
    public static void Knowledge(SiteSupply site, Wish wish, int weight, Scorecard card)
    {
        var found = (site.Wanted | site.Allowed) & KnowledgeTags;
        if (found != 0 && weight > 0 && (wish.Cluster == Cluster.Htsm || wish.Has(Feature.StartUp)))
            card.Met(Criterion.Knowledge, weight, 100, new("KnowledgeNear", site.AsOf(nameof(Site.Wanted)), ProfileTags.First(found)));
    }

    private static readonly ulong KnowledgeTags = ProfileTags.Set(ProfileTags.Knowledge);
}

using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>
/// The distance to the nearest home against the guiding distance of the category: VNG, Bedrijven en milieuzonering (2009), for a
/// quiet residential area; in a mixed area one step less will do. It guides and does not forbid: the zoning plan does that.
/// </summary>
internal static class HomesRule
{
    private const Criterion Key = Criterion.Homes;
    private const int InAMixedArea = 60;

    public static void Judge(SiteSupply site, Wish wish, int weight, Scorecard card)
    {
        if (wish.Asked.Category is not { } category)
            return;
        if (site.Facts.HomesAtM is not { } metres)
        {
            card.Unknown(Key, weight, new("HomesUnknownSite"));
            return;
        }
        var (needed, asOf, text) = (Metres(category), site.AsOf(nameof(Site.HomesAtM)), category.Written());
        if (metres >= needed)
            card.Met(Key, weight, 100, new("HomesFar", asOf, text, needed, metres));
        else if (metres >= Metres(StepBelow(category)))
            card.Partly(Key, weight, InAMixedArea, new("HomesMixed", asOf, text, needed, metres));
        else
            card.NotMet(Key, weight, 0, new("HomesNear", asOf, text, needed, metres));
    }

    /// <summary>The guiding distance in metres.</summary>
    public static int Metres(EnvironmentalCategory category) => category switch
    {
        EnvironmentalCategory.One => 10,
        EnvironmentalCategory.Two => 30,
        EnvironmentalCategory.ThreeOne => 50,
        EnvironmentalCategory.ThreeTwo => 100,
        EnvironmentalCategory.FourOne => 200,
        EnvironmentalCategory.FourTwo => 300,
        EnvironmentalCategory.FiveOne => 500,
        EnvironmentalCategory.FiveTwo => 700,
        EnvironmentalCategory.FiveThree => 1000,
        _ => 1500,
    };

    private static readonly EnvironmentalCategory[] Steps = Enum.GetValues<EnvironmentalCategory>();

    private static EnvironmentalCategory StepBelow(EnvironmentalCategory category) => Steps[Math.Max(0, Array.IndexOf(Steps, category) - 1)];
}

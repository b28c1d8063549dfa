using System.Numerics;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>Whether the company is what the site is meant for. What the profile refuses is never "almost".</summary>
internal static class ProfileRule
{
    private const int AtHome = 60, Welcome = 40, WelcomeAsKin = 30, Tolerated = 25, NotNamed = 10, KindOfPlace = 10, AllFeatures = 30;
    // The most for a site that lacks what ties a company to a place: a quay, a runway, room to test.
    private const int WithoutItsPlace = 40;

    /// <summary>True when the profile refuses the company, whatever else fits.</summary>
    public static bool Judge(SiteSupply site, Wish wish, int weight, Scorecard card)
    {
        var refused = site.Excluded & wish.CountsAs;
        if (refused != 0)
        {
            card.KnockOut(Criterion.Profile, weight, new("ProfileExcluded", site.AsOf(nameof(Site.Excluded)), ProfileTags.First(refused)));
            return true;
        }
        if (wish.Opens == 0)
        {
            card.Unknown(Criterion.Profile, weight, new("ProfileUnknown"));
            return false;
        }
        var wanted = site.Wanted & wish.Opens;
        var allowed = site.Allowed & wish.Opens;
        if (site.ExclusiveProfile && (wanted | allowed) == 0)
            return ReservedForOthers(site, wish, weight, card);
        var branch = (site.Wanted | site.Allowed) & wish.Branch;
        var place = branch != 0 || IsPlaceFor(site, wish, wanted);
        var meant = wanted != 0 || branch != 0 || (allowed != 0 && (place || IsWholeProfile(site, allowed)));
        var score = (place ? KindOfPlace : 0) + Coverage(site, wish) + Base(site, meant, allowed);
        var text = ProfileTags.First(branch != 0 ? branch : wanted != 0 ? wanted : allowed);
        var missing = wish.PlaceBound & ~(site.Wanted | site.Allowed | ThereAsAFact(site));
        if (missing != 0)
            card.Partly(Criterion.Profile, weight, Math.Min(score, WithoutItsPlace),
                new("ProfileWithout", site.AsOf(nameof(Site.Wanted)), ProfileTags.First(missing)));
        else if (IsForOtherBuildings(site, wish))
            card.Partly(Criterion.Profile, weight, Tolerated + Coverage(site, wish),
                new("ProfileOtherBuildings", site.AsOf(nameof(Site.SpaceTypes)), SpaceKindTable.Word(site.Spaces & SpaceKinds.AnyBuilding)));
        else if (meant)
            card.Met(Criterion.Profile, weight, score, new("ProfileMeant", site.AsOf(nameof(Site.Wanted)), text));
        else if (allowed == 0 && IsKin(site, wish))
            card.Met(Criterion.Profile, weight, WelcomeAsKin + Coverage(site, wish),
                new("ProfileAllowed", site.AsOf(nameof(Site.Wanted)), ProfileTags.KinOfCraft));
        else if (allowed == 0)
            card.NotMet(Criterion.Profile, weight, score, new("ProfileNotNamed", site.AsOf(nameof(Site.Wanted))));
        else if (SeeksOthers(site))
            card.Partly(Criterion.Profile, weight, score, new("ProfileTolerated", site.AsOf(nameof(Site.Wanted)), text));
        else
            card.Met(Criterion.Profile, weight, score, new("ProfileAllowed", site.AsOf(nameof(Site.Wanted)), text));
        return false;
    }

    // Who has not said what it does may still be one of those for whom the site is kept.
    private static bool ReservedForOthers(SiteSupply site, Wish wish, int weight, Scorecard card)
    {
        if (wish.Asked.Activity is null)
            card.Unknown(Criterion.Profile, weight, new("ProfileUnknown"));
        else
            card.KnockOut(Criterion.Profile, weight, new("ProfileReserved", site.AsOf(nameof(Site.Wanted))));
        return wish.Asked.Activity is not null;
    }

    // A park with offices and laboratories only is for buildings like those, also on its plots: no place for a factory hall.
    private static bool IsForOtherBuildings(SiteSupply site, Wish wish) => site.ExclusiveProfile && wish.Asked.Activity is not null
        && (site.Spaces & SpaceKinds.AnyBuilding) != 0 && (site.Spaces & wish.Buildings) == 0;

    private static bool IsKin(SiteSupply site, Wish wish) =>
        wish.Asked.Activity == ActivityKind.Craft && (site.Allowed & KinOfCraft) != 0;

    private static int Base(SiteSupply site, bool meant, ulong allowed) =>
        meant ? AtHome : allowed == 0 ? NotNamed : SeeksOthers(site) ? Tolerated : Welcome;

    private static bool SeeksOthers(SiteSupply site) => site.ExclusiveProfile && site.Wanted != 0;

    // A small site with a profile of its own wants nothing but what it allows. What a high-tech site allows besides is for
    // high tech too: an insurer or a turnery may come, and is not who it is meant for.
    private static bool IsWholeProfile(SiteSupply site, ulong allowed) => site.ExclusiveProfile
        && (site.Wanted & HighTech) == 0 && (site.Wanted == 0 || 2 * BitOperations.PopCount(allowed) >= BitOperations.PopCount(site.Allowed));

    private static bool IsPlaceFor(SiteSupply site, Wish wish, ulong wanted) => site.Kind switch
    {
        // Of the cluster that it seeks and doing what it names: a head office of a high-tech maker is no high-tech factory.
        SiteKind.TopSite => wanted != 0 && (site.Allowed & (wish.Opens | wish.AllFeatures)) != 0,
        SiteKind.Port => wish.Has(Feature.WaterBound),
        SiteKind.OfficeLocation => wish.Asked.Activity is ActivityKind.Office or ActivityKind.BusinessService,
        SiteKind.InnerCity => wish.Asked.Activity is ActivityKind.Retail or ActivityKind.Hospitality or ActivityKind.Leisure,
        _ => false,
    };

    // Each feature that sites speak of counts: named in the profile, or there as a quay or runway.
    private static int Coverage(SiteSupply site, Wish wish)
    {
        if (wish.Features.Length == 0)
            return AllFeatures;
        var here = site.Wanted | site.Allowed | ThereAsAFact(site);
        var hits = 0;
        foreach (var feature in wish.Features)
            if ((here & feature) != 0)
                hits++;
        return AllFeatures * hits / wish.Features.Length;
    }

    private static ulong ThereAsAFact(SiteSupply site) =>
        (site.Water is null ? 0 : WaterBound) | (site.Air is null ? 0 : AirportBound);

    private static readonly ulong WaterBound = ProfileTags.Set([Feature.WaterBound]);
    private static readonly ulong HighTech = ProfileTags.Set(["HTSM"]);
    private static readonly ulong KinOfCraft = ProfileTags.Set([ProfileTags.KinOfCraft]);
    private static readonly ulong AirportBound = ProfileTags.Set([Feature.AirportBound]);
}

using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>Land or a building of a kind that suits.</summary>
internal static class SpaceRule
{
    public static void Judge(SiteSupply site, Wish wish, int weight, Scorecard card)
    {
        var key = Criterion.SpaceType;
        var plots = (site.Spaces & SpaceKinds.Plot) != 0;
        var buildings = site.Spaces & SpaceKinds.AnyBuilding;
        var suiting = buildings & wish.Buildings;
        if (site.Spaces == SpaceKinds.None)
            card.Unknown(key, weight, new("SpaceUnknownSite"));
        else if (!wish.FormKnown && (plots || suiting != 0))
            card.Unknown(key, weight, new("SpaceUnknown"));
        else if (wish.Plot && plots)
            card.Met(key, weight, 100, new("SpacePlot", site.AsOf(nameof(Site.SpaceTypes))));
        else if ((wish.Building || !wish.FormKnown) && suiting != 0)
            Building(site, wish, suiting, weight, card);
        else if (wish.Building && buildings == 0)
            card.KnockOut(key, weight, new("SpaceNoBuilding", site.AsOf(nameof(Site.SpaceTypes))));
        else if (wish.Building || !wish.FormKnown)
            card.KnockOut(key, weight, new("SpaceNoKind", site.AsOf(nameof(Site.SpaceTypes))));
        else
            card.KnockOut(key, weight, new("SpaceNoPlot", site.AsOf(nameof(Site.SpaceTypes))));
    }

    // A start-up is best off among others, with room to grow from desk to desk.
    private static void Building(SiteSupply site, Wish wish, SpaceKinds suiting, int weight, Scorecard card)
    {
        var shared = suiting & SpaceKinds.MultiTenant;
        var ideal = !wish.Has(Feature.StartUp) || shared != 0;
        var named = wish.Has(Feature.StartUp) && shared != 0 ? shared : suiting;
        card.Met(Criterion.SpaceType, weight, ideal ? 100 : 70,
            new("SpaceBuilding", site.AsOf(nameof(Site.SpaceTypes)), SpaceKindTable.Word(named)));
    }
}

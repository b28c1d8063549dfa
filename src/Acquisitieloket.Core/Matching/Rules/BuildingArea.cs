using Acquisitieloket.Core.Sites.Buildings;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>Floor area: of a registered building that fits, else the usual size of the site; the register need not know every building.</summary>
internal static class BuildingArea
{
    public static void Found(SiteSupply site, Wish wish, BuildingSupply building, int weight, Scorecard card)
    {
        var (facts, score) = (building.Facts, BuildingChooser.Score(building.Facts, wish.Asked.FloorM2!));
        var key = (facts.Status, score) switch
        {
            (BuildingStatus.UnderOffer, _) => "AreaBuildingOffer",
            (_, >= 85) => "AreaBuilding",
            _ => facts.DivisibleFromM2 is null ? "AreaBuildingLarger" : "AreaBuildingPart",
        };
        var phrase = new Phrase(key, building.AsOf(nameof(Building.FloorM2), site), facts.Name, facts.FloorM2, facts.DivisibleFromM2);
        card.Say(Criterion.Area, score >= 70 ? Outcome.Met : Outcome.Partly, weight, score, phrase);
    }

    public static void Judge(SiteSupply site, Wish wish, int weight, Scorecard card)
    {
        var floor = wish.Asked.FloorM2;
        if (floor?.Asked is not { } asked)
            card.Unknown(Criterion.Area, weight, new("AreaUnknown"));
        else if (!site.BuildingsOnly || site.PlotMaxM2 is not { } max)
            card.Unknown(Criterion.Area, weight, site.Buildings.Length == 0
                ? new("AreaUnknownBuildings") : new("AreaBuildingsNoneFit", First: site.Buildings.Length));
        else if (floor.Min > max)
            card.KnockOut(Criterion.Area, weight, new("AreaBuildingTooSmall", site.FactsAsOf, First: max, Second: floor.Min));
        else
            card.Met(Criterion.Area, weight, asked <= max ? 90 : 60,
                new("AreaBuildingFits", site.FactsAsOf, First: site.PlotMinM2 ?? 0, Second: max));
    }
}

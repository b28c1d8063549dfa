using Acquisitieloket.Core.Sites.Buildings;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>
/// Finds the registered building that answers a wish for floor best: one with all that was asked first, else one that is
/// large enough. The register need not know every building, so that none here ever stands in the way.
/// </summary>
internal static class BuildingChooser
{
    private const double Roomy = 1.25;
    private const int UnderOffer = 20, Largest = 3, Part = 80;

    internal readonly record struct Choice(BuildingSupply? Building, int Score, bool Suits);

    public static Choice Best(SiteSupply site, Wish wish, in PowerAnswer grid)
    {
        Choice best = default;
        if (!Asks(wish))
            return best;
        foreach (var building in site.Buildings)
        {
            var score = Score(building.Facts, wish.Asked.FloorM2!);
            if (score == 0 || (building.Spaces & wish.Buildings) == 0)
                continue;
            var found = new Choice(building, score, Suits(building, wish, site, grid));
            if (best.Building is null || (found.Suits, found.Score).CompareTo((best.Suits, best.Score)) > 0)
                best = found;
        }
        return best;
    }

    /// <summary>Those that fit, the best first: with all that was asked, then large enough.</summary>
    public static BuildingMatch[] Named(SiteSupply site, Wish wish, PowerAnswer grid, int most) => !Asks(wish) || site.Buildings.Length == 0 ? [] :
    [
        .. site.Buildings.Where(b => (b.Spaces & wish.Buildings) != 0)
            .Select(b => (b.Facts, Score: Score(b.Facts, wish.Asked.FloorM2!), Suits: Suits(b, wish, site, grid)))
            .Where(b => b.Score > 0).OrderByDescending(b => b.Suits).ThenByDescending(b => b.Score).ThenBy(b => b.Facts.Code, StringComparer.Ordinal)
            .Take(most).Select(b => new BuildingMatch(b.Facts.Id, b.Facts.Code, b.Facts.Name, b.Facts.FloorM2, b.Facts.Status)
            {
                PartFromM2 = b.Facts.DivisibleFromM2, Lacks = !b.Suits,
            }),
    ];

    private static bool Asks(Wish wish) => (wish.Building || !wish.FormKnown) && wish.Asked.FloorM2?.Asked is not null;

    /// <summary>How well the floor answers the wish, 0 when it does not.</summary>
    public static int Score(SupplyBuilding building, AreaRange floor)
    {
        var score = Fitting(building, floor.Min ?? 0, floor.Max);
        return score == 0 ? 0 : Math.Max(10, score - (building.Status == BuildingStatus.UnderOffer ? UnderOffer : 0));
    }

    private static int Fitting(SupplyBuilding building, int min, int? max)
    {
        var upTo = max ?? Math.Max(2L * min, min);
        if (building.FloorM2 < min)
            return 0;
        if (building.FloorM2 <= upTo)
            return 100;
        if (building.FloorM2 <= upTo * Roomy)
            return 85;
        if (building.DivisibleFromM2 is { } from)
            return from <= upTo * Roomy ? Part : 0;
        return building.FloorM2 <= Largest * upTo ? 30 : 0;
    }

    private static bool Suits(BuildingSupply building, Wish wish, SiteSupply site, in PowerAnswer grid)
    {
        var (facts, asked) = (building.Facts, wish.Asked);
        return !(asked.BuildingHeightM > facts.ClearHeightM) && !(asked.Docks > facts.Docks) && !(facts.AvailableFrom > asked.OperationalOn)
            && !((int?)asked.Category / 10 > site.MaxCategory)
            && !(grid.Outcome == Outcome.KnockOut && !(facts.PowerKva >= wish.Kva))
            && TenureRule.Offers(facts.Tenures.Count > 0 ? facts.Tenures : site.Facts.Tenures, asked.Tenure);
    }
}

using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>Whether the wished area is there. A merged, cut, claimed or reserve plot scores lower than a free one that fits.</summary>
internal static class AreaRule
{
    // The lowest score of what is in issue is no less than the highest of the reserve.
    private const int Claimed = 20, InSelection = 10, InIssueAtLeast = 15, ReserveAtMost = 15;

    public static void Judge(SiteSupply site, Wish wish, in Offer offer, int weight, Scorecard card)
    {
        var choice = offer.Land;
        switch (choice.Fit)
        {
            case var _ when offer.Building is { } building:
                BuildingArea.Found(site, wish, building, weight, card);
                break;
            case PlotFit.Single or PlotFit.Cut or PlotFit.Merged:
                Found(site, wish, offer, weight, card);
                break;
            case PlotFit.NotAsked when wish.Plot && !wish.Building:
                card.Unknown(Criterion.Area, weight, new("AreaUnknown"));
                break;
            case PlotFit.NotAsked:
                BuildingArea.Judge(site, wish, weight, card);
                break;
            case var _ when wish.Building && (site.BuildingsOnly || (site.Spaces & wish.Buildings) != 0):
                BuildingArea.Judge(site, wish, weight, card);
                break;
            case PlotFit.Unknown when site.BuildingsOnly && wish.MinM2 > site.PlotMaxM2:
                card.KnockOut(Criterion.Area, weight,
                    new("AreaBuildingTooSmall", site.FactsAsOf, First: site.PlotMaxM2, Second: wish.MinM2));
                break;
            case PlotFit.Unknown:
                card.Unknown(Criterion.Area, weight, new("AreaUnknownSite", site.FactsAsOf));
                break;
            case PlotFit.NoneLeft:
                card.KnockOut(Criterion.Area, weight, new("AreaNoneLeft", site.FactsAsOf));
                break;
            case PlotFit.TooLittle:
                card.KnockOut(Criterion.Area, weight,
                    new("AreaTooLittle", site.FactsAsOf, First: choice.AreaM2, Second: wish.MinM2));
                break;
            case PlotFit.Apart:
                card.KnockOut(Criterion.Area, weight,
                    new("AreaApart", site.FactsAsOf, First: choice.AreaM2, Second: wish.MinM2));
                break;
            default:
                card.KnockOut(Criterion.Area, weight,
                    new("AreaTooSmall", site.FactsAsOf, First: Smallest(site), Second: wish.MaxM2));
                break;
        }
    }

    private static void Found(SiteSupply site, Wish wish, in Offer offer, int weight, Scorecard card)
    {
        var choice = offer.Land;
        var status = choice.Status(site);
        var score = Score(wish, choice, status);
        var key = (choice.Fit, status) switch
        {
            (_, PlotStatus.Option) => "AreaOption",
            (_, PlotStatus.InSelection) => "AreaInSelection",
            (PlotFit.Merged, _) => choice.IsSaid(site) ? "AreaMergeable" : "AreaMerged",
            (PlotFit.Cut, _) => site.Plots[choice.Start].Facts.DivisibleFromM2 is null ? "AreaCut" : "AreaDivisible",
            _ => score < 70 ? "AreaMuchLarger" : "AreaFits",
        };
        var phrase = new Phrase(key, offer.AsOf(nameof(Plot.AreaM2), site), choice.Numbers(site), choice.AreaM2,
            key == "AreaDivisible" ? site.Plots[choice.Start].Facts.DivisibleFromM2 : null);
        if (score >= 70)
            card.Met(Criterion.Area, weight, score, phrase);
        else
            card.Partly(Criterion.Area, weight, score, phrase);
    }

    /// <summary>How well a choice answers the wished area; the chooser takes the best.</summary>
    public static int Score(Wish wish, in PlotChoice choice, PlotStatus status)
    {
        var score = Math.Max(InIssueAtLeast,
            Fitting(wish, choice) - (status == PlotStatus.Option ? Claimed : status == PlotStatus.InSelection ? InSelection : 0));
        return choice.UsesReserve ? Math.Min(score, ReserveAtMost) : score;
    }

    private static int Fitting(Wish wish, in PlotChoice choice) => choice.Fit switch
    {
        PlotFit.Single when wish.MaxM2 is { } max => choice.AreaM2 <= max ? 100 : 85,
        PlotFit.Single => (choice.AreaM2 / Math.Max(1, wish.MinM2)) switch { < 2 => 100, < 5 => 70, < 10 => 40, _ => 15 },
        PlotFit.Cut => 75,
        _ => choice.Count switch { 2 => 65, 3 => 55, _ => 45 },
    };

    private static int Smallest(SiteSupply site)
    {
        var smallest = int.MaxValue;
        foreach (ref readonly var plot in site.Plots.AsSpan())
            smallest = Math.Min(smallest, plot.AreaM2);
        return smallest;
    }
}

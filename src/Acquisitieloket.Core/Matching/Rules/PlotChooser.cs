namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>
/// Finds the plots for a wished area: one plot, else a larger one cut to size, else neighbours together; first from what
/// is in issue, then with the reserve. Below the usual smallest plot only a small-scale site is cut.
/// </summary>
internal static class PlotChooser
{
    // A site whose usual smallest plot is below this is small-scale.
    private const int SmallScaleM2 = 1000;

    public static PlotChoice Choose(SiteSupply site, Wish wish)
    {
        if (!wish.AreaKnown || (wish.FormKnown && !wish.Plot))
            return default;
        if (!site.PlotsKnown)
            return new(PlotFit.Unknown, 0, 0, 0, false);
        if (site.Plots.Length == 0)
            return new(PlotFit.NoneLeft, 0, 0, 0, false);
        // Plots with everything first; what then fails is said by the criterion it fails on.
        var best = InIssueThenReserve(site, wish, strict: true);
        return best.Found ? best : InIssueThenReserve(site, wish, strict: false);
    }

    /// <summary>True when a plot meets category, power and date as far as they are known.</summary>
    public static bool Suits(in PlotSupply plot, Wish wish, SiteSupply site) =>
        !(plot.AvailableFrom > wish.Asked.OperationalOn)
        && !(wish.Asked.PowerFlexible != true && plot.PowerKva < wish.Kva)
        && !((int?)wish.Asked.Category / 10 > (plot.CategoryOverride ?? site.MaxCategory));

    private static PlotChoice InIssueThenReserve(SiteSupply site, Wish wish, bool strict)
    {
        var inIssue = Array.FindIndex(site.Plots, p => p.Reserve);
        if (inIssue < 0)
            inIssue = site.Plots.Length;
        var choice = Among(site, wish, inIssue, strict);
        return choice.Found || inIssue == site.Plots.Length ? choice : Among(site, wish, site.Plots.Length, strict);
    }

    private static PlotChoice Among(SiteSupply site, Wish wish, int end, bool strict)
    {
        int single = -1, cut = -1, start = 0;
        long run = 0, total = 0, bestRun = long.MaxValue;
        (int Start, int Count) merged = default;
        var cutting = wish.MaxM2 >= site.PlotMinM2 || site.PlotMinM2 < SmallScaleM2;
        for (var i = 0; i < end; i++)
        {
            ref readonly var plot = ref site.Plots[i];
            if (strict && !Suits(plot, wish, site))
            {
                (start, run) = (i + 1, 0);
                continue;
            }
            if (!plot.BesideThePrevious)
                (start, run) = (i, 0);
            total += plot.AreaM2;
            if (plot.AreaM2 >= wish.MinM2 && plot.AreaM2 <= wish.RoomyMaxM2)
                single = Better(site.Plots, wish, single, i);
            else if (plot.AreaM2 > wish.RoomyMaxM2 && cutting && (cut < 0 || plot.AreaM2 < site.Plots[cut].AreaM2))
                cut = i;
            run += plot.AreaM2;
            while (run - site.Plots[start].AreaM2 >= wish.MinM2 && start < i)
                run -= site.Plots[start++].AreaM2;
            if (run >= wish.MinM2 && run < bestRun && i > start)
                (bestRun, merged) = (run, (start, i - start + 1));
        }
        if (single >= 0)
            return One(PlotFit.Single, site, single);
        if (cut >= 0)
            return One(PlotFit.Cut, site, cut);
        if (merged.Count > 0)
            return new(PlotFit.Merged, merged.Start, merged.Count, bestRun, site.Plots[merged.Start + merged.Count - 1].Reserve);
        return new(total < wish.MinM2 ? PlotFit.TooLittle : PlotFit.TooSmall, 0, 0, total, false);
    }

    private static PlotChoice One(PlotFit fit, SiteSupply site, int index) =>
        new(fit, index, 1, site.Plots[index].AreaM2, site.Plots[index].Reserve);

    /// <summary>The better of two plots: free before claimed, then nearest to the wish, then the first.</summary>
    private static int Better(PlotSupply[] plots, Wish wish, int current, int other)
    {
        if (current < 0)
            return other;
        if (plots[current].Status != plots[other].Status)
            return plots[current].Status < plots[other].Status ? current : other;
        return Distance(plots[other], wish) < Distance(plots[current], wish) ? other : current;
    }

    public static int Distance(in PlotSupply plot, Wish wish) => Math.Abs(plot.AreaM2 - wish.TargetM2);
}

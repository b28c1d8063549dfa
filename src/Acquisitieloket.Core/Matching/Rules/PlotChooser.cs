using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>
/// Finds the plots for a wished area: one plot, a larger one cut to size, or neighbours together; first from what
/// is in issue, then with the reserve. Where nobody said from where a plot can be divided, only a small-scale site is cut
/// below its usual smallest plot.
/// </summary>
internal static class PlotChooser
{
    // A site whose usual smallest plot is below this is small-scale.
    private const int SmallScaleM2 = 1000;

    public static PlotChoice Choose(SiteSupply site, Wish wish, in PowerAnswer grid)
    {
        if (!wish.AreaKnown || (wish.FormKnown && !wish.Plot))
            return default;
        if (!site.PlotsKnown)
            return new(PlotFit.Unknown, 0, 0, 0, false);
        if (site.Plots.Length == 0)
            return new(PlotFit.NoneLeft, 0, 0, 0, false);
        if (site.AreaM2 < wish.MinM2)
            return new(PlotFit.TooLittle, 0, 0, site.AreaM2, false);
        // Plots with everything first; what then fails is said by the criterion it fails on.
        var best = InIssueThenReserve(site, wish, grid, strict: true);
        var aBuildingWillDo = wish.Building && (site.Spaces & wish.Buildings) != 0;
        return best.Found || aBuildingWillDo ? best : InIssueThenReserve(site, wish, grid, strict: false);
    }

    /// <summary>True when a plot meets category, height, power and date as far as they are known.</summary>
    public static bool Suits(in PlotSupply plot, Wish wish, SiteSupply site, in PowerAnswer grid) =>
        !(plot.AvailableFrom > wish.Asked.OperationalOn)
        && !PowerRule.Refuses(site, wish, plot.PowerKva, grid)
        && !(wish.Asked.BuildingHeightM > (plot.MaxHeightM ?? site.MaxHeightM))
        && !((int?)wish.Asked.Category / 10 > (plot.CategoryOverride ?? site.MaxCategory));

    private static PlotChoice InIssueThenReserve(SiteSupply site, Wish wish, in PowerAnswer grid, bool strict)
    {
        var inIssue = Array.FindIndex(site.Plots, p => p.Reserve);
        if (inIssue < 0)
            inIssue = site.Plots.Length;
        var choice = Among(site, wish, grid, inIssue, strict);
        return choice.Found || inIssue == site.Plots.Length ? choice : Among(site, wish, grid, site.Plots.Length, strict);
    }

    // One plot, one to be cut, or neighbours: whichever answers the wish best, so that another free plot never makes it worse.
    private static PlotChoice Among(SiteSupply site, Wish wish, in PowerAnswer grid, int end, bool strict)
    {
        Best single = default, cut = default, merged = default;
        var start = 0;
        long run = 0, together = 0, largest = 0;
        var cutting = wish.MaxM2 >= site.PlotMinM2 || site.PlotMinM2 < SmallScaleM2;
        for (var i = 0; i < end; i++)
        {
            ref readonly var plot = ref site.Plots[i];
            if (strict && !Suits(plot, wish, site, grid))
            {
                (start, run, together) = (i + 1, 0, 0);
                continue;
            }
            if (!plot.BesideThePrevious)
                (start, run, together) = (i, 0, 0);
            together += plot.AreaM2;
            largest = Math.Max(largest, together);
            if (plot.AreaM2 >= wish.MinM2 && plot.AreaM2 <= wish.RoomyMaxM2)
                single = single.Or(One(PlotFit.Single, site, i), plot.Status, Distance(plot, wish), wish);
            else if (plot.AreaM2 > wish.RoomyMaxM2 && (plot.Facts.DivisibleFromM2 is { } piece ? wish.MaxM2 >= piece : cutting))
                cut = cut.Or(One(PlotFit.Cut, site, i), plot.Status, plot.AreaM2, wish);
            run += plot.AreaM2;
            while (run - site.Plots[start].AreaM2 >= wish.MinM2 && start < i)
                run -= site.Plots[start++].AreaM2;
            if (run >= wish.MinM2 && i > start)
                merged = merged.Or(new(PlotFit.Merged, start, i - start + 1, run, plot.Reserve), PlotStatus.Offered, run, wish);
        }
        var best = cut.Score > single.Score ? cut : single;
        best = merged.Score > best.Score ? merged : best;
        return best.Choice.Found ? best.Choice
            : largest < wish.MinM2 ? new(PlotFit.Apart, 0, 0, largest, false)
            : new(PlotFit.TooSmall, 0, 0, largest, false);
    }

    private static PlotChoice One(PlotFit fit, SiteSupply site, int index) =>
        new(fit, index, 1, site.Plots[index].AreaM2, site.Plots[index].Reserve);

    /// <summary>The best choice so far: by its score, then free before claimed, then by what is left over, then the first.</summary>
    private readonly record struct Best(PlotChoice Choice, int Score, PlotStatus Status, long Left)
    {
        public Best Or(PlotChoice other, PlotStatus status, long left, Wish wish)
        {
            var score = AreaRule.Score(wish, other, status);
            return score > Score || (score == Score && (status, left).CompareTo((Status, Left)) < 0) ? new(other, score, status, left) : this;
        }
    }

    public static int Distance(in PlotSupply plot, Wish wish) => Math.Abs(plot.AreaM2 - wish.TargetM2);
}

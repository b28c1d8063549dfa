using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching;

/// <summary>
/// The available plots in the order in which they lie: in issue before reserve, then by number, which runs along the street;
/// where the register says what can be issued as one, those stand side by side. Only what may be issued today, all of it, can
/// be joined: not with what is promised or gone, under option or in a selection, nor over the border of the reserve.
/// </summary>
internal static class PlotStreet
{
    public static PlotSupply[] Read(SupplySite site)
    {
        if (!site.IssuesPlots)
            return [];
        var street = new Dictionary<string, int>();
        foreach (var (place, plot) in site.Plots.Index())
            street[plot.Number] = place;
        var available = site.Plots.Where(p => p.Status is PlotStatus.Offered or PlotStatus.InSelection or PlotStatus.Option).ToList();
        var order = available.Exists(p => p.MergeableWith is not null)
            ? [.. available.GroupBy(p => p.Reserve).OrderBy(g => g.Key).SelectMany(g => InChains([.. g]))]
            : available.OrderBy(p => p.Reserve).ToList();
        var plots = new PlotSupply[order.Count];
        for (var i = 0; i < plots.Length; i++)
        {
            var (plot, before) = (order[i], i == 0 ? null : order[i - 1]);
            var said = before is null ? null : Said(before, plot);
            var beside = before is not null && MayBeIssuedAsOne(before, plot) && (said ?? street[before.Number] == street[plot.Number] - 1);
            plots[i] = new(plot, plot.AreaM2, plot.Status, plot.Reserve, plot.CategoryOverride, plot.MaxHeightM, plot.PowerKva,
                plot.AvailableFrom, beside, said == true);
        }
        return plots;
    }

    // Null where neither of the two says anything of others.
    private static bool? Said(SupplyPlot a, SupplyPlot b) => a.MergeableWith is null && b.MergeableWith is null ? null
        : a.MergeableWith?.Contains(b.Number) == true || b.MergeableWith?.Contains(a.Number) == true;

    private static bool MayBeIssuedAsOne(SupplyPlot a, SupplyPlot b) =>
        a.Status == PlotStatus.Offered && b.Status == PlotStatus.Offered && a.Reserve == b.Reserve;

    // From an end of each chain to the other; a plot that names nobody keeps its place by number.
    private static IEnumerable<SupplyPlot> InChains(List<SupplyPlot> left)
    {
        while (left.Count > 0)
        {
            var next = EndOf(left[0], left);
            while (next is not null)
            {
                var here = next;
                left.Remove(here);
                yield return here;
                next = left.Find(p => Linked(here, p));
            }
        }
    }

    private static SupplyPlot EndOf(SupplyPlot start, List<SupplyPlot> all)
    {
        if (all.Count(p => p != start && Linked(start, p)) < 2)
            return start;
        var seen = new HashSet<SupplyPlot> { start };
        for (var here = start; ;)
        {
            if (all.Find(p => !seen.Contains(p) && Linked(here, p)) is not { } further)
                return here;
            seen.Add(here = further);
        }
    }

    private static bool Linked(SupplyPlot a, SupplyPlot b) => Said(a, b) == true && MayBeIssuedAsOne(a, b);
}

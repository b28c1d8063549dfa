using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Demo;

/// <summary>Cuts the hectares of a site into plots between its usual smallest and largest, the same every time.</summary>
internal static class DemoPlots
{
    private const int Hectare = 10_000, Step = 50;
    // Where the usual plot is small, any piece can be had.
    private const int SmallScaleM2 = 1_000, SmallestPieceM2 = 50;

    public static List<Plot> Cut(DemoSupply.SiteFacts site)
    {
        var random = new Random(site.Code.Aggregate(7, (seed, sign) => seed * 31 + sign));
        var plots = new List<Plot>();
        foreach (var area in Areas(site, site.Plots.IssuableHa * Hectare, random))
            plots.Add(Plot(site, plots.Count, area, Claim(random)));
        // What is gone already comes on top of the hectares that can still be issued.
        if (plots.Count > 0)
            for (var gone = random.Next(1, 4); gone > 0; gone--)
                plots.Add(Plot(site, plots.Count, Size(site, random), gone == 1 ? PlotStatus.Reserved : PlotStatus.Sold));
        foreach (var area in Areas(site, site.Plots.ReserveHa * Hectare, random))
        {
            plots.Add(Plot(site, plots.Count, area, PlotStatus.Offered));
            plots[^1].Reserve = true;
        }
        Neighbours(plots);
        foreach (var plot in plots)
            plot.DivisibleFromM2 = Math.Min(plot.AreaM2, site.PlotMinM2 < SmallScaleM2 ? SmallestPieceM2 : site.PlotMinM2);
        return plots;
    }

    // Numbers run along the street, so the one before is the neighbour; not over the border of the reserve.
    private static void Neighbours(List<Plot> plots)
    {
        var street = plots.OrderBy(p => p.Number, StringComparer.Ordinal).ToList();
        for (var i = 0; i < street.Count; i++)
            street[i].MergeableWith = [.. street.Where((p, j) => Math.Abs(i - j) == 1 && p.Reserve == street[i].Reserve).Select(p => p.Number)];
    }

    private static IEnumerable<int> Areas(DemoSupply.SiteFacts site, int left, Random random)
    {
        while (left > 0)
        {
            var area = left <= site.PlotMaxM2 && (left < 2 * site.PlotMinM2 || random.Next(3) == 0)
                ? left
                : Math.Min(Size(site, random), left - site.PlotMinM2);
            left -= area;
            yield return area;
        }
    }

    // Small plots are more usual than large ones.
    private static int Size(DemoSupply.SiteFacts site, Random random)
    {
        var part = random.NextDouble();
        var area = site.PlotMinM2 + (site.PlotMaxM2 - site.PlotMinM2) * part * part;
        return Math.Max(site.PlotMinM2, (int)area / Step * Step);
    }

    private static PlotStatus Claim(Random random) => random.Next(100) switch
    {
        < 80 => PlotStatus.Offered,
        < 90 => PlotStatus.InSelection,
        _ => PlotStatus.Option,
    };

    private static Plot Plot(DemoSupply.SiteFacts site, int index, int area, PlotStatus status) => new()
    {
        Number = $"{site.Plots.Prefix}-{index + 1:00}",
        AreaM2 = area,
        Registered = status,
        Indicative = true,
    };
}

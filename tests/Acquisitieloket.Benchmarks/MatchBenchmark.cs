using System.Diagnostics;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using ActivityKind = Acquisitieloket.Core.Matching.ActivityKind;

namespace Acquisitieloket.Benchmarks;

/// <summary>
/// One match run over the sites of the region, and over ten thousand sites with a hundred thousand plots; beside the least
/// that a ranking can be: one query that filters and orders by how far the area is off. In turn, in the same run.
/// </summary>
internal static class MatchBenchmark
{
    /// <summary>As many as the aim speaks of.</summary>
    public const int ManySites = 10_000;

    private static readonly DateOnly Today = new(2026, 11, 1);

    private static readonly (string Name, Requirements Asked)[] Requests =
    [
        ("distributor", new()
        {
            Activity = ActivityKind.Logistics, Features = [Feature.WaterBound], Forms = [SpaceForm.Plot],
            PlotM2 = new(80_000, 120_000), Category = EnvironmentalCategory.FourTwo, PowerKva = 2000, PowerFlexible = true,
            Road = Need.Needed, Water = Need.Needed, OperationalOn = new(2028, 1, 1),
        }),
        ("maker", new()
        {
            Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(4_000, 6_000),
            Category = EnvironmentalCategory.ThreeTwo, PowerKva = 400, Road = Need.Needed,
        }),
        ("knows nothing", new()),
    ];

    public static int Run()
    {
        Print(26, 4_000);
        Print(ManySites, 40);
        return 0;
    }

    /// <summary>What the match over a number of sites takes for each request, beside the query.</summary>
    public static (int Plots, IReadOnlyList<MatchFigure> Figures) Measure(int count, int times)
    {
        var sites = Enumerable.Range(0, count / 26 + 1).SelectMany(Copy).Take(count).ToList();
        // The region has more plots to a site than the aim speaks of.
        if (count == ManySites)
            KeepTenOfNineteen(sites);
        SiteSupply[] supply = [.. sites.Select(SiteSupply.Of)];
        using var sql = new SqlRanking(sites);
        return (sites.Sum(s => s.Plots.Count), [.. Requests.Select(r =>
            InTurn(r.Name, times, () => Matcher.Rank(r.Asked, supply, Today).Sites.Count, () => sql.Rank(r.Asked)))]);
    }

    private static void Print(int count, int times)
    {
        var (plots, figures) = Measure(count, times);
        Console.WriteLine($"{count:#,0} sites with {plots:#,0} plots");
        foreach (var (name, ours, least, best) in figures)
            Console.WriteLine($"  {name,-14} match {ours}, best {best:0.000} ms; SQL only {least}; ratio {ours.Ms / least.Ms:0.0}, processor {ours.CpuMs / least.CpuMs:0.0}");
    }

    // In turn, so that what else the machine does slows both alike; the first quarter warms up.
    private static MatchFigure InTurn(string name, int times, Func<int> match, Func<int> query)
    {
        List<MatchSample> matches = [], queries = [];
        for (var i = 0; i < times; i++)
        {
            var (one, other) = (Take(match), Take(query));
            if (i < times / 4)
                continue;
            matches.Add(one);
            queries.Add(other);
        }
        return new(name, MatchSample.Median(matches), MatchSample.Median(queries), matches.Min(s => s.Ms));
    }

    private static MatchSample Take(Func<int> run)
    {
        var (bytes, cpu, from) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var found = run();
        return new(Stopwatch.GetElapsedTime(from).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds,
            GC.GetAllocatedBytesForCurrentThread() - bytes, found);
    }

    private static void KeepTenOfNineteen(List<Site> sites)
    {
        var number = 0;
        sites.ForEach(site => site.Plots.RemoveAll(_ => number++ * 10 % 19 >= 10));
    }

    private static IEnumerable<Site> Copy(int number)
    {
        foreach (var site in DemoSupply.Build(Today))
        {
            site.Code += number;
            yield return site;
        }
    }
}

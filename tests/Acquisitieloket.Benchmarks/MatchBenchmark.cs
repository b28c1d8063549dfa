using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;

namespace Acquisitieloket.Benchmarks;

/// <summary>One match run over the sites of the region, and over four hundred times as many.</summary>
[MemoryDiagnoser, ShortRunJob]
public class MatchBenchmark
{
    private static readonly DateOnly Today = new(2026, 11, 1);
    private static readonly Requirements Distributor = new()
    {
        Activity = ActivityKind.Logistics, Features = [Feature.WaterBound], Forms = [SpaceForm.Plot],
        PlotM2 = new(80_000, 120_000), Category = EnvironmentalCategory.FourTwo, PowerKva = 2000, PowerFlexible = true,
        Road = Need.Needed, Water = Need.Needed, OperationalOn = new(2028, 1, 1),
    };

    private IReadOnlyList<SiteSupply> supply = [];

    [Params(26, 10_400)]
    public int Sites { get; set; }

    public static int Run()
    {
        BenchmarkRunner.Run<MatchBenchmark>();
        return 0;
    }

    [GlobalSetup]
    public void Fill() => supply = [.. Enumerable.Range(0, Sites / 26).SelectMany(Copy).Select(SiteSupply.Of)];

    [Benchmark]
    public Ranking Rank() => Matcher.Rank(Distributor, supply, Today);

    private static IEnumerable<Site> Copy(int number)
    {
        foreach (var site in DemoSupply.Build(Today))
        {
            site.Code += number;
            yield return site;
        }
    }
}

using Acquisitieloket.Testing.Databases;

namespace Acquisitieloket.Benchmarks.Table;

/// <summary>What does not hang on how many leads there are.</summary>
internal static class OnceMeasures
{
    private const int DueRows = 10_000, Proposals = 12;

    public static Task<IReadOnlyList<Row>> MatchAsync(IReadOnlyList<Sized> sizes) =>
        Task.FromResult<IReadOnlyList<Row>>([MatchOf(26, 2000, "≤ 1 ms"), MatchOf(MatchBenchmark.ManySites, 20, "≤ 50 ms")]);

    public static async Task<IReadOnlyList<Row>> PdfAsync(IReadOnlyList<Sized> sizes)
    {
        await PdfLoad.MeasureAsync(PdfLoad.AtOnce, 4);
        var (one, several) = (await PdfLoad.MeasureAsync(1, Proposals), await PdfLoad.MeasureAsync(PdfLoad.AtOnce, Proposals));
        return
        [
            Row.Once("proposal PDF of three sites, one worker, p95", "≤ 2 s", Figure.Ms(one.P95Ms)),
            Row.Once("proposal PDF, one worker", "≥ 1 a second", Figure.PerSecond(one.PerSecond)),
            Row.Once($"proposal PDF, {PdfLoad.AtOnce} workers, for each of {Environment.ProcessorCount} cores", "≥ 1 a second",
                Figure.PerSecond(several.PerSecond / Environment.ProcessorCount)),
        ];
    }

    public static async Task<IReadOnlyList<Row>> DueWorkAsync(IReadOnlyList<Sized> sizes)
    {
        var outcome = await DueWorkLoad.MeasureAsync(new SqliteDatabases(), DueRows, TimeSpan.FromSeconds(4));
        if (!outcome.IsGood)
            throw new InvalidOperationException($"{outcome}");
        return
        [
            Row.Once($"due rows, one worker ({DueRows:#,0} due, each acted on or claimed once)", "each once", Figure.PerSecond(outcome.One)),
            Row.Once("due rows, two workers", "no starvation", Figure.PerSecond(outcome.Two)),
        ];
    }

    // The request that takes longest beside its query.
    private static Row MatchOf(int sites, int times, string goal)
    {
        var (plots, figures) = MatchBenchmark.Measure(sites, times);
        var slowest = figures.MaxBy(f => f.Ours.Ms)!;
        return Row.Once($"match, {sites:#,0} sites with {plots:#,0} plots, {slowest.Name}", goal, Figure.Ms(slowest.Ours.Ms)) with
        {
            OfLimit = [slowest.Least.Ms / slowest.Ours.Ms],
        };
    }
}

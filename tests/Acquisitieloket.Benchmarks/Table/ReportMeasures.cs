namespace Acquisitieloket.Benchmarks.Table;

/// <summary>Open leads by stage, and whichever of the other reports is the slowest with the most leads; each over ten years.</summary>
internal static class ReportMeasures
{
    private const int Rounds = 8;

    public static async Task<IReadOnlyList<Row>> RunAsync(IReadOnlyList<Sized> sizes)
    {
        var all = new List<(string Name, double[] Cold, double[] Warm)>();
        foreach (var (name, read) in ReportReads.All)
        {
            // The most leads first, so that no smaller number has made it ready for them.
            var cold = new double[sizes.Count];
            for (var i = sizes.Count - 1; i >= 0; i--)
                cold[i] = await ReportReads.TakeAsync(sizes[i].Core, read);
            var warm = await Took.InTurnAsync(Rounds, [.. sizes.Select(s => (Func<Task>)(() => ReportReads.TakeAsync(s.Core, read)))]);
            all.Add((name, cold, [.. warm.Select(t => Took.Middle(t).Ms)]));
        }
        var others = all.Skip(1).ToList();
        var (slowest, slowestWarm) = (others.MaxBy(r => r.Cold[^1]), others.MaxBy(r => r.Warm[^1]));
        return
        [
            RowOf($"report {all[0].Name}, cold", "≤ 6 ms at 100,000, ≤ 12 ms at 1,000,000", all[0].Cold),
            RowOf($"report {all[0].Name}, warm", "the same", all[0].Warm),
            RowOf($"the slowest of {others.Count} other reports, cold ({slowest.Name})", "≤ 1 s at 1,000,000", slowest.Cold),
            RowOf($"the slowest of them, warm ({slowestWarm.Name})", "≤ 1 s", slowestWarm.Warm),
        ];
    }

    private static Row RowOf(string name, string goal, double[] ms) => new(name, goal, [.. ms.Select(Figure.Ms)]);
}

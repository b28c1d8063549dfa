using System.Diagnostics;
using System.Globalization;

namespace Acquisitieloket.Benchmarks;

/// <summary>
/// Every list of the queue with a thousand leads and with very many: the whole page, everything but the network. The two are
/// asked in turn and after warming up, so that what else the machine does slows both. Then eight clients at once beside the
/// limit: a bare endpoint that reads as many rows and writes as many bytes.
/// </summary>
internal static class QueueLoad
{
    private const int Few = 1000, Warming = 5, Rounds = 40, Times = 1000;

    public static async Task<int> RunAsync(int leads, string? keep, string only = "")
    {
        var watch = Stopwatch.StartNew();
        await using var few = await QueueScene.OpenAsync(Few, null);
        await using var many = await QueueScene.OpenAsync(leads, keep);
        Console.Error.WriteLine($"{leads} leads after {watch.Elapsed.TotalSeconds:0} s");
        var lists = QueueLists.All.Select(l => (l.Name, Few: QueueLists.Address(l.Query), Many: QueueLists.Address(l.Query))).ToList();
        foreach (var (name, query) in QueueLists.Deep)
            lists.Add((name, await few.DeepAsync(QueueLists.Address(query)), await many.DeepAsync(QueueLists.Address(query))));
        lists.RemoveAll(l => !l.Name.StartsWith(only, StringComparison.Ordinal));
        foreach (var list in lists)
            for (var i = 0; i < Warming; i++)
                await few.GetAsync(list.Few);
        Console.WriteLine($"| list | {Few:N0} leads | {leads:N0} leads | p95 | ratio | processor time | | ratio |\n|---|---|---|---|---|---|---|---|");
        foreach (var list in lists)
            await CompareAsync(list.Name, (few, list.Few), (many, list.Many));
        await PaceAsync(few);
        await PaceAsync(many);
        return 0;
    }

    private static async Task CompareAsync(string name, (QueueScene Scene, string Address) few, (QueueScene Scene, string Address) many)
    {
        var took = await Took.InTurnAsync(Rounds, () => few.Scene.GetAsync(few.Address), () => many.Scene.GetAsync(many.Address));
        var (a, b) = (Took.Middle(took[0]), Took.Middle(took[1]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {a.Ms:0.0} ms | {b.Ms:0.0} ms | {Took.P95(took[1]):0.0} | {b.Ms / a.Ms:0.0} | {a.CpuMs:0.0} ms | {b.CpuMs:0.0} ms | {b.CpuMs / a.CpuMs:0.0} |"));
    }

    private static async Task PaceAsync(QueueScene scene)
    {
        await using var bare = await BareServer.StartAsync(
            scene.Connection, [QueueLists.Rows], await scene.BytesAsync(QueueLists.Address(""), "Volgende"));
        await Clients.RunAsync(Times / 10, bare.GetAsync);
        Pace.Print($"queue pages, {scene.Leads} leads",
            await Clients.RunAsync(Times, i => scene.GetAsync(QueueLists.Plain(i))),
            await Clients.RunAsync(Times, bare.GetAsync));
    }
}

namespace Acquisitieloket.Benchmarks.Table;

/// <summary>What is measured of the real server process: how soon it gives a page, and how much memory it takes.</summary>
internal static class ServerMeasures
{
    private const int Starts = 3, ManyClients = 64;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(4), Busy = TimeSpan.FromSeconds(12), Look = TimeSpan.FromMilliseconds(200);

    public static async Task<IReadOnlyList<Row>> StartAsync(IReadOnlyList<Sized> sizes)
    {
        var took = sizes.Select(_ => new Took[Starts]).ToList();
        // The first time brings the program into the memory of the machine.
        for (var i = -1; i < Starts; i++)
            for (var size = 0; size < sizes.Count; size++)
            {
                using var server = await LiveServer.StartAsync(sizes[size].Scene.Connection);
                if (i >= 0)
                    took[size][i] = new(server.FirstPageAfter.TotalMilliseconds, server.FirstPageCpu.TotalMilliseconds);
            }
        var middle = took.ConvertAll(Took.Middle);
        return
        [
            new("start of the server to its first page", "≤ 2 s", [.. middle.Select(t => Figure.Ms(t.Ms))]),
            new("start, processor time", "", [.. middle.Select(t => Figure.Ms(t.CpuMs))]),
        ];
    }

    public static async Task<IReadOnlyList<Row>> MemoryAsync(IReadOnlyList<Sized> sizes)
    {
        var (idle, busy) = (new List<Figure>(), new List<Figure>());
        foreach (var size in sizes)
        {
            using var server = await LiveServer.StartAsync(size.Scene.Connection);
            await Task.Delay(Idle);
            idle.Add(Figure.Megabytes(server.Memory));
            busy.Add(Figure.Megabytes(await MostAsync(server, size)));
        }
        return
        [
            new("memory of the server, idle after its first page", "≤ 200 MB", idle),
            new($"memory, the most while {ManyClients} clients ask queue and lead pages", "≤ 300 MB", busy),
        ];
    }

    private static async Task<double> MostAsync(LiveServer server, Sized size)
    {
        var visitor = await size.Scene.SignInAsync(server.Http);
        var (most, number) = (server.Memory, 0);
        using var enough = new CancellationTokenSource(Busy);
        var clients = Task.WhenAll(Enumerable.Range(0, ManyClients).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                var i = Interlocked.Increment(ref number);
                var address = i % 2 == 0 ? QueueLists.Plain(i / 2) : size.Busy[i / 2 % size.Busy.Count].Page;
                (await visitor.Http.GetAsync(address)).EnsureSuccessStatusCode();
            }
        })));
        for (; !clients.IsCompleted; await Task.WhenAny(clients, Task.Delay(Look)))
            most = Math.Max(most, server.Memory);
        await clients;
        return most;
    }
}

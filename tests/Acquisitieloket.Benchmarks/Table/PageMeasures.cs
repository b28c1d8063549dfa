namespace Acquisitieloket.Benchmarks.Table;

/// <summary>A page by eight clients at once, beside a bare endpoint that reads its rows and writes as many bytes.</summary>
internal static class PageMeasures
{
    private const int Times = 400, Warming = 80;

    public static Task<IReadOnlyList<Row>> QueueAsync(IReadOnlyList<Sized> sizes) => RowsAsync(sizes,
        new("queue page, scopes and orders", "≥ 1,200/s at 100,000", (_, i) => QueueLists.Plain(i), _ => [QueueLists.Rows], _ => "Volgende"));

    public static Task<IReadOnlyList<Row>> LeadAsync(IReadOnlyList<Sized> sizes) => RowsAsync(sizes,
        new("lead page, 200 timeline entries", "≥ 700/s", (size, i) => At(size, i).Page, size => [.. size.Busy.Select(l => PageRows.OfLead(l.Id))],
            size => size.Busy[0].Reference));

    public static Task<IReadOnlyList<Row>> StatusAsync(IReadOnlyList<Sized> sizes) => RowsAsync(sizes,
        new("the company's status page", "", (size, i) => At(size, i).StatusPage, size => [.. size.Busy.Select(l => PageRows.OfStatus(l.Id))],
            size => size.Busy[0].Reference));

    private static BusyLead At(Sized size, int number) => size.Busy[number % size.Busy.Count];

    private static async Task<IReadOnlyList<Row>> RowsAsync(IReadOnlyList<Sized> sizes, PageKind kind)
    {
        var bare = new List<BareServer>();
        try
        {
            foreach (var size in sizes)
                bare.Add(await BareServer.StartAsync(size.Scene.Connection, kind.Rows(size),
                    await size.Scene.BytesAsync(kind.Address(size, 0), kind.Words(size))));
            // Of each size the page and then its limit.
            List<Func<int, Task>> works =
                [.. sizes.SelectMany((size, i) => new Func<int, Task>[] { n => size.Scene.GetAsync(kind.Address(size, n)), bare[i].GetAsync })];
            foreach (var work in works)
                await Clients.RunAsync(Warming, work);
            var paces = await Clients.InTurnAsync(Times, works);
            var (pages, limits) = (paces.Where((_, i) => i % 2 == 0).ToList(), paces.Where((_, i) => i % 2 == 1).ToList());
            return
            [
                new($"{kind.Name}, 8 clients", kind.Goal, [.. pages.Select(p => Figure.PerSecond(p.PerSecond))])
                    { OfLimit = [.. pages.Zip(limits, (p, l) => p.PerSecond / l.PerSecond)] },
                new($"{kind.Name}, p95", "", [.. pages.Select(p => Figure.Ms(p.P95Ms))]),
                new($"{kind.Name}, processor time each", "", [.. pages.Select(p => Figure.Ms(p.CpuMs))]),
            ];
        }
        finally
        {
            foreach (var server in bare)
                await server.DisposeAsync();
        }
    }
}

/// <summary>A page to ask: its address for a number, the statements that read its rows for each number, and words that it must hold.</summary>
internal sealed record PageKind(
    string Name, string Goal, Func<Sized, int, string> Address, Func<Sized, IReadOnlyList<IReadOnlyList<string>>> Rows, Func<Sized, string> Words);

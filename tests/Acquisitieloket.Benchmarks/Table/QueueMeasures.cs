namespace Acquisitieloket.Benchmarks.Table;

/// <summary>Lists of the queue, one after the other for one person: the whole page, everything but the network.</summary>
internal static class QueueMeasures
{
    private const int Rounds = 25, Warming = 5;

    // What people look at all day, and what was slowest of all lists.
    private static readonly string[] Typical =
    [
        "eerste bladzijde", "van mij", "mijn afdeling", "volgorde -company", "volgorde stage", "fase all", "gesloten, oudste", "speerpunt",
        "termijn late", "termijn paused", "vertrouwelijk", "wacht op aanname", "een maand", "drie filters", "drie filters, alle fasen, bedrijf",
    ];

    public static async Task<IReadOnlyList<Row>> ListsAsync(IReadOnlyList<Sized> sizes)
    {
        var rows = new List<Row>();
        foreach (var list in QueueLists.All.Where(l => Typical.Contains(l.Name)))
            rows.Add(await RowAsync(list.Name, sizes, [.. sizes.Select(_ => QueueLists.Address(list.Query))]));
        foreach (var (name, query) in QueueLists.Deep)
            rows.Add(await RowAsync(name, sizes, await DeepAsync(sizes, QueueLists.Address(query))));
        return rows;
    }

    /// <summary>Every kind of search in turn with the plain page.</summary>
    public static async Task<IReadOnlyList<Row>> SearchAsync(IReadOnlyList<Sized> sizes)
    {
        var searches = QueueLists.All.Where(l => l.Name.StartsWith("zoeken", StringComparison.Ordinal)).Prepend(QueueLists.All[0]).ToList();
        // Of each size the plain page and then all searches.
        var took = new List<List<double>>();
        foreach (var size in sizes)
            took.Add([.. (await Took.InTurnAsync(Rounds, [.. searches.Select(s => Asks(size, QueueLists.Address(s.Query)))])).Select(Took.P95)]);
        return
        [
            .. Enumerable.Range(1, searches.Count - 1).Select(i => new Row($"queue, {searches[i].Name}, p95", "", [.. took.Select(t => Figure.Ms(t[i]))])),
            new("the slowest search beside the first page of the queue, p95", "≤ 3 times", [.. took.Select(t => Figure.Times(t.Skip(1).Max() / t[0]))]),
        ];
    }

    private static async Task<Row> RowAsync(string name, IReadOnlyList<Sized> sizes, IReadOnlyList<string> addresses)
    {
        for (var i = 0; i < Warming; i++)
            await sizes[0].Scene.GetAsync(addresses[0]);
        var took = await Took.InTurnAsync(Rounds, [.. sizes.Select((size, i) => Asks(size, addresses[i]))]);
        return new($"queue, {name}", "ratio ≤ 2", [.. took.Select(t => Figure.Ms(Took.Middle(t).Ms))]);
    }

    private static Func<Task> Asks(Sized size, string address) => () => size.Scene.GetAsync(address);

    private static async Task<IReadOnlyList<string>> DeepAsync(IReadOnlyList<Sized> sizes, string address)
    {
        var deep = new List<string>();
        foreach (var size in sizes)
            deep.Add(await size.Scene.DeepAsync(address));
        return deep;
    }
}

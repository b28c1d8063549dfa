using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Benchmarks.Table;

/// <summary>Enquiries by eight clients into each database, in turn with the bare commits that are their limit.</summary>
internal static class IntakeMeasure
{
    private const int Times = 1600, Warming = 1200;

    public static async Task<IReadOnlyList<Row>> RunAsync(IReadOnlyList<Sized> sizes)
    {
        using var bare = await BareCommits.MakeAsync();
        foreach (var size in sizes)
        {
            await IntakeLoad.AddPeopleAsync(size.Core);
            await Clients.RunAsync(Warming, i => IntakeLoad.SubmitAsync(size.Core, i));
        }
        var before = await CountAsync(sizes);
        List<Func<int, Task>> works = [.. sizes.Select(s => (Func<int, Task>)(i => IntakeLoad.SubmitAsync(s.Core, i))), _ => bare.CommitAsync()];
        var paces = await Clients.InTurnAsync(Times, works);
        var stored = (await CountAsync(sizes)).Zip(before, (after, was) => after - was).ToList();
        if (stored.Exists(s => s != Times))
            throw new InvalidOperationException($"Of {Times} enquiries {string.Join(" / ", stored)} were stored.");
        var (limit, enquiries) = (paces[^1], paces.SkipLast(1).ToList());
        return
        [
            new($"enquiries stored, 8 clients, none lost of {Times}", "≥ 400/s", [.. enquiries.Select(p => Figure.PerSecond(p.PerSecond))])
                { OfLimit = [.. enquiries.Select(p => p.PerSecond / limit.PerSecond)] },
            new("enquiries, p95", "", [.. enquiries.Select(p => Figure.Ms(p.P95Ms))]),
            new("enquiries, processor time each", "", [.. enquiries.Select(p => Figure.Ms(p.CpuMs))]),
        ];
    }

    private static async Task<IReadOnlyList<int>> CountAsync(IReadOnlyList<Sized> sizes)
    {
        var counts = new List<int>();
        foreach (var size in sizes)
            counts.Add(await size.Core.Read(db => db.Leads.CountAsync()));
        return counts;
    }
}

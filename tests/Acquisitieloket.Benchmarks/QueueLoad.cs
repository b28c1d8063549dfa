using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Acquisitieloket.Benchmarks;

/// <summary>
/// Every list of the queue with a thousand leads and with very many: the whole page, everything but the network. The two are
/// asked in turn and after warming up, so that what else the machine does slows both. Then eight clients at once beside the
/// limit: the same number of rows read by plain ADO.NET, without page, rights or session.
/// </summary>
internal static class QueueLoad
{
    private const int Few = 1000, Warming = 5, Rounds = 40, Times = 1000, RowsOfAPage = 50;

    public static async Task<int> RunAsync(int leads, string? keep, string only = "")
    {
        // The test host finds the web project by itself only when a test runner starts it.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_ACQUISITIELOKET_WEB", WebProject());
        var watch = Stopwatch.StartNew();
        await using var few = await QueueScene.OpenAsync(Few, null);
        await using var many = await QueueScene.OpenAsync(leads, keep);
        Console.Error.WriteLine($"{leads} leads after {watch.Elapsed.TotalSeconds:0} s");
        var lists = QueueLists.All.Select(l => (l.Name, Few: Address(l.Query), Many: Address(l.Query))).ToList();
        foreach (var (name, query) in (IEnumerable<(string, string)>)[("diepe bladzijde", ""), ("diepe bladzijde, bedrijf", "stage=all&sort=company")])
            lists.Add((name, await few.DeepAsync(Address(query)), await many.DeepAsync(Address(query))));
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

    private static string Address(string query) => $"/queue?{(query.Contains("scope=") ? "" : "scope=all&")}{query}";

    private static async Task CompareAsync(string name, (QueueScene Scene, string Address) few, (QueueScene Scene, string Address) many)
    {
        var (less, more) = (new Took[Rounds], new Took[Rounds]);
        for (var i = -3; i < Rounds; i++)
        {
            var (one, other) = (await TakeAsync(few.Scene, few.Address), await TakeAsync(many.Scene, many.Address));
            if (i >= 0)
                (less[i], more[i]) = (one, other);
        }
        var (a, b) = (Took.Middle(less), Took.Middle(more));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {a.Ms:0.0} ms | {b.Ms:0.0} ms | {Took.P95(more):0.0} | {b.Ms / a.Ms:0.0} | {a.CpuMs:0.0} ms | {b.CpuMs:0.0} ms | {b.CpuMs / a.CpuMs:0.0} |"));
    }

    private static async Task<Took> TakeAsync(QueueScene scene, string address)
    {
        var (from, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await scene.GetAsync(address);
        return new(Stopwatch.GetElapsedTime(from).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }

    private static async Task PaceAsync(QueueScene scene)
    {
        var connection = await scene.ConnectionAsync();
        Pace.Print($"queue pages, {scene.Leads} leads",
            await Clients.RunAsync(Times, i => scene.GetAsync($"/queue?scope=all&{QueueLists.All[i % 11].Query}")),
            await Clients.RunAsync(Times, _ => BareReadAsync(connection)));
    }

    private static string WebProject()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Acquisitieloket.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Not below the repository.");
        return Path.Combine(folder.FullName, "src", "Acquisitieloket.Web");
    }

    private static async Task BareReadAsync(string connectionString)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM Leads ORDER BY CreatedAt DESC, Id DESC LIMIT {RowsOfAPage}";
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
            reader.GetValues(values);
    }

    /// <summary>How long one page took, and how long processors worked for it in this process.</summary>
    private readonly record struct Took(double Ms, double CpuMs)
    {
        public static Took Middle(Took[] all) => new(At(all, t => t.Ms, 0.5), At(all, t => t.CpuMs, 0.5));

        public static double P95(Took[] all) => At(all, t => t.Ms, 0.95);

        private static double At(Took[] all, Func<Took, double> what, double part) => all.Select(what).Order().ElementAt((int)(all.Length * part));
    }
}

using System.Diagnostics;
using System.Globalization;

namespace Acquisitieloket.Benchmarks.Table;

/// <summary>
/// Every measure of how good it must be, in one table: for each number of leads the figure and how many times that of the smallest
/// number it is. What fails says so in its row, and the others go on.
/// </summary>
internal static class FigureTable
{
    private static readonly int[] Usual = [1000, 100_000, 1_000_000];
    private static readonly Stopwatch Watch = Stopwatch.StartNew();

    public static async Task<int> RunAsync(IReadOnlyList<string> args, string? kept)
    {
        int[] leads = args.Count == 0 ? Usual : [.. args.Select(a => int.Parse(a, CultureInfo.InvariantCulture)).Order()];
        var sizes = new List<Sized>();
        try
        {
            foreach (var number in leads)
            {
                Tell($"{number} leads");
                sizes.Add(await Sized.OpenAsync(number, kept));
            }
            var rows = new List<Row>();
            foreach (var measure in Measures.All)
                rows.AddRange(await TakeAsync(measure, sizes));
            Tell("done");
            Print(rows, leads);
            return rows.Exists(r => r.Failure is not null) ? 1 : 0;
        }
        finally
        {
            foreach (var size in sizes)
                await size.DisposeAsync();
        }
    }

    private static async Task<IReadOnlyList<Row>> TakeAsync(Measure measure, IReadOnlyList<Sized> sizes)
    {
        Tell(measure.Name);
        try
        {
            return await measure.RunAsync(sizes);
        }
        catch (Exception wrong)
        {
            Tell($"{measure.Name} failed: {wrong}");
            return [Row.Failed(measure.Name, wrong)];
        }
    }

    private static void Print(IEnumerable<Row> rows, int[] leads)
    {
        string[] sizes = [.. leads.Select((number, i) => string.Create(CultureInfo.InvariantCulture, $"{number:#,0} leads{(i > 0 ? " | ratio" : "")}"))];
        Console.WriteLine($"| measure | goal | once | {string.Join(" | ", sizes)} | part of its limit |");
        Console.WriteLine($"|{string.Concat(Enumerable.Repeat("---|", leads.Length * 2 + 3))}");
        foreach (var row in rows)
            Console.WriteLine(row.Markdown(leads.Length));
    }

    private static void Tell(string what) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Watch.Elapsed:mm\\:ss} {what}"));
}

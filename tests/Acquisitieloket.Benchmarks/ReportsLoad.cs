using System.Diagnostics;
using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Benchmarks;

/// <summary>
/// Every report over ten years with a thousand leads and with very many, in turn: first cold, in a context that read nothing yet,
/// then the middle of many times. And how long it takes to make the figures anew, beside counting the leads for one report.
/// </summary>
internal static class ReportsLoad
{
    private const int Few = 1000, Rounds = 20;

    public static async Task<int> RunAsync(int leads, string? keep)
    {
        await using var few = await OpenAsync(Few, null);
        await using var many = await OpenAsync(leads, keep);
        Console.WriteLine($"| report over ten years | {Few:N0} leads, cold | {leads:N0} leads, cold | {Few:N0} leads | {leads:N0} leads | ratio |\n|---|---|---|---|---|---|");
        foreach (var (name, read) in ReportReads.All)
        {
            var (coldFew, coldMany) = (await ReportReads.TakeAsync(few, read), await ReportReads.TakeAsync(many, read));
            var took = await Took.InTurnAsync(Rounds, () => ReportReads.TakeAsync(few, read), () => ReportReads.TakeAsync(many, read));
            var (a, b) = (Took.Middle(took[0]).Ms, Took.Middle(took[1]).Ms);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {coldFew:0} ms | {coldMany:0} ms | {a:0.0} ms | {b:0.0} ms | {b / a:0.0} |"));
        }
        var counted = await ReportReads.TakeAsync(many, all => all.GetRequiredService<AppDbContext>().Leads.GroupBy(l => new { l.Stage, l.DepartmentId, l.Cluster }).Select(g => g.Count()).ToListAsync());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"counting the leads for the first report alone: {counted:0} ms"));
        return 0;
    }

    /// <summary>Writes the stories of the leads and counts what is not counted yet. Returns how many sums there are.</summary>
    public static async Task<int> CountAsync(TestCore core)
    {
        await core.Do<AppDbContext>(GeneratedStories.FillAsync);
        // What was due has been erased, as the work in the background does every hour.
        await core.Do<IServiceProvider>(all => all.GetRequiredService<RetentionRules>().Due(all.GetRequiredService<AppDbContext>(), TestClock.Start)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.ErasedAt, TestClock.Start)));
        var watch = Stopwatch.StartNew();
        if (await core.Read(db => db.ReportMarks.AnyAsync()))
        {
            var counted = await core.Do<SummaryUpkeep, int>(upkeep => upkeep.RebuildAsync(default));
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counted} leads counted anew in {watch.Elapsed.TotalSeconds:0.0} s"));
        }
        return await core.Read(db => db.ReportCells.CountAsync());
    }

    private static async Task<TestCore> OpenAsync(int leads, string? keep)
    {
        var core = keep is null ? new TestCore() : new TestCore(new KeptDatabase(keep));
        var watch = Stopwatch.StartNew();
        await core.Do<AppDbContext>(db => GeneratedScene.FillAsync(db, new(), leads));
        Console.Error.WriteLine($"{leads} leads after {watch.Elapsed.TotalSeconds:0} s");
        Console.WriteLine($"{leads} leads: {await CountAsync(core)} sums");
        return core;
    }
}

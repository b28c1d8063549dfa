using System.Diagnostics;
using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.Sites;
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
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestClock.Start);
    private static readonly ReportAsked Ten = new(new(new(Today.Year - 10, 1, 1), MonthSpan.Of(Today).First));

    private static readonly (string Name, Func<IServiceProvider, Task> Read)[] Reports =
    [
        ("open leads, nu", Sums(s => PipelineReport.ReadAsync(s, new(), TestClock.Start, default))),
        ("open leads op 30 juni 2024, Borne, logistiek", Sums(s => PipelineReport.ReadAsync(
            s, new() { AsOf = new(2024, 6, 30), Municipality = Municipality.Borne, Cluster = Cluster.Logistics }, TestClock.Start, default))),
        ("maanden", Sums(s => MonthsReport.ReadAsync(s, new(), Ten.Period, default))),
        ("hoe ver en hoe lang", Sums(s => FunnelReport.ReadAsync(s, Ten, default))),
        ("toezeggingen", Sums(s => TermsReport.ReadAsync(s, Ten, Today, default))),
        ("herkomst", Sums(s => SourcesReport.ReadAsync(s, Ten, default))),
        ("afloop", Sums(s => EndingsReport.ReadAsync(s, Ten, default))),
        ("voorstellen", Sums(s => ProposalsReport.ReadAsync(s, Ten, default))),
        ("wat het oplevert", Sums(s => ResultsReport.ReadAsync(s, Ten, default))),
        ("verdeling over de afdelingen", all => FairnessReport.ReadAsync(
            all.GetRequiredService<AppDbContext>(), all.GetRequiredService<ReportSums>(), Ten.Period, Today, default)),
        ("gegevens die weg moeten", all => RetentionReport.ReadAsync(
            all.GetRequiredService<AppDbContext>(), all.GetRequiredService<RetentionRules>(), new(), TestClock.Start, default)),
    ];

    public static async Task<int> RunAsync(int leads, string? keep)
    {
        await using var few = await OpenAsync(Few, null);
        await using var many = await OpenAsync(leads, keep);
        Console.WriteLine($"| report over ten years | {Few:N0} leads, cold | {leads:N0} leads, cold | {Few:N0} leads | {leads:N0} leads | ratio |\n|---|---|---|---|---|---|");
        foreach (var (name, read) in Reports)
        {
            var (coldFew, coldMany) = (await TakeAsync(few, read), await TakeAsync(many, read));
            var (less, more) = (new double[Rounds], new double[Rounds]);
            for (var i = 0; i < Rounds; i++)
                (less[i], more[i]) = (await TakeAsync(few, read), await TakeAsync(many, read));
            var (a, b) = (less.Order().ElementAt(Rounds / 2), more.Order().ElementAt(Rounds / 2));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {coldFew:0} ms | {coldMany:0} ms | {a:0.0} ms | {b:0.0} ms | {b / a:0.0} |"));
        }
        var counted = await TakeAsync(many, s => many.Read(db => db.Leads.GroupBy(l => new { l.Stage, l.DepartmentId, l.Cluster }).Select(g => g.Count()).ToListAsync()));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"counting the leads for the first report alone: {counted:0} ms"));
        return 0;
    }

    private static Func<IServiceProvider, Task> Sums(Func<ReportSums, Task> read) => all => read(all.GetRequiredService<ReportSums>());

    private static async Task<double> TakeAsync(TestCore core, Func<IServiceProvider, Task> read)
    {
        var from = Stopwatch.GetTimestamp();
        await core.Do<IServiceProvider>(async all =>
        {
            await all.GetRequiredService<ReportSums>().CatchUpAsync();
            await read(all);
        });
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static async Task<TestCore> OpenAsync(int leads, string? keep)
    {
        var core = keep is null ? new TestCore() : new TestCore(new KeptDatabase(keep));
        var (data, watch) = (new TestData(), Stopwatch.StartNew());
        await core.Do<AppDbContext>(async db =>
        {
            // A file that was kept may be older than the newest migration.
            await db.Database.MigrateAsync();
            if (!await db.Users.AnyAsync())
                db.AddRange(Enum.GetValues<Municipality>().Select(m => data.User(data.Department(m))));
            await db.SaveChangesAsync();
            await GeneratedLeads.FillAsync(db, data, await db.Users.OrderBy(u => u.Id).ToListAsync(), leads);
            await GeneratedStories.FillAsync(db);
        });
        // What was due has been erased, as the work in the background does every hour.
        await core.Do<IServiceProvider>(all => all.GetRequiredService<RetentionRules>().Due(all.GetRequiredService<AppDbContext>(), TestClock.Start)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.ErasedAt, TestClock.Start)));
        Console.Error.WriteLine($"{leads} leads after {watch.Elapsed.TotalSeconds:0} s");
        watch.Restart();
        if (await core.Read(db => db.ReportMarks.AnyAsync()))
        {
            var counted = await core.Do<SummaryUpkeep, int>(upkeep => upkeep.RebuildAsync(default));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counted} leads counted anew in {watch.Elapsed.TotalSeconds:0.0} s"));
        }
        var cells = await core.Read(db => db.ReportCells.CountAsync());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{leads} leads: {cells} sums"));
        return core;
    }
}

using System.Diagnostics;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Benchmarks;

/// <summary>Every report, over ten years where it is over some time.</summary>
internal static class ReportReads
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestClock.Start);
    private static readonly ReportAsked Ten = new(new(new(Today.Year - 10, 1, 1), MonthSpan.Of(Today).First));

    /// <summary>The first is the one that is looked at most: open leads by stage.</summary>
    public static IReadOnlyList<(string Name, Func<IServiceProvider, Task> Read)> All { get; } =
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
        ("verwachte vestigingen", Sums(s => LandingsReport.ReadAsync(s, Ten, Today, default))),
        ("wat ontbreekt en wat stilligt", Sums(s => GapsReport.ReadAsync(s, Ten, Today, default))),
        ("kerncijfers", Sums(s => KeyFigureReport.ReadAsync(s, Ten, Today, default))),
        ("wat nu aandacht nodig heeft", all => all.GetRequiredService<AttentionList>().ReadAsync(null)),
        ("verdeling over de afdelingen", all => FairnessReport.ReadAsync(
            all.GetRequiredService<AppDbContext>(), all.GetRequiredService<ReportSums>(), Ten.Period, Today, default)),
        ("gegevens die weg moeten", all => RetentionReport.ReadAsync(
            all.GetRequiredService<AppDbContext>(), all.GetRequiredService<RetentionRules>(), new(), TestClock.Start, default)),
    ];

    /// <summary>The milliseconds that a report takes in a data context that read nothing yet, with looking whether anything changed.</summary>
    public static async Task<double> TakeAsync(TestCore core, Func<IServiceProvider, Task> read)
    {
        var from = Stopwatch.GetTimestamp();
        await core.Do<IServiceProvider>(async all =>
        {
            await all.GetRequiredService<ReportSums>().CatchUpAsync();
            await read(all);
        });
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static Func<IServiceProvider, Task> Sums(Func<ReportSums, Task> read) => all => read(all.GetRequiredService<ReportSums>());
}

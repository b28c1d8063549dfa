using System.Diagnostics;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Benchmarks;

/// <summary>Every report, over ten years where it is over some time.</summary>
internal static class ReportReads
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestClock.Start);
    private static readonly ReportAsked Ten = new(new(new(Today.Year - 10, 1, 1), MonthSpan.Of(Today).First));

    /// <summary>The first is the one that is looked at most: open leads by stage.</summary>
    public static IReadOnlyList<(string Name, Func<ReportSums, AppDbContext, Task> Read)> All { get; } =
    [
        ("open leads, nu", (s, _) => PipelineReport.ReadAsync(s, new(), TestClock.Start, default)),
        ("open leads op 30 juni 2024, Borne, logistiek", (s, _) => PipelineReport.ReadAsync(
            s, new() { AsOf = new(2024, 6, 30), Municipality = Municipality.Borne, Cluster = Cluster.Logistics }, TestClock.Start, default)),
        ("maanden", (s, _) => MonthsReport.ReadAsync(s, new(), Ten.Period, default)),
        ("hoe ver en hoe lang", (s, _) => FunnelReport.ReadAsync(s, Ten, default)),
        ("toezeggingen", (s, _) => TermsReport.ReadAsync(s, Ten, Today, default)),
        ("herkomst", (s, _) => SourcesReport.ReadAsync(s, Ten, default)),
        ("afloop", (s, _) => EndingsReport.ReadAsync(s, Ten, default)),
        ("voorstellen", (s, _) => ProposalsReport.ReadAsync(s, Ten, default)),
        ("verwachte vestigingen", (s, _) => LandingsReport.ReadAsync(s, Ten, Today, default)),
        ("wat ontbreekt en wat stilligt", (s, _) => GapsReport.ReadAsync(s, Ten, Today, default)),
        ("verdeling over de afdelingen", (_, db) => FairnessReport.ReadAsync(db, Ten.Period, Today, TestClock.Start, default)),
    ];

    /// <summary>The milliseconds that a report takes in a data context that read nothing yet, with looking whether anything changed.</summary>
    public static async Task<double> TakeAsync(TestCore core, Func<ReportSums, AppDbContext, Task> read)
    {
        var from = Stopwatch.GetTimestamp();
        await core.Do<IServiceProvider>(async scope =>
        {
            var (sums, db) = ((ReportSums)scope.GetService(typeof(ReportSums))!, (AppDbContext)scope.GetService(typeof(AppDbContext))!);
            await sums.CatchUpAsync();
            await read(sums, db);
        });
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }
}

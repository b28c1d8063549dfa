namespace Acquisitieloket.Benchmarks.Table;

/// <summary>Something to measure for all numbers of leads, in turn where that is possible; it gives one row or several.</summary>
internal sealed record Measure(string Name, Func<IReadOnlyList<Sized>, Task<IReadOnlyList<Row>>> RunAsync);

/// <summary>All measures, in the order in which they are taken: what adds leads comes after what counts on their number.</summary>
internal static class Measures
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("start to the first page", ServerMeasures.StartAsync),
        new("lists of the queue", QueueMeasures.ListsAsync),
        new("search in the queue", QueueMeasures.SearchAsync),
        new("queue page", PageMeasures.QueueAsync),
        new("lead page", PageMeasures.LeadAsync),
        new("status page", PageMeasures.StatusAsync),
        new("reports", ReportMeasures.RunAsync),
        new("memory", ServerMeasures.MemoryAsync),
        new("intake", IntakeMeasure.RunAsync),
        new("match", OnceMeasures.MatchAsync),
        new("proposal PDF", OnceMeasures.PdfAsync),
        new("due work", OnceMeasures.DueWorkAsync),
    ];
}

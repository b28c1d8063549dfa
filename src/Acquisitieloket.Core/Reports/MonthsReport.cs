using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Reports.Summaries;

namespace Acquisitieloket.Core.Reports;

/// <summary>What came in and what came of it, month by month.</summary>
public sealed record MonthsReport
{
    public required MonthSpan Period { get; init; }
    public required IReadOnlyList<MonthFigures> Months { get; init; }
    public required MonthFigures Total { get; init; }

    /// <summary>Reads the report; the selection says which cluster and municipality.</summary>
    public static async Task<MonthsReport> ReadAsync(
        ReportSums sums, LeadSelection asked, MonthSpan period, CancellationToken cancellation)
    {
        var counts = new Dictionary<(MonthFigure, int Month), int>();
        foreach (var fact in (ReportFact[])[ReportFact.Received, ReportFact.FirstProposal, ReportFact.Closed])
            foreach (var row in await sums.OverAsync(fact, new(period, asked.Municipality, asked.Cluster), SummaryBy.Month | SummaryBy.A, cancellation))
            {
                var key = (FigureOf(fact, (LeadStage)row.A), row.Month);
                counts[key] = counts.GetValueOrDefault(key) + (int)row.Sum.Count;
            }
        var months = period.Months().Select(m => new MonthFigures(m, Enum.GetValues<MonthFigure>().ToDictionary(
            f => f, f => new Figure(counts.GetValueOrDefault((f, ReportDay.MonthOf(m.First))), Leads(asked, f, m))))).ToList();
        return new MonthsReport
        {
            Period = period, Months = months,
            Total = new(period, Enum.GetValues<MonthFigure>().ToDictionary(f => f, f => new Figure(months.Sum(m => m[f].Count), Leads(asked, f, period)))),
        };
    }

    /// <summary>The same with every number told in another way, each from its own exact number.</summary>
    public MonthsReport Each(Func<long, long> told)
    {
        MonthFigures Of(MonthFigures month) => month with { Figures = month.Figures.ToDictionary(f => f.Key, f => f.Value with { Count = (int)told(f.Value.Count) }) };
        return this with { Months = [.. Months.Select(Of)], Total = Of(Total) };
    }

    private static MonthFigure FigureOf(ReportFact fact, LeadStage stage) => (fact, stage) switch
    {
        (ReportFact.Received, _) => MonthFigure.Received,
        (ReportFact.FirstProposal, _) => MonthFigure.Proposed,
        (_, LeadStage.Established) => MonthFigure.Established,
        _ => MonthFigure.NotEstablished,
    };

    /// <summary>The leads that a figure counts: each lead in one month at most, so that months add up.</summary>
    private static LeadSelection Leads(LeadSelection asked, MonthFigure figure, MonthSpan span) => figure switch
    {
        MonthFigure.Received => asked with { Stages = StageScope.All, Received = span },
        MonthFigure.Proposed => asked with { Stages = StageScope.All, Proposed = span },
        MonthFigure.Established => asked with { Stages = StageScope.Of(LeadStage.Established), Closed = span },
        _ => asked with { Stages = StageScope.NotEstablished, Closed = span },
    };
}

/// <summary>The figures of one month, or of a whole period.</summary>
public sealed record MonthFigures(MonthSpan Span, IReadOnlyDictionary<MonthFigure, Figure> Figures)
{
    public Figure this[MonthFigure figure] => Figures[figure];
}

/// <summary>What is counted a month.</summary>
public enum MonthFigure
{
    Received,
    Proposed,
    Established,
    NotEstablished,
}

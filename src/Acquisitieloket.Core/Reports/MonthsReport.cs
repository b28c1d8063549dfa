using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports;

/// <summary>What came in and what came of it, month by month.</summary>
public sealed record MonthsReport
{
    public required MonthSpan Period { get; init; }
    public required IReadOnlyList<MonthFigures> Months { get; init; }
    public required MonthFigures Total { get; init; }

    /// <summary>Reads the report; the selection says which cluster and municipality.</summary>
    public static async Task<MonthsReport> ReadAsync(
        AppDbContext db, LeadSelection asked, MonthSpan period, DateTime now, CancellationToken cancellation)
    {
        var months = new List<MonthFigures>();
        foreach (var month in period.Months())
            months.Add(await FiguresAsync(month));
        return new MonthsReport { Period = period, Months = months, Total = await FiguresAsync(period) };

        async Task<MonthFigures> FiguresAsync(MonthSpan span)
        {
            var figures = new Dictionary<MonthFigure, Figure>();
            foreach (var figure in Enum.GetValues<MonthFigure>())
            {
                var leads = Leads(asked, figure, span);
                figures[figure] = new(await leads.In(db, now).CountAsync(cancellation), leads);
            }
            return new(span, figures);
        }
    }

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

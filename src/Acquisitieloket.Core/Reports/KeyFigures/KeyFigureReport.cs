using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Reports.KeyFigures;

/// <summary>The key figures over a period, beside as many months before it, and month by month.</summary>
public sealed record KeyFigureReport
{
    public required ReportAsked Asked { get; init; }
    /// <summary>All eight in their order.</summary>
    public required IReadOnlyList<KeyFigureLine> Lines { get; init; }

    /// <summary>Reads whole months; nothing after today counts.</summary>
    public static async Task<KeyFigureReport> ReadAsync(ReportSums sums, ReportAsked asked, DateOnly today, CancellationToken cancellation)
    {
        var months = asked with { Period = new(asked.Before.Period.First, asked.Period.Last) };
        Task<IReadOnlyList<SummaryRow>> Of(ReportFact fact, ReportAsked of) => sums.OverAsync(fact, of, SummaryBy.A | SummaryBy.B | SummaryBy.Month, cancellation);
        var rows = new KeyFigureRows
        {
            Received = await Of(ReportFact.Received, months),
            // What is due today or later may still be kept.
            Terms = await Of(ReportFact.Term, months with { LastDay = today.AddDays(-1) }),
            First = await Of(ReportFact.FirstProposal, months),
            Closed = await Of(ReportFact.Closed, months),
            Established = await Of(ReportFact.Established, months),
            OpenBefore = Open(await sums.InStagesAsync(months.Period.First.AddDays(-1), asked.Filter, cancellation)),
            Moves = await Of(ReportFact.InStage, months),
        };
        return new()
        {
            Asked = asked,
            Lines = [.. Enum.GetValues<KeyFigure>().Select(figure => new KeyFigureLine(figure, rows.Over(figure, asked.Period), rows.Over(figure, asked.Before.Period),
                [.. asked.Period.Months().Select(m => rows.Over(figure, m))]))],
        };
    }

    internal static long Open(IEnumerable<SummaryRow> rows) => rows.Where(r => !((LeadStage)r.A).IsClosed()).Sum(r => r.Sum.Count);
}

/// <summary>A key figure: over the period, over the months before, and each month of the period.</summary>
public sealed record KeyFigureLine(KeyFigure Figure, KeyFigureValue Now, KeyFigureValue Before, IReadOnlyList<KeyFigureValue> Months);

/// <summary>What a key figure is made of.</summary>
/// <param name="Number">Leads or jobs; the leads that make up a part; working days, null without any.</param>
/// <param name="Of">How many leads or terms it tells about; what a part is a part of.</param>
public readonly record struct KeyFigureValue(long? Number, long Of)
{
    /// <summary>As it is told: a part in whole per cents, null of nothing and of too few to tell.</summary>
    public long? Told(KeyFigureUnit unit, CoarseFigures figures) => unit switch
    {
        KeyFigureUnit.Leads => figures.Count(Number ?? 0),
        KeyFigureUnit.Percent => figures.Share(Number ?? 0, Of),
        KeyFigureUnit.WorkingDays => figures.Days((int?)Number, Of),
        _ => figures.Jobs(Jobs),
    };

    /// <summary>Of a number of jobs: the jobs of so many leads.</summary>
    internal Quantities Jobs => new(Of, 0, 0, Number ?? 0);
}

/// <summary>The sums by month, and what they come to over some months.</summary>
internal sealed record KeyFigureRows
{
    public required IReadOnlyList<SummaryRow> Received { get; init; }
    public required IReadOnlyList<SummaryRow> Terms { get; init; }
    public required IReadOnlyList<SummaryRow> First { get; init; }
    public required IReadOnlyList<SummaryRow> Closed { get; init; }
    public required IReadOnlyList<SummaryRow> Established { get; init; }
    public required long OpenBefore { get; init; }
    public required IReadOnlyList<SummaryRow> Moves { get; init; }

    public KeyFigureValue Over(KeyFigure figure, MonthSpan span)
    {
        var (first, last) = (ReportDay.MonthOf(span.First), ReportDay.MonthOf(span.Last));
        IEnumerable<SummaryRow> In(IEnumerable<SummaryRow> rows) => rows.Where(r => r.Month >= first && r.Month <= last);
        var established = In(Established).Aggregate(default(Quantities), (sum, row) => sum + row.Sum);
        return figure switch
        {
            KeyFigure.Received => Count(In(Received)),
            KeyFigure.Open => Whole(OpenBefore + KeyFigureReport.Open(Moves.Where(r => r.Month <= last))),
            KeyFigure.FirstContactOnTime => Kept(In(Terms).Where(r => r.A == (int)TermKind.FirstContact)),
            KeyFigure.TermsOnTime => Kept(In(Terms)),
            KeyFigure.DaysToProposal => Spread.Of(In(First).Select(r => (r.A, r.Sum.Count))) is var days ? new(days.Median, days.Count) : default,
            KeyFigure.EstablishedShare => new(established.Count, In(Closed).Sum(r => r.Sum.Count)),
            KeyFigure.Established => Whole(established.Count),
            _ => new(established.Jobs, established.Count),
        };
    }

    private static KeyFigureValue Count(IEnumerable<SummaryRow> rows) => Whole(rows.Sum(r => r.Sum.Count));

    private static KeyFigureValue Whole(long count) => new(count, count);

    private static KeyFigureValue Kept(IEnumerable<SummaryRow> rows)
    {
        var of = rows.ToList();
        return new(of.Where(r => r.B == (int)TermOutcome.Kept).Sum(r => r.Sum.Count), of.Sum(r => r.Sum.Count));
    }
}

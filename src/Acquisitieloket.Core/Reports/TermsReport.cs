using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Reports;

/// <summary>Which service terms were kept, of those that were due within the period and before today.</summary>
public sealed record TermsReport
{
    public required ReportAsked Asked { get; init; }
    /// <summary>Each kind of term over all departments that were asked.</summary>
    public required IReadOnlyList<TermLine> Kinds { get; init; }
    /// <summary>Each of the five departments over all kinds; only the one that was asked when one was.</summary>
    public required IReadOnlyList<(Municipality Municipality, TermLine Line)> Departments { get; init; }
    /// <summary>Each month over all kinds.</summary>
    public required IReadOnlyList<(MonthSpan Month, TermLine Line)> Months { get; init; }
    public required TermLine Total { get; init; }
    /// <summary>Each month over all kinds, of each of the departments.</summary>
    public required IReadOnlyList<(Municipality Municipality, IReadOnlyList<TermLine> Months)> Places { get; init; }

    public static async Task<TermsReport> ReadAsync(ReportSums sums, ReportAsked asked, DateOnly today, CancellationToken cancellation)
    {
        // What is due today or later may still be kept.
        var due = asked with { LastDay = today.AddDays(-1) };
        var rows = await sums.OverAsync(ReportFact.Term, due, SummaryBy.A | SummaryBy.B | SummaryBy.Month | SummaryBy.Municipality, cancellation);
        TermLine Line(ReportAsked of, TermKind? kind, Func<SummaryRow, bool> which) =>
            TermLine.Of(rows.Where(which), outcome => new(ReportFact.Term, of, kind is { } k ? ((int)k, (int)k) : null, ((int)outcome, (int)outcome)));
        return new()
        {
            Asked = due,
            Kinds = [.. Enum.GetValues<TermKind>().Select(k => Line(due, k, _ => true) with { Kind = k })],
            Departments = [.. Enum.GetValues<Municipality>().Where(m => asked.Municipality is null || asked.Municipality == m)
                .Select(m => (m, Line(due with { Municipality = m }, null, r => r.Municipality == m)))],
            Months = [.. due.Period.Months().Select(m => (m, Line(due with { Period = m }, null, r => r.Month == ReportDay.MonthOf(m.First))))],
            Total = Line(due, null, _ => true),
            Places = [.. Enum.GetValues<Municipality>().Where(m => asked.Municipality is null || asked.Municipality == m).Select(m => (m, (IReadOnlyList<TermLine>)
                [.. due.Period.Months().Select(month => Line(due with { Municipality = m, Period = month }, null, r => r.Municipality == m && r.Month == ReportDay.MonthOf(month.First)))]))],
        };
    }
}

/// <summary>Terms that were due: kept, met too late, and not met at all until now.</summary>
public sealed record TermLine(Tally Kept, Tally Late, Tally Open)
{
    public TermKind? Kind { get; init; }

    public long Due => Kept.Count + Late.Count + Open.Count;

    /// <summary>Per cent of what was due; null without any.</summary>
    public int? KeptShare => Share.Of(Kept.Count, Due);

    internal static TermLine Of(IEnumerable<SummaryRow> rows, Func<TermOutcome, EntrySelection> entries)
    {
        var of = rows.ToList();
        return new(entries(TermOutcome.Kept).Of(of), entries(TermOutcome.Late).Of(of), entries(TermOutcome.Open).Of(of));
    }
}

using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Reports;

/// <summary>What is not known of open leads, and to which of them nothing happened for long.</summary>
public sealed record GapsReport
{
    /// <summary>Days without anything happening after which a lead lies still.</summary>
    public const int StillDays = 30, LongStillDays = 90;

    public required IReadOnlyList<(Municipality Municipality, GapLine Line)> Departments { get; init; }
    public required GapLine Total { get; init; }

    public static async Task<GapsReport> ReadAsync(ReportSums sums, ReportAsked asked, DateOnly today, CancellationToken cancellation)
    {
        var all = asked with { Period = MonthSpan.All };
        var missing = await sums.OverAsync(ReportFact.Missing, all, SummaryBy.A | SummaryBy.Municipality, cancellation);
        var open = await sums.OverAsync(ReportFact.LastActive, all, SummaryBy.Municipality, cancellation);
        var (still, longer) = (all with { LastDay = today.AddDays(-StillDays) }, all with { LastDay = today.AddDays(-LongStillDays) });
        var stillRows = await sums.OverAsync(ReportFact.LastActive, still, SummaryBy.Municipality, cancellation);
        var longRows = await sums.OverAsync(ReportFact.LastActive, longer, SummaryBy.Municipality, cancellation);
        GapLine Line(Municipality? of)
        {
            EntrySelection Select(ReportFact fact, ReportAsked what) => new(fact, of is null ? what : what with { Municipality = of });
            bool Mine(SummaryRow row) => of is null || row.Municipality == of;
            return new(Select(ReportFact.LastActive, all).Of(open.Where(Mine)),
                Enum.GetValues<MissingFact>().ToDictionary(m => m, m => (Select(ReportFact.Missing, all) with { A = ((int)m, (int)m) }).Of(missing.Where(Mine))),
                Select(ReportFact.LastActive, still).Of(stillRows.Where(Mine)), Select(ReportFact.LastActive, longer).Of(longRows.Where(Mine)));
        }
        return new()
        {
            Departments = [.. Enum.GetValues<Municipality>().Where(m => asked.Municipality is null || asked.Municipality == m).Select(m => (m, Line(m)))],
            Total = Line(null),
        };
    }
}

/// <summary>Open leads, those of which something is not known, and those to which nothing happened for 30 and for 90 days.</summary>
public sealed record GapLine(Tally Open, IReadOnlyDictionary<MissingFact, Tally> Missing, Tally Still, Tally LongStill);

using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Reports.Summaries;

namespace Acquisitieloket.Core.Reports;

/// <summary>
/// Which open leads may settle when: by the quarter in which they want to be in operation, each counted for the share of earlier
/// leads in the same stage that settled.
/// </summary>
public sealed record LandingsReport
{
    private const int Quarters = 8, YearsOfHistory = 5;

    /// <summary>By stage of the main line, what became of the closed leads that reached it.</summary>
    public required IReadOnlyDictionary<LeadStage, StageChance> Likelihood { get; init; }
    /// <summary>False when too few leads were closed to expect anything of the others.</summary>
    public bool IsExpected => Likelihood[LeadStages.MainLine[0]].Percent is not null;
    /// <summary>What is past, eight quarters from the present one on, what comes later and what is not known.</summary>
    public required IReadOnlyList<LandingLine> Lines { get; init; }
    public required LandingLine Total { get; init; }

    public static async Task<LandingsReport> ReadAsync(ReportSums sums, ReportAsked asked, DateOnly today, CancellationToken cancellation)
    {
        var month = MonthSpan.Of(today).First;
        var history = await sums.OverAsync(ReportFact.Reached, asked with { Period = new(month.AddYears(-YearsOfHistory), month) }, SummaryBy.A | SummaryBy.B, cancellation);
        var likelihood = LeadStages.MainLine.ToDictionary(s => s, s => new StageChance(
            Of(history, s, LeadFate.Established), Of(history, s, LeadFate.Established) + Of(history, s, LeadFate.NotEstablished)));
        var expected = Expected(likelihood);
        var all = asked with { Period = MonthSpan.All };
        var rows = await sums.OverAsync(ReportFact.Landing, all, SummaryBy.A | SummaryBy.Month, cancellation);
        var quarter = month.AddMonths(-((month.Month - 1) % 3));
        var (later, unknown) = (quarter.AddMonths(Quarters * 3), MonthSpan.Of(ReportDay.Unknown).First);
        LandingLine Line(LandingTime time, MonthSpan months)
        {
            var of = rows.Where(r => r.Month >= ReportDay.MonthOf(months.First) && r.Month <= ReportDay.MonthOf(months.Last)).ToList();
            return new(time, months, new EntrySelection(ReportFact.Landing, asked with { Period = months }).Of(of), Sum(of, expected));
        }
        return new()
        {
            Likelihood = likelihood,
            Lines =
            [
                Line(LandingTime.Past, new(MonthSpan.All.First, quarter.AddMonths(-1))),
                .. Enumerable.Range(0, Quarters).Select(q => quarter.AddMonths(q * 3)).Select(first => Line(LandingTime.Quarter, new(first, first.AddMonths(2)))),
                Line(LandingTime.Later, new(later, unknown.AddMonths(-1))), Line(LandingTime.Unknown, new(unknown, unknown)),
            ],
            Total = Line(LandingTime.Quarter, MonthSpan.All),
        };
    }

    private static long Of(IEnumerable<SummaryRow> rows, LeadStage stage, LeadFate fate) =>
        rows.Where(r => r.A == (int)stage && r.B == (int)fate).Sum(r => r.Sum.Count);

    // Of a hundred leads in a stage; of a stage that too few closed leads reached, as many as of the furthest stage before it that enough reached.
    private static Dictionary<LeadStage, int> Expected(Dictionary<LeadStage, StageChance> likelihood)
    {
        var (expected, percent) = (new Dictionary<LeadStage, int>(), 0);
        foreach (var stage in LeadStages.MainLine)
            expected[stage] = percent = likelihood[stage].Percent ?? percent;
        return expected;
    }

    // In hundredths until the end, so that quarters and their total are rounded once each.
    private static Quantities Sum(IEnumerable<SummaryRow> rows, Dictionary<LeadStage, int> expected)
    {
        var (count, m2, kva, jobs) = (0L, 0L, 0L, 0L);
        foreach (var (row, percent) in rows.Select(r => (r, expected[(LeadStage)r.A])))
            (count, m2, kva, jobs) = (count + row.Sum.Count * percent, m2 + row.Sum.M2 * percent, kva + row.Sum.Kva * percent, jobs + row.Sum.Jobs * percent);
        return new(Rounded(count), Rounded(m2), Rounded(kva), Rounded(jobs));

        static long Rounded(long hundredths) => (hundredths + 50) / 100;
    }
}

/// <summary>How many of the closed leads that reached a stage established.</summary>
public sealed record StageChance(long Established, long Closed)
{
    // All of four is no chance to reckon with.
    private const int Enough = 10;

    /// <summary>Of a hundred; null of too few closed leads.</summary>
    public int? Percent => Told(new(true));

    /// <summary>The same as it is told; null also of too few to tell.</summary>
    public int? Told(CoarseFigures figures) => Closed < Enough ? null : figures.Share(Established, Closed);
}

/// <summary>When leads want to be in operation.</summary>
public enum LandingTime
{
    Past,
    Quarter,
    Later,
    Unknown,
}

/// <summary>Open leads of some months: those that may settle, and what may be expected of them.</summary>
public sealed record LandingLine(LandingTime Time, MonthSpan Months, Tally Possible, Quantities Expected);

using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Reports;

/// <summary>Which entries a figure counts. One definition for the sum and for the leads behind it.</summary>
/// <param name="A">First and last value, both included; null means: does not matter.</param>
public sealed record EntrySelection(ReportFact Fact, ReportAsked Asked, (int First, int Last)? A = null, (int First, int Last)? B = null)
{
    /// <summary>The entries. Rights are not looked at here.</summary>
    public IQueryable<ReportEntry> In(AppDbContext db)
    {
        var (first, last) = (ReportDay.Of(Asked.Period.First), ReportDay.Of(Asked.Period.Last.AddMonths(1).AddDays(-1)));
        if (Asked.LastDay is { } day)
            last = Math.Min(last, ReportDay.Of(day));
        var entries = db.ReportEntries.Where(e => e.Fact == Fact && e.Day >= first && e.Day <= last);
        if (A is { } a)
            entries = a.First == a.Last ? entries.Where(e => e.A == a.First) : entries.Where(e => e.A >= a.First && e.A <= a.Last);
        if (B is { } b)
            entries = entries.Where(e => e.B >= b.First && e.B <= b.Last);
        if (Asked.Cluster is { } cluster)
            entries = entries.Where(e => e.Cluster == cluster);
        if (Asked.Municipality is { } municipality)
            entries = entries.Where(e => db.Departments.Any(d => d.Id == e.DepartmentId && d.Municipality == municipality));
        return entries;
    }

    /// <summary>The sum of the rows of a report that are of this selection.</summary>
    public Tally Of(IEnumerable<SummaryRow> rows)
    {
        var sum = rows.Where(r => Holds(A, r.A) && Holds(B, r.B)
            && (Asked.Municipality is not { } municipality || r.Municipality == municipality || r.Municipality is null))
            .Aggregate(default(Quantities), (total, row) => total + row.Sum);
        return new(sum, this);
    }

    private static bool Holds((int First, int Last)? range, int value) => range is not { } r || (value >= r.First && value <= r.Last);
}

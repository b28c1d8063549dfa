using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Reports;

/// <summary>What a report over some months is asked: which months, and of which leads. Null means: does not matter.</summary>
public sealed record ReportAsked(MonthSpan Period, Municipality? Municipality = null, Cluster? Cluster = null)
{
    /// <summary>As many months, just before: what a figure is held against.</summary>
    public ReportAsked Before
    {
        get
        {
            var months = (Period.Last.Year - Period.First.Year) * 12 + Period.Last.Month - Period.First.Month + 1;
            return this with { LastDay = null, Period = new(Period.First.AddMonths(-months), Period.First.AddMonths(-1)) };
        }
    }

    /// <summary>Nothing after this day counts; null for all of the period.</summary>
    public DateOnly? LastDay { get; init; }

    internal SummaryFilter Filter => new(Municipality, Cluster);
}

/// <summary>What a report adds up, with the entries that it counts; the leads behind it are those of the entries.</summary>
public sealed record Tally(Quantities Sum, EntrySelection Entries)
{
    public long Count => Sum.Count;
}

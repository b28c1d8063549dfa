using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Reports.Overview;

/// <summary>
/// The two reports of the overview as a viewer is told them, on the page and in files. Who opens no leads gets one filter at a time and
/// numbers in fives, as of all reports (<see cref="SmallNumbers.About"/>).
/// </summary>
public sealed record OverviewReports(ReportForm Form, PipelineReport Pipeline, MonthsReport Months)
{
    /// <summary>Leads that came in month by month, of each municipality; none when one was asked.</summary>
    public IReadOnlyDictionary<Municipality, IReadOnlyList<long>> Places { get; init; } = new Dictionary<Municipality, IReadOnlyList<long>>();

    public static async Task<OverviewReports> ReadAsync(ReportSums sums, ReportForm form, Viewer viewer, DateTime now, CancellationToken cancellation)
    {
        await sums.CatchUpAsync(cancellation);
        var (all, today) = (LeadAccess.MayUseQueue(viewer), WorkingCalendar.DayOf(now));
        var asked = all ? form : form.WithOneFilter().WithoutQuarter();
        var pipeline = await PipelineReport.ReadAsync(sums, asked.Pipeline(today), now, cancellation);
        var months = await MonthsReport.ReadAsync(sums, asked.Leads(), asked.Span(today), cancellation);
        var places = await PlacesAsync(sums, asked, months, new CoarseFigures(all), cancellation);
        return (all ? new(asked, pipeline, months) : new OverviewReports(asked, pipeline.Each(SmallNumbers.About), months.Each(SmallNumbers.About))) with { Places = places };
    }

    private static async Task<IReadOnlyDictionary<Municipality, IReadOnlyList<long>>> PlacesAsync(
        ReportSums sums, ReportForm asked, MonthsReport months, CoarseFigures told, CancellationToken cancellation)
    {
        // A cluster of one municipality would be two filters.
        if (asked.Municipality is not null || (asked.Cluster is not null && !told.Exact))
            return new Dictionary<Municipality, IReadOnlyList<long>>();
        var rows = await sums.OverAsync(ReportFact.Received, new(months.Period, null, asked.Cluster), SummaryBy.Month | SummaryBy.Municipality, cancellation);
        return Enum.GetValues<Municipality>().ToDictionary(m => m, m => (IReadOnlyList<long>)[.. months.Months.Select(month =>
            told.Count(rows.Where(r => r.Month == ReportDay.MonthOf(month.Span.First) && r.Municipality == m).Sum(r => r.Sum.Count)))]);
    }
}

using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Reports.Overview;

/// <summary>
/// The two reports of the overview as a viewer is told them, on the page and in files. Who opens no leads gets one filter at a time,
/// whole years, the open leads of now or of the end of a year, and coarse numbers, as of all reports (<see cref="CoarseFigures"/>).
/// </summary>
public sealed record OverviewReports(ReportForm Form, PipelineReport Pipeline, MonthsReport Months)
{
    /// <summary>The municipalities that stand apart; none where that would be a second filter.</summary>
    public required IReadOnlyList<Municipality> Columns { get; init; }

    /// <summary>Leads that came in month by month, of each municipality; none when one was asked.</summary>
    public IReadOnlyList<PlaceMonths> Places { get; init; } = [];

    public static async Task<OverviewReports> ReadAsync(ReportSums sums, ReportForm form, Viewer viewer, DateTime now, CancellationToken cancellation)
    {
        await sums.CatchUpAsync(cancellation);
        var (told, today) = (new CoarseFigures(LeadAccess.MayUseQueue(viewer)), WorkingCalendar.DayOf(now));
        var asked = told.Exact ? form : form.Now.WithOneFilter().WithYear(today).WithYearEnd(today);
        var pipeline = await PipelineReport.ReadAsync(sums, asked.Pipeline(today), now, cancellation);
        var months = await MonthsReport.ReadAsync(sums, asked.Leads(), told.Exact ? asked.Span(today) : asked.Year(today), cancellation);
        IReadOnlyList<Municipality> columns = asked.Municipality is { } one ? [one] : asked.Cluster is null || told.Exact ? Enum.GetValues<Municipality>() : [];
        return new(asked, pipeline.Each(told.Count), months.Each(told.Count))
        {
            Columns = columns, Places = columns.Count > 1 ? await PlacesAsync(sums, asked, months, columns, told, cancellation) : [],
        };
    }

    private static async Task<IReadOnlyList<PlaceMonths>> PlacesAsync(
        ReportSums sums, ReportForm asked, MonthsReport months, IReadOnlyList<Municipality> columns, CoarseFigures told, CancellationToken cancellation)
    {
        var rows = await sums.OverAsync(ReportFact.Received, new(months.Period, null, asked.Cluster), SummaryBy.Month | SummaryBy.Municipality, cancellation);
        return [.. columns.Select(m => new PlaceMonths(m,
            [.. months.Months.Select(month => told.Count(rows.Where(r => r.Month == ReportDay.MonthOf(month.Span.First) && r.Municipality == m).Sum(r => r.Sum.Count)))],
            told.Count(rows.Where(r => r.Municipality == m).Sum(r => r.Sum.Count))))];
    }
}

/// <summary>Leads of one municipality that came in, in each month and in all of them.</summary>
public sealed record PlaceMonths(Municipality Municipality, IReadOnlyList<long> Months, long Total);

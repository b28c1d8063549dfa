using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Web.Features.Reports.Overview;

/// <summary>
/// The two reports of the overview as a viewer is told them, on the page and in files. Who opens no leads gets one filter at a time and
/// numbers in fives, as of all reports (<see cref="SmallNumbers.About"/>).
/// </summary>
public sealed record OverviewReports(ReportForm Form, PipelineReport Pipeline, MonthsReport Months)
{
    public static async Task<OverviewReports> ReadAsync(ReportSums sums, ReportForm form, Viewer viewer, DateTime now, CancellationToken cancellation)
    {
        await sums.CatchUpAsync(cancellation);
        var (all, today) = (LeadAccess.MayUseQueue(viewer), WorkingCalendar.DayOf(now));
        var asked = all ? form : form.WithOneFilter().WithoutQuarter();
        var pipeline = await PipelineReport.ReadAsync(sums, asked.Pipeline(today), now, cancellation);
        var months = await MonthsReport.ReadAsync(sums, asked.Leads(), asked.Span(today), cancellation);
        return all ? new(asked, pipeline, months) : new(asked, pipeline.Each(SmallNumbers.About), months.Each(SmallNumbers.About));
    }
}

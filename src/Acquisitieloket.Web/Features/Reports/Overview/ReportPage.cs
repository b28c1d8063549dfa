using System.Globalization;
using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Shared;

namespace Acquisitieloket.Web.Features.Reports.Overview;

/// <summary>The two reports with their answers in a sentence and their charts.</summary>
public sealed record ReportPage(ReportForm Asked, OverviewReports Read, DateOnly Today, bool MayOpenLists)
{
    public ReportForm Form => Read.Form;
    public PipelineReport Pipeline => Read.Pipeline;
    public MonthsReport Months => Read.Months;
    public IReadOnlyList<Municipality> Columns => Read.Columns;

    /// <summary>What was asked and is not told to this reader, in words.</summary>
    public IReadOnlyList<string> NotApplied =>
    [
        .. Asked.Cluster is { } cluster && Form.Cluster is null ? [$"speerpunt {cluster.Dutch()}"] : Array.Empty<string>(),
        .. Asked.AsOf is { } day && Form.AsOf is null ? [$"stand op {day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)}"] : Array.Empty<string>(),
        .. Asked.Period is { } period && Form.Period is null ? [$"periode {ReportNames.Lower(ReportPeriods.Choices(Today).FirstOrDefault(c => c.Value == period)?.Text ?? period)}"] : Array.Empty<string>(),
    ];

    /// <summary>How many there are, where most stand and who has most.</summary>
    public string PipelineAnswer
    {
        get
        {
            var total = Pipeline.Total().Count;
            if (total == 0)
                return "Er zijn geen open leads.";
            var stage = Most.Of(Pipeline.Stages, s => s.Count) is { } most ? $"; de meeste ({ReportNames.Written(most.Count)}) staan op {most.Stage.Dutch()}" : "";
            var places = Columns.Select(m => new PlaceMonths(m, [], Pipeline.Total(m).Count));
            var where = Columns.Count > 1 && Most.Of(places, p => p.Total) is { } place ? $" {place.Municipality} heeft er {ReportNames.Written(place.Total)}, de meeste van de vijf." : "";
            return $"{(total == 1 ? "Er is 1 open lead" : $"Er zijn {ReportNames.Written(total)} open leads")}{stage}.{where}";
        }
    }

    public string MonthsAnswer
    {
        get
        {
            var total = Months.Total;
            string Of(MonthFigure figure) => ReportNames.Written(total[figure].Count);
            return $"In {FactWords.Period(new(Months.Period))} kwamen {Of(MonthFigure.Received)} leads binnen, kregen {Of(MonthFigure.Proposed)} "
                + $"een eerste voorstel, vestigden zich {Of(MonthFigure.Established)} bedrijven en liepen {Of(MonthFigure.NotEstablished)} leads af zonder vestiging.";
        }
    }

    /// <summary>Where most stand. Cells lead to their leads, for who may open them.</summary>
    public string PipelineChart() => HeatTable.Draw("pipeline", $"Open leads per fase{(Columns.Count == 0 ? "" : " en gemeente")}", PipelineAnswer, [.. Shown.Select(m => m is null ? "Alle" : $"{m}")],
        [.. Pipeline.Stages.Select(s => new Bar(s.Stage.Dutch(), [.. Shown.Select(m => (long)s.Of(m).Count)]) { Links = [.. Shown.Select(m => LinkOf(s.Of(m)))] })]);

    public string MonthsChart() => MonthColumns.Draw("months", "Leads per maand", MonthsAnswer,
        [.. Months.Months.Select(m => m.Span.Short())],
        [.. Enum.GetValues<MonthFigure>().Select(f => new Bar(f.Dutch(), [.. Months.Months.Select(m => (long)m[f].Count)]) { Links = [.. Months.Months.Select(m => LinkOf(m[f]))] })]);

    /// <summary>The same small chart for each municipality; null when one was asked.</summary>
    public string? PlacesChart() => Read.Places.Count == 0 ? null : SmallMultiples.Columns("places", "Ontvangen leads per maand in elke gemeente",
        string.Join("; ", Read.Places.Select(p => $"{p.Municipality}: {ReportNames.Written(p.Total)}")) + ".", [.. Months.Months.Select(m => m.Span.Short())],
        [.. Read.Places.Select(p => new Panel($"{p.Municipality}", [.. p.Months.Select(v => (long?)v)]))]);

    private IReadOnlyList<Municipality?> Shown => Columns.Count == 0 ? [null] : [.. Columns.Cast<Municipality?>()];

    private string? LinkOf(Figure figure) => MayOpenLists && figure.Count > 0 ? LeadListAddress.Of(figure.Leads) : null;
}

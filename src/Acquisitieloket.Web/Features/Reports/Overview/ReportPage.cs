using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Shared;

namespace Acquisitieloket.Web.Features.Reports.Overview;

/// <summary>The two reports with their answers in a sentence and their charts.</summary>
public sealed record ReportPage(
    ReportForm Form, DateOnly Today, PipelineReport Pipeline, MonthsReport Months, bool MayOpenLists)
{
    /// <summary>More filters were asked than are told at once.</summary>
    public bool Left { get; init; }

    /// <summary>Leads that came in month by month, of each municipality; none when one was asked.</summary>
    public IReadOnlyDictionary<Municipality, IReadOnlyList<long>> Places { get; init; } = new Dictionary<Municipality, IReadOnlyList<long>>();

    public static IReadOnlyList<Municipality> Municipalities { get; } = Enum.GetValues<Municipality>();

    /// <summary>How many there are, where most stand and who has most.</summary>
    public string PipelineAnswer
    {
        get
        {
            var total = Pipeline.Total().Count;
            if (total == 0)
                return "Er zijn geen open leads met deze filters.";
            var stage = Pipeline.Stages.MaxBy(s => s.Count)!;
            var most = Municipalities.MaxBy(m => Pipeline.Total(m).Count);
            var where = Form.Municipality is null ? $" {most} heeft er {ReportNames.Written(Pipeline.Total(most).Count)}, de meeste van de vijf." : "";
            return $"{(total == 1 ? "Er is 1 open lead" : $"Er zijn {ReportNames.Written(total)} open leads")}; "
                + $"de meeste ({ReportNames.Written(stage.Count)}) staan op {stage.Stage.Dutch()}.{where}";
        }
    }

    public string MonthsAnswer
    {
        get
        {
            var total = Months.Total;
            string Of(MonthFigure figure) => ReportNames.Written(total[figure].Count);
            return $"In {Months.Months.Count} maanden kwamen {Of(MonthFigure.Received)} leads binnen, kregen {Of(MonthFigure.Proposed)} "
                + $"een eerste voorstel, vestigden zich {Of(MonthFigure.Established)} bedrijven en liepen {Of(MonthFigure.NotEstablished)} leads af zonder vestiging.";
        }
    }

    /// <summary>Where most stand. Cells lead to their leads, for who may open them.</summary>
    public string PipelineChart() => HeatTable.Draw("pipeline", "Open leads per fase en gemeente", PipelineAnswer, [.. Shown.Select(m => $"{m}")],
        [.. Pipeline.Stages.Select(s => new Bar(s.Stage.Dutch(), [.. Shown.Select(m => (long)s.Of(m).Count)]) { Links = [.. Shown.Select(m => LinkOf(s.Of(m)))] })]);

    public string MonthsChart() => MonthColumns.Draw("months", "Leads per maand", MonthsAnswer,
        [.. Months.Months.Select(m => m.Span.Short())],
        [.. Enum.GetValues<MonthFigure>().Select(f => new Bar(f.Dutch(), [.. Months.Months.Select(m => (long)m[f].Count)]) { Links = [.. Months.Months.Select(m => LinkOf(m[f]))] })]);

    /// <summary>The same small chart for each municipality; null when one was asked.</summary>
    public string? PlacesChart() => Places.Count == 0 ? null : SmallMultiples.Columns("places", "Ontvangen leads per maand in elke gemeente",
        string.Join("; ", Places.Select(p => $"{p.Key}: {ReportNames.Written(p.Value.Sum())}")) + ".", [.. Months.Months.Select(m => m.Span.Short())],
        [.. Places.Select(p => new Panel($"{p.Key}", [.. p.Value.Select(v => (long?)v)]))]);

    private IReadOnlyList<Municipality> Shown => Form.Municipality is { } one ? [one] : Municipalities;

    private string? LinkOf(Figure figure) => MayOpenLists && figure.Count > 0 ? LeadListAddress.Of(figure.Leads) : null;
}

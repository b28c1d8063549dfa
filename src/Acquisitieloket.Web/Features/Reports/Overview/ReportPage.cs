using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Drawings.Charts;

namespace Acquisitieloket.Web.Features.Reports.Overview;

/// <summary>The two reports with their answers in a sentence and their charts.</summary>
public sealed record ReportPage(
    ReportForm Form, DateOnly Today, PipelineReport Pipeline, MonthsReport Months, bool MayOpenLists)
{
    /// <summary>More filters were asked than are told at once.</summary>
    public bool Left { get; init; }

    public static IReadOnlyList<Municipality> Municipalities { get; } = Enum.GetValues<Municipality>();

    private static readonly IReadOnlyList<Series> Five =
    [
        new("Almelo", "#0072B2", 0), new("Borne", "#B87400", 1), new("Enschede", "#00845F", 2),
        new("Hengelo", "#B0588C", 3), new("Oldenzaal", "#C24E00", 4),
    ];

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

    public string PipelineChart() => StackedBars.Draw("pipeline", "Open leads per fase en gemeente", PipelineAnswer, Five,
        [.. Pipeline.Stages.Select(s => new Bar(s.Stage.Dutch(), [.. Municipalities.Select(m => s.Of(m).Count)]))]);

    public string MonthsChart() => MonthColumns.Draw("months", "Leads per maand", MonthsAnswer,
        [.. Months.Months.Select(m => m.Span.Short())],
        [.. Enum.GetValues<MonthFigure>().Select(f => new Bar(f.Dutch(), [.. Months.Months.Select(m => m[f].Count)]))]);
}

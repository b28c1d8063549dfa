using Acquisitieloket.Core.Drawings;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Printing;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Templates;
using static Acquisitieloket.Core.Reports.Board.BoardWords;

namespace Acquisitieloket.Core.Reports.Board;

/// <summary>Lays a board report out with templates/report: layout, style sheet and texts.</summary>
public sealed class BoardHtml(TemplateFiles files)
{
    /// <summary>The file of the text that says what the figures mean; there is one for Dutch only. What lies beside it may be changed too.</summary>
    public static string Definitions(string language) => $"report/{language}/definitions.md";

    /// <summary>What those texts may fill in.</summary>
    public static IReadOnlySet<string> Names { get; } = new HashSet<string> { "period", "takenOn" };

    /// <summary>The page to print, of a report that has its figures.</summary>
    public PrintPage Write(BoardReport report)
    {
        var (of, period) = (report.Figures!, report.About);
        var title = $"Bestuursrapportage acquisitie {period.Name}";
        var texts = new Dictionary<string, object> { ["period"] = period.InSentence, ["takenOn"] = Written.Date(of.TakenOn, "nl") };
        var html = files.FillHtml("report/layout.html", new
        {
            title,
            style = files.Read("report/print.css"),
            footer = $"Bestuursrapportage acquisitie · {period.Name} · versie {report.Number}{(of.Provisional ? " · voorlopig" : "")}",
            mark = FiveDots.Draw("mark-drawing", 7, "De vijf steden van Netwerkstad Twente"),
            cover = FiveDots.Draw("cover-drawing", 2.4, "De vijf steden van Netwerkstad Twente"),
            period = period.Name,
            periodName = period.InSentence,
            number = report.Number,
            madeOn = Written.Date(report.CreatedAt, "nl"),
            takenOn = Written.Date(of.TakenOn, "nl"),
            span = $"{Written.Date(period.FirstDay, "nl")} tot en met {Written.Date(period.LastDay, "nl")}",
            provisional = of.Provisional,
            beforeName = period.Before.Name,
            beforeFrom = of.BeforeOf is { } number ? $"De cijfers over {period.Before.InSentence} zijn die van de bestuursrapportage over die periode (versie {number})."
                : $"De cijfers over {period.Before.InSentence} zijn op {Written.Date(of.TakenOn, "nl")} opnieuw geteld.",
            headlines = of.Headlines.Select(k => new
            {
                name = Name(k.Kind), meaning = Meaning(k.Kind), value = Value(k.Kind, k.Value), change = Change(k, period.Before), arrow = Arrow(Direction(k)),
                before = Value(k.Kind, k.Before),
            }).ToList(),
            remarks = (report.Remarks ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            remarksBy = report.RemarksByName is { } by ? $"{by}, {Written.Date(report.RemarksAt!.Value, "nl")}" : "",
            answers = new
            {
                glance = BoardAnswers.Glance(of, period), pipeline = BoardAnswers.Pipeline(of), months = BoardAnswers.Months(of), reach = BoardAnswers.Reach(of),
                terms = BoardAnswers.Terms(of), endings = BoardAnswers.Endings(of), landings = BoardAnswers.Landings(of), supply = BoardAnswers.Supply(of),
            },
            pipelineOn = Written.Date(of.PipelineOn, "nl"),
            charts = new
            {
                pipeline = BoardCharts.Pipeline(of), months = BoardCharts.Months(of), places = BoardCharts.Municipalities(of), reach = BoardCharts.Reach(of),
                terms = BoardCharts.Kept(of), endings = BoardCharts.Endings(of), landings = BoardCharts.Landings(of),
            },
            municipalities = Drawings.Charts.Series.Municipalities.Select(s => s.Name).ToList(),
            pipeline = of.Pipeline.Select(s => new { name = s.Stage.Dutch(), counts = s.Counts.Select(Number).ToList(), all = Number(s.All) }).ToList(),
            open = Value(Headline.Open, of.Figure(Headline.Open).Value),
            months = of.Months.Select(m => new { name = Month(m.Month), received = Number(m.Received), proposed = Number(m.Proposed), established = Number(m.Established), others = Number(m.NotEstablished) }).ToList(),
            clusters = of.Clusters.Select(c => new { name = c.Cluster.Dutch(), received = Number(c.Received), before = Number(c.Before) }).ToList(),
            reach = of.Funnel.Select(f => new { name = f.Stage.Dutch(), reached = Number(f.Reached), share = Percent(f.OfAll), chance = Percent(of.Chances.FirstOrDefault(c => c.Stage == f.Stage)?.Percent) }).ToList(),
            terms = of.Terms.Select(t => new { name = TermName(t), due = Number(t.Due), share = Percent(t.Share), before = Percent(t.Before), whole = t is { Municipality: null, Kind: null } }).ToList(),
            proposals = new
            {
                first = Number(of.Proposals.First), sent = Number(of.Proposals.Sent),
                median = of.Proposals.Median is { } half ? Days(half) : Nothing, most = of.Proposals.P90 is { } most ? Days(most) : Nothing,
            },
            endings = of.Endings.Where(e => e.Cause is null || e.Count > 0).Select(e => new { name = e.Cause?.Dutch() ?? e.Stage.Dutch(), count = Number(e.Count), part = e.Cause is not null }).ToList(),
            areas = of.Areas.Select(a => new { name = Area(a.Of), count = Number(a.Count), hectares = Hectares(a.M2), kva = Number(a.Kva), jobs = Number(a.Jobs) }).ToList(),
            landings = of.Landings.Select(l => new { name = BoardWords.Landing(l), possible = Number(l.Possible), expected = Number(l.Expected) }).ToList(),
            definitions = MarkdownHtml.Of(files.FillMarkdown(Definitions("nl"), texts)),
            anonymous = MarkdownHtml.Of(files.FillMarkdown("report/nl/anonymous.md", texts)),
        });
        return new PrintPage(html, title, "nl");
    }

    private static string TermName(TermRow row) => row.Municipality is { } place ? $"{place}" : row.Kind is { } kind ? Capital(kind.Dutch()) : "Samen";

    private static string Capital(string words) => string.Concat(words[..1].ToUpperInvariant(), words[1..]);

    // Drawn, because not every font has arrows; the words beside it say the same.
    private static string Arrow(int direction) =>
        $"<svg class=\"arrow\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><path d=\"{(direction > 0 ? "M1 9 5 1 9 9Z" : direction < 0 ? "M1 1 5 9 9 1Z" : "M1 3H9V5H1ZM1 6H9V8H1Z")}\"/></svg>";
}

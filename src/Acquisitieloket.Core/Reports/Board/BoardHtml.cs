using Acquisitieloket.Core.Drawings;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Printing;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Templates;
using static Acquisitieloket.Core.Reports.Board.BoardNumbers;
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
            head = Head(of, period),
            headBefore = HeadBefore(of, period.Before),
            hasBefore = of.HasBefore,
            beforeFrom = Origin(of, period.Before),
            headlines = of.Headlines.Select(k => new
            {
                name = Name(k.Kind), meaning = Meaning(k.Kind, of), value = Value(k.Kind, k.Value), change = Change(k, of, period.Before), arrow = Arrow(Direction(of, k)),
            }).ToList(),
            remarks = report.RemarkParagraphs,
            remarksBy = report.RemarksByName is { } by ? $"{by}, {Written.Date(report.RemarksAt!.Value, "nl")}" : "",
            answers = new
            {
                glance = BoardAnswers.Glance(of, period), pipeline = BoardAnswers.Pipeline(of), months = BoardAnswers.Months(of), reach = BoardAnswers.Reach(of),
                terms = BoardAnswers.Terms(of), endings = BoardAnswers.Endings(of), landings = BoardAnswers.Landings(of), supply = BoardAnswers.Supply(of),
            },
            pipelineOn = Written.Date(of.PipelineOn, "nl"),
            charts = new
            {
                pipeline = BoardCharts.Pipeline(of), months = BoardCharts.Months(of), places = BoardCharts.Places(of, period), clusters = BoardCharts.Clusters(of, period), reach = BoardCharts.Reach(of),
                terms = BoardCharts.Kept(of), endings = BoardCharts.Endings(of), landings = BoardCharts.Landings(of),
            },
            municipalities = Drawings.Charts.Series.Municipalities.Select(s => s.Name).ToList(),
            pipeline = of.Pipeline.Select(s => new { name = s.Stage.Dutch(), counts = s.Counts.Select(Count).ToList(), all = Count(s.All) }).ToList(),
            open = Value(Headline.Open, of.Figure(Headline.Open).Value),
            places = of.Places.Select(p => new { name = $"{p.Municipality}", open = Count(p.Open), received = Count(p.Received), before = Count(p.Before) }).ToList(),
            months = of.Months.Select(m => new { name = Month(m.Month), received = Count(m.Received), proposed = Count(m.Proposed), established = Count(m.Established), others = Count(m.NotEstablished) }).ToList(),
            whole = new
            {
                name = of.Provisional ? "Tot nu toe" : "Hele periode", received = Value(Headline.Received, of.Figure(Headline.Received).Value), before = Value(Headline.Received, of.Figure(Headline.Received).Before),
                proposed = Value(Headline.Proposed, of.Figure(Headline.Proposed).Value), established = Value(Headline.Established, of.Figure(Headline.Established).Value),
                others = Count(of.NotEstablished), closed = Count(of.Closed),
            },
            clusters = of.Clusters.Select(c => new { name = c.Cluster.Dutch(), received = Count(c.Received), before = Count(c.Before) }).ToList(),
            reach = of.Funnel.Select(f => new { name = f.Stage.Dutch(), reached = Count(f.Reached), share = Percent(f.OfAll), chance = Percent(of.Chances.FirstOrDefault(c => c.Stage == f.Stage)?.Percent) }).ToList(),
            terms = of.Terms.Select(t => new { name = TermName(t), due = Count(t.Due), share = Percent(t.Share), before = Percent(t.Before), whole = t is { Municipality: null, Kind: null } }).ToList(),
            proposals = new
            {
                first = Count(of.Proposals.First), sent = Count(of.Proposals.Sent),
                median = of.Proposals.Median is { } half ? Days(half) : Nothing, most = of.Proposals.P90 is { } most ? Days(most) : Nothing,
            },
            endings = of.Endings.Select(e => new { name = e.Cause?.Dutch() ?? e.Stage.Dutch(), count = Count(e.Count), part = e.Cause is not null }).ToList(),
            areas = of.Areas.Select(a => new { name = Area(a.Of), count = Count(a.Count), hectares = Hectares(a.M2), kva = Number(a.Kva), jobs = Number(a.Jobs) }).ToList(),
            year = new { possible = Count(of.ComingYear.Possible), expected = Count(of.ComingYear.Expected) },
            landings = of.Landings.Select(l => new { name = BoardWords.Landing(l), possible = Count(l.Possible), expected = Count(l.Expected) }).ToList(),
            definitions = MarkdownHtml.Of(files.FillMarkdown(Definitions("nl"), texts)),
            anonymous = MarkdownHtml.Of(files.FillMarkdown("report/nl/anonymous.md", texts)),
        });
        return new PrintPage(html, title, "nl");
    }

    private static string TermName(TermRow row) => row.Municipality is { } place ? $"{place}" : row.Kind is { } kind ? Capital(kind.Dutch()) : "Samen";

    private static string Capital(string words) => string.Concat(words[..1].ToUpperInvariant(), words[1..]);

    // Drawn, because not every font has arrows; the words beside it say the same. Nothing where nothing is compared.
    private static string Arrow(int? direction) => direction is null ? ""
        : $"<svg class=\"arrow\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><path d=\"{(direction > 0 ? "M1 9 5 1 9 9Z" : direction < 0 ? "M1 1 5 9 9 1Z" : "M1 3H9V5H1ZM1 6H9V8H1Z")}\"/></svg>";
}

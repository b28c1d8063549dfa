using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using static Acquisitieloket.Core.Reports.Board.BoardNumbers;
using static Acquisitieloket.Core.Reports.Board.BoardWords;

namespace Acquisitieloket.Core.Reports.Board;

/// <summary>The charts of a board report, as they are printed.</summary>
internal static class BoardCharts
{
    private static readonly IReadOnlyList<Series> Open = [new("Open leads", "#0B5C4A", 0)];
    private static readonly IReadOnlyList<Series> Ended = [new("Gesloten leads", "#0B5C4A", 0)];
    private static readonly IReadOnlyList<Series> Landing = [new("Naar verwachting", "#0B5C4A", 0), new("Verder mogelijk", "#B87400", 1)];
    private static readonly IReadOnlyList<Series> Terms = [new("Op tijd", "#0B5C4A", 0), new("Te laat of nog open", "#B87400", 1)];

    public static string Pipeline(BoardFigures of) => Bars("pipeline", "Open leads per fase", Open, of.Pipeline.Select(s => (s.Stage.Dutch(), s.All)));

    public static string Months(BoardFigures of) => MonthColumns.Draw("months", "Leads per maand", Described(of.Months.Select(m => (Month(m.Month), m.Received))),
        [.. of.Months.Select(m => Short(m.Month))],
        [
            new("Ontvangen", [.. of.Months.Select(m => m.Received)]), new("Eerste voorstel", [.. of.Months.Select(m => m.Proposed)]),
            new("Gevestigd", [.. of.Months.Select(m => m.Established)]), new("Niet gevestigd", [.. of.Months.Select(m => m.NotEstablished)]),
        ]);

    public static string Places(BoardFigures of, BoardPeriod period) =>
        Beside("places", "Nieuwe leads per gemeente", of, period, [.. of.Places.Select(p => new Bar($"{p.Municipality}", [p.Received, p.Before]))]);

    public static string Clusters(BoardFigures of, BoardPeriod period) =>
        Beside("clusters", "Nieuwe leads per speerpunt", of, period, [.. of.Clusters.Select(c => new Bar(c.Cluster.Dutch(), [c.Received, c.Before]))]);

    public static string Reach(BoardFigures of) => Funnel.Draw("funnel", "Hoeveel leads elke fase bereikten", Described(of.Funnel.Select(f => (f.Stage.Dutch(), f.Reached))),
        [.. of.Funnel.Select(f => new FunnelStep(f.Stage.Dutch(), f.Reached) { Share = f.OfAll })], Count);

    public static string Kept(BoardFigures of) => StackedBars.Draw("terms", "Toezeggingen per afdeling", Described(Departments(of).Select(t => ($"{t.Municipality}, op tijd", t.Kept))), Terms,
        [.. Departments(of).Select(t => new Bar($"{t.Municipality}", [t.Kept, Math.Max(0, t.Due - t.Kept)]))], Count);

    public static string Endings(BoardFigures of) =>
        Bars("endings", "Gesloten leads per afloop", Ended, of.Endings.Where(e => e.Cause is null).Select(e => (e.Stage.Dutch(), e.Count)));

    public static string Landings(BoardFigures of) => StackedBars.Draw("landings", "Open leads per kwartaal, met de verwachte vestigingen",
        Described(of.Landings.Select(l => ($"{BoardWords.Landing(l)}, naar verwachting", l.Expected))), Landing,
        [.. of.Landings.Select(l => new Bar(BoardWords.Landing(l), [l.Expected, Math.Max(0, l.Possible - l.Expected)]))], Count);

    // Each bar as long as its own figure.
    private static string Bars(string id, string title, IReadOnlyList<Series> series, IEnumerable<(string Name, long Count)> rows) =>
        StackedBars.Draw(id, title, Described(rows), series, [.. rows.Select(r => new Bar(r.Name, [r.Count]))], Count);

    // Beside the period before, where the two can be compared.
    private static string Beside(string id, string title, BoardFigures of, BoardPeriod period, IReadOnlyList<Bar> rows)
    {
        var (now, described) = (new Series(Head(of, period), "#0B5C4A", 0), rows.Select(r => (r.Name, r.Values[0])));
        return of.Compares
            ? PairedBars.Draw(id, title, Described(described), now, new(period.Before.Name, "#5E8C80", 1), rows, Count)
            : Bars(id, title, [now], described);
    }

    private static IEnumerable<TermRow> Departments(BoardFigures of) => of.Terms.Where(t => t.Municipality is not null);

    private static string Described(IEnumerable<(string Name, long Count)> values) => string.Join("; ", values.Select(v => $"{v.Name}: {Count(v.Count)}")) + ".";
}

using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Leads;
using static Acquisitieloket.Core.Reports.Board.BoardWords;

namespace Acquisitieloket.Core.Reports.Board;

/// <summary>The charts of a board report, as they are printed.</summary>
internal static class BoardCharts
{
    private static readonly IReadOnlyList<Series> Ended = [new("Leads", "#0B5C4A", 0)];
    private static readonly IReadOnlyList<Series> Landing = [new("Naar verwachting", "#0B5C4A", 0), new("Verder mogelijk", "#B87400", 1)];
    private static readonly IReadOnlyList<Series> Terms = [new("Op tijd", "#0B5C4A", 0), new("Te laat of nog open", "#B87400", 1)];

    public static string Pipeline(BoardFigures of) => StackedBars.Draw("pipeline", "Open leads per fase en gemeente", Described(of.Pipeline.Select(s => (s.Stage.Dutch(), s.All))),
        Series.Municipalities, [.. of.Pipeline.Select(s => new Bar(s.Stage.Dutch(), s.Counts) { Whole = s.All })]);

    public static string Months(BoardFigures of) => MonthColumns.Draw("months", "Leads per maand", Described(of.Months.Select(m => (Month(m.Month), m.Received))),
        [.. of.Months.Select(m => Short(m.Month))],
        [
            new("Ontvangen", [.. of.Months.Select(m => m.Received)]), new("Eerste voorstel", [.. of.Months.Select(m => m.Proposed)]),
            new("Gevestigd", [.. of.Months.Select(m => m.Established)]), new("Niet gevestigd", [.. of.Months.Select(m => m.NotEstablished)]),
        ]);

    public static string Municipalities(BoardFigures of) => SmallMultiples.Columns("places", "Ontvangen leads per maand in elke gemeente",
        Described(Series.Municipalities.Select((s, i) => (s.Name, of.Months.Sum(m => m.ReceivedBy[i])))), [.. of.Months.Select(m => Short(m.Month))],
        [.. Series.Municipalities.Select((s, i) => new Panel(s.Name, [.. of.Months.Select(m => (long?)m.ReceivedBy[i])]))]);

    public static string Reach(BoardFigures of) => Funnel.Draw("funnel", "Hoeveel leads elke fase bereikten", Described(of.Funnel.Select(f => (f.Stage.Dutch(), f.Reached))),
        [.. of.Funnel.Select(f => new FunnelStep(f.Stage.Dutch(), f.Reached) { Share = f.OfAll })]);

    public static string Kept(BoardFigures of) => StackedBars.Draw("terms", "Toezeggingen per afdeling", Described(Departments(of).Select(t => ($"{t.Municipality}, op tijd", t.Kept))), Terms,
        [.. Departments(of).Select(t => new Bar($"{t.Municipality}", [t.Kept, Math.Max(0, t.Due - t.Kept)]))]);

    public static string Endings(BoardFigures of)
    {
        var ends = of.Endings.Where(e => e.Cause is null).ToList();
        return StackedBars.Draw("endings", "Gesloten leads per afloop", Described(ends.Select(e => (e.Stage.Dutch(), e.Count))), Ended, [.. ends.Select(e => new Bar(e.Stage.Dutch(), [e.Count]))]);
    }

    public static string Landings(BoardFigures of) => StackedBars.Draw("landings", "Open leads per kwartaal, met de verwachte vestigingen",
        Described(of.Landings.Select(l => ($"{BoardWords.Landing(l)}, naar verwachting", l.Expected))), Landing,
        [.. of.Landings.Select(l => new Bar(BoardWords.Landing(l), [l.Expected, Math.Max(0, l.Possible - l.Expected)]))]);

    private static IEnumerable<TermRow> Departments(BoardFigures of) => of.Terms.Where(t => t.Municipality is not null);

    private static string Described(IEnumerable<(string Name, long Count)> values) => string.Join("; ", values.Select(v => $"{v.Name}: {Number(v.Count)}")) + ".";
}

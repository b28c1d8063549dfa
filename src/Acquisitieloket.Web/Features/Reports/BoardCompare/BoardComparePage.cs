using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Reports.Board;

namespace Acquisitieloket.Web.Features.Reports.BoardCompare;

/// <summary>A figure of both; null where it is not told, or where one of them has no such row.</summary>
public sealed record ComparedRow(string Name, BoardUnit Unit, long? Older, long? Newer)
{
    public bool Same => Older == Newer;
    public string Before => BoardNumbers.Write(Unit, Older);
    public string After => BoardNumbers.Write(Unit, Newer);
    public string Difference => BoardNumbers.Difference(Unit, Newer, Older);
}

/// <summary>Two reports side by side: the older on the left, whichever was asked first.</summary>
public sealed record BoardComparePage
{
    public BoardComparePage(BoardReport one, BoardReport other) =>
        (Asked, Older, Newer) = string.CompareOrdinal(one.Period, other.Period) is var order && (order < 0 || (order == 0 && one.Number < other.Number)) ? (one, one, other) : (one, other, one);

    /// <summary>The one from which the reader came.</summary>
    public BoardReport Asked { get; }

    public BoardReport Older { get; }
    public BoardReport Newer { get; }

    public bool SamePeriod => Older.Period == Newer.Period;

    /// <summary>Two periods of which one still runs are not set off against each other.</summary>
    public bool Differs => SamePeriod || !(Older.Figures!.Provisional || Newer.Figures!.Provisional);

    public string NameOf(BoardReport report) =>
        $"{(SamePeriod ? "" : $"{report.About.Name}, ")}versie {report.Number}{(report.Figures!.Provisional ? " (voorlopig)" : "")}";

    /// <summary>How much is different, in a sentence.</summary>
    public string Answer
    {
        get
        {
            var different = Tables.SelectMany(t => t.Rows).Count(r => !r.Same);
            return different == 0 ? "Alle cijfers hieronder zijn gelijk." : $"{different} van de {Tables.Sum(t => t.Rows.Count)} cijfers hieronder {(different == 1 ? "is" : "zijn")} anders.";
        }
    }

    public IReadOnlyList<(string Caption, IReadOnlyList<ComparedRow> Rows)> Tables =>
    [
        ("Kopcijfers", Rows(f => f.Headlines.Select(h => Row(BoardWords.Name(h.Kind), h.Kind.Unit(), h.Value)))),
        ("Nieuwe leads per gemeente", Rows(f => f.Places.Select(p => Row($"{p.Municipality}", BoardUnit.Leads, p.Received)))),
        ("Open leads per fase", Rows(f => f.Pipeline.Select(s => Row(s.Stage.Dutch(), BoardUnit.Leads, s.All)))),
        ("Nieuwe leads per speerpunt", Rows(f => f.Clusters.Select(c => Row(c.Cluster.Dutch(), BoardUnit.Leads, c.Received)))),
        ("Toezeggingen op tijd per afdeling", Rows(f => f.Terms.Where(t => t.Kind is null).Select(t => Row(t.Municipality?.ToString() ?? "Samen", BoardUnit.Percent, t.Share)))),
        ("Gesloten leads per afloop en reden", Rows(f => f.Endings.Select(e => Row(e.Cause is { } cause ? $"{e.Stage.Dutch()}: {cause.Dutch()}" : e.Stage.Dutch(), BoardUnit.Leads, e.Count)), missing: 0)),
        ("Hectares", Rows(f => f.Areas.Select(a => Row(BoardWords.Area(a.Of), BoardUnit.M2, a.M2)))),
        ("Elektrisch vermogen", Rows(f => f.Areas.Select(a => Row(BoardWords.Area(a.Of), BoardUnit.Kva, a.Kva)))),
        ("Banen", Rows(f => f.Areas.Select(a => Row(BoardWords.Area(a.Of), BoardUnit.Jobs, a.Jobs)))),
        ("Verwachte vestigingen per kwartaal", Rows(f => f.Landings.Select(l => Row(BoardWords.Landing(l), BoardUnit.Leads, l.Expected)))),
    ];

    private static (string Name, BoardUnit Unit, long? Value) Row(string name, BoardUnit unit, long? value) => (name, unit, value);

    // By name, so that a report of another time with other rows still stands beside this one; what a row that one has not is told as, is given.
    private IReadOnlyList<ComparedRow> Rows(Func<BoardFigures, IEnumerable<(string Name, BoardUnit Unit, long? Value)>> of, long? missing = null)
    {
        var (older, newer) = (of(Older.Figures!).ToList(), of(Newer.Figures!).ToList());
        long? In(List<(string Name, BoardUnit Unit, long? Value)> rows, string name) => rows.Where(r => r.Name == name).Select(r => r.Value).FirstOrDefault(missing);
        return [.. older.Concat(newer).DistinctBy(r => r.Name).Select(row => new ComparedRow(row.Name, row.Unit, In(older, row.Name), In(newer, row.Name)))];
    }
}

using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Reports.Board;

namespace Acquisitieloket.Web.Features.Reports.BoardCompare;

/// <summary>A row of two values; the same ones are told apart from others.</summary>
public sealed record ComparedRow(string Name, string Other, string One)
{
    public bool Same => Other == One;
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

    public string NameOf(BoardReport report) => SamePeriod ? $"versie {report.Number}" : $"{report.About.Name}, versie {report.Number}";

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
        ("Kopcijfers", Rows(f => f.Headlines.Select(k => (BoardWords.Name(k.Kind), BoardWords.Value(k.Kind, k.Value))))),
        ("Open leads per fase", Rows(f => f.Pipeline.Select(s => (s.Stage.Dutch(), BoardWords.Number(s.All))))),
        ("Nieuwe leads per speerpunt", Rows(f => f.Clusters.Select(c => (c.Cluster.Dutch(), BoardWords.Number(c.Received))))),
        ("Toezeggingen op tijd per afdeling", Rows(f => f.Terms.Where(t => t.Kind is null).Select(t => (t.Municipality?.ToString() ?? "Samen", BoardWords.Percent(t.Share))))),
        ("Gesloten leads per afloop", Rows(f => f.Endings.Where(e => e.Cause is null).Select(e => (e.Stage.Dutch(), BoardWords.Number(e.Count))))),
    ];

    // By name, so that a report of another time with other rows still stands beside this one.
    private IReadOnlyList<ComparedRow> Rows(Func<BoardFigures, IEnumerable<(string Name, string Value)>> of)
    {
        var (older, newer) = (of(Older.Figures!).ToList(), of(Newer.Figures!).ToList());
        return [.. older.Select(o => o.Name).Union(newer.Select(n => n.Name)).Select(name => new ComparedRow(name,
            older.Where(o => o.Name == name).Select(o => o.Value).FirstOrDefault(BoardWords.Nothing), newer.Where(n => n.Name == name).Select(n => n.Value).FirstOrDefault(BoardWords.Nothing)))];
    }
}

using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demand;

/// <summary>What the rows of the report are.</summary>
public enum UnmetBy
{
    Reason,
    Segment,
    Municipality,
    Year,
    OpeningYear,
}

/// <summary>How often, how many m² and how many kVA; what nobody said is in neither sum, and counted apart.</summary>
public sealed record UnmetFigures(int Count, long M2, int WithoutM2, long Kva, int WithoutKva)
{
    public static UnmetFigures Sum(IEnumerable<UnmetFigures> parts) => parts.Aggregate(new UnmetFigures(0, 0, 0, 0, 0), (a, b) => new(
        a.Count + b.Count, a.M2 + b.M2, a.WithoutM2 + b.WithoutM2, a.Kva + b.Kva, a.WithoutKva + b.WithoutKva));
}

/// <summary>The smallest part of the report.</summary>
public sealed record UnmetCell(
    UnmetReason Reason, Segment Segment, Municipality? Municipality, int Year, int? OpeningYear, UnmetFigures Figures);

/// <summary>A row of the report: the value that it stands for, and what it counts.</summary>
public sealed record UnmetRow(object? Value, UnmetSelection Selection, UnmetFigures Figures);

/// <summary>Unmet demand by reason, segment, municipality, year and asked year, in cells that add up whichever way they are read.</summary>
public sealed record UnmetReport(UnmetSelection Asked, IReadOnlyList<UnmetCell> Cells)
{
    public UnmetFigures Total { get; } = UnmetFigures.Sum(Cells.Select(c => c.Figures));

    public static async Task<UnmetReport> ReadAsync(AppDbContext db, UnmetSelection asked, CancellationToken cancellation)
    {
        var cells = await asked.In(db)
            .GroupBy(u => new { u.Reason, u.Segment, u.Municipality, u.Year, u.OpeningYear })
            .Select(g => new
            {
                g.Key, Count = g.Count(), M2 = g.Sum(u => (long?)u.M2) ?? 0, KnownM2 = g.Count(u => u.M2 != null),
                Kva = g.Sum(u => (long?)u.Kva) ?? 0, KnownKva = g.Count(u => u.Kva != null),
            }).ToListAsync(cancellation);
        return new(asked, [.. cells
            .Select(c => new UnmetCell(c.Key.Reason, c.Key.Segment, c.Key.Municipality, c.Key.Year, c.Key.OpeningYear,
                new(c.Count, c.M2, c.Count - c.KnownM2, c.Kva, c.Count - c.KnownKva)))
            .OrderBy(c => c.Reason).ThenBy(c => c.Segment).ThenBy(c => c.Municipality ?? (Municipality)int.MaxValue)
            .ThenBy(c => c.Year).ThenBy(c => c.OpeningYear ?? int.MaxValue)]);
    }

    /// <summary>The rows by one of the five: years in order, the others with the most m² first; without an answer last.</summary>
    public IReadOnlyList<UnmetRow> Rows(UnmetBy by)
    {
        var rows = Cells.GroupBy(c => ValueOf(c, by))
            .Select(g => new UnmetRow(g.Key, Of(by, g.Key), UnmetFigures.Sum(g.Select(c => c.Figures))));
        return [.. by is UnmetBy.Year or UnmetBy.OpeningYear
            ? rows.OrderBy(r => r.Value is int year ? year : int.MaxValue)
            : rows.OrderBy(r => r.Value is null).ThenByDescending(r => r.Figures.M2).ThenByDescending(r => r.Figures.Count).ThenBy(r => r.Value)];
    }

    private static object? ValueOf(UnmetCell cell, UnmetBy by) => by switch
    {
        UnmetBy.Reason => cell.Reason,
        UnmetBy.Segment => cell.Segment,
        UnmetBy.Municipality => cell.Municipality,
        UnmetBy.Year => cell.Year,
        _ => cell.OpeningYear,
    };

    private UnmetSelection Of(UnmetBy by, object? value) => by switch
    {
        UnmetBy.Reason => Asked with { Reason = (UnmetReason?)value },
        UnmetBy.Segment => Asked with { Segment = (Segment?)value },
        UnmetBy.Municipality => Asked with { Municipality = (Municipality?)value, NoMunicipality = value is null },
        UnmetBy.Year => Asked with { Year = (int?)value },
        _ => Asked with { OpeningYear = (int?)value, NoOpeningYear = value is null },
    };
}

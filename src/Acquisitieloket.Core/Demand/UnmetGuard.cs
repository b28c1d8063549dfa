using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demand;

/// <summary>Which figures of unmet demand may be told to who opens no leads: all of one kind, by one of its properties, or by two.</summary>
public static class UnmetGuard
{
    /// <summary>The property that no row of the report stands for; the others are those of <see cref="UnmetBy"/>.</summary>
    public const int Cluster = (int)UnmetBy.OpeningYear + 1;

    public static async Task<FigureGuard> ReadAsync(AppDbContext db, UnmetKind kind, CancellationToken cancellation)
    {
        var counted = await db.UnmetDemands.Where(u => u.Kind == kind)
            .GroupBy(u => new { u.Reason, u.Segment, u.Municipality, u.Year, u.OpeningYear, u.Cluster })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        return new(counted.Select(c => (new object?[] { c.Key.Reason, c.Key.Segment, c.Key.Municipality, c.Key.Year, c.Key.OpeningYear, c.Key.Cluster }, c.Count)));
    }

    /// <summary>The properties that a selection narrows down, each with its value.</summary>
    public static IReadOnlyList<(int Property, object? Value)> Narrowed(UnmetSelection of) =>
    [
        .. of.Reason is { } reason ? [((int)UnmetBy.Reason, reason)] : None,
        .. of.Segment is { } segment ? [((int)UnmetBy.Segment, segment)] : None,
        .. of.Cluster is { } cluster ? [(Cluster, cluster)] : None,
        .. of.NoMunicipality ? [((int)UnmetBy.Municipality, null)] : of.Municipality is { } place ? [((int)UnmetBy.Municipality, place)] : None,
        .. of.Year is { } year ? [((int)UnmetBy.Year, year)] : None,
        .. of.NoOpeningYear ? [((int)UnmetBy.OpeningYear, null)] : of.OpeningYear is { } opening ? [((int)UnmetBy.OpeningYear, opening)] : None,
    ];

    /// <summary>The same selection with only the first of what narrows it down.</summary>
    public static UnmetSelection OnlyFirst(UnmetSelection of) => Narrowed(of) is [var first, ..] ? (UnmetBy)first.Property switch
    {
        UnmetBy.Reason => new() { Kind = of.Kind, Reason = of.Reason },
        UnmetBy.Segment => new() { Kind = of.Kind, Segment = of.Segment },
        UnmetBy.Municipality => new() { Kind = of.Kind, Municipality = of.Municipality, NoMunicipality = of.NoMunicipality },
        UnmetBy.Year => new() { Kind = of.Kind, Year = of.Year },
        UnmetBy.OpeningYear => new() { Kind = of.Kind, OpeningYear = of.OpeningYear, NoOpeningYear = of.NoOpeningYear },
        _ => new() { Kind = of.Kind, Cluster = of.Cluster },
    } : of;

    private static (int, object?)[] None => [];
}

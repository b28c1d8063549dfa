using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demand.Balance;

/// <summary>
/// Which figures of demand may be told to who opens no leads. Years come in pairs that do not overlap, so that no year follows
/// from two spans that differ in it.
/// </summary>
public sealed class DemandGuard
{
    /// <summary>Years that are told together.</summary>
    public const int Years = 2;

    /// <summary>The property that no row of the report stands for; the others are those of <see cref="BalanceBy"/>.</summary>
    private const int Cluster = (int)BalanceBy.Year + 1;

    private readonly Dictionary<DemandFigure, FigureGuard> guards = [];

    /// <summary>Reads what is asked in the years of a selection, whatever else it narrows down.</summary>
    public static async Task<DemandGuard> ReadAsync(AppDbContext db, DemandSelection asked, DateTime now, CancellationToken cancellation)
    {
        var made = new DemandGuard();
        foreach (var figure in Enum.GetValues<DemandFigure>())
        {
            var counted = new List<(object?[], int)>();
            for (var year = asked.FirstYear; year <= asked.LastYear; year++)
            {
                var leads = await new DemandSelection { FirstYear = year, LastYear = year }.In(db, figure, now)
                    .Select(l => new { l.Segment, l.Cluster, l.Department!.Municipality, l.AskedM2, l.AskedKva }).ToListAsync(cancellation);
                counted.AddRange(leads.Select(l => (new object?[] { l.Segment, BalanceClasses.SizeOf(l.AskedM2), BalanceClasses.PowerOf(l.AskedKva), l.Municipality, year, l.Cluster }, 1)));
            }
            made.guards[figure] = new(counted);
        }
        return made;
    }

    /// <summary>Whether a row of the report is not told, or the whole when it is by nothing.</summary>
    public bool Hides(DemandFigure figure, DemandSelection asked, BalanceBy? by = null, object? value = null) => (Narrowed(asked), by) switch
    {
        ([], null) => guards[figure].HidesAll,
        ([], { } one) => guards[figure].Hides((int)one, value),
        ([var narrowed, ..], null) => guards[figure].Hides(narrowed.Property, narrowed.Value),
        ([var narrowed, ..], { } one) => guards[figure].Hides(narrowed.Property, narrowed.Value, (int)one, value),
    };

    /// <summary>What may be asked of a selection: only the first of what narrows it down, and the pair of years in which it ends.</summary>
    public static DemandSelection Only(DemandSelection of, int thisYear)
    {
        var last = thisYear - (thisYear - of.LastYear) / Years * Years;
        var all = new DemandSelection { FirstYear = last - Years + 1, LastYear = last };
        return Narrowed(of) is [var first, ..] ? first.Property switch
        {
            (int)BalanceBy.Segment => all with { Segment = of.Segment },
            (int)BalanceBy.Size => all with { Size = of.Size },
            (int)BalanceBy.Power => all with { Power = of.Power },
            (int)BalanceBy.Municipality => all with { Municipality = of.Municipality, NoMunicipality = of.NoMunicipality },
            _ => all with { Cluster = of.Cluster },
        } : all;
    }

    private static IReadOnlyList<(int Property, object? Value)> Narrowed(DemandSelection of) =>
    [
        .. of.Segment is { } segment ? [((int)BalanceBy.Segment, segment)] : None,
        .. of.Cluster is { } cluster ? [(Cluster, cluster)] : None,
        .. of.Size is { } size ? [((int)BalanceBy.Size, size)] : None,
        .. of.Power is { } power ? [((int)BalanceBy.Power, power)] : None,
        .. of.NoMunicipality ? [((int)BalanceBy.Municipality, null)] : of.Municipality is { } place ? [((int)BalanceBy.Municipality, place)] : None,
    ];

    private static (int, object?)[] None => [];
}

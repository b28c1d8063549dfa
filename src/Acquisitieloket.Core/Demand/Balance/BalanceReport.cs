using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demand.Balance;

/// <summary>What the rows of the report are.</summary>
public enum BalanceBy
{
    Segment,
    Size,
    Power,
    Municipality,
    Year,
}

/// <summary>How many leads, how many of them said how much they ask, and how many m² that is.</summary>
public sealed record DemandFigures(int Count, int Known, long M2)
{
    /// <summary>The m², of the leads that said how much: what it is told by.</summary>
    public Quantities Area => new(Known, M2, 0, 0);

    public static DemandFigures Sum(IEnumerable<DemandFigures> parts) =>
        parts.Aggregate(new DemandFigures(0, 0, 0), (a, b) => new(a.Count + b.Count, a.Known + b.Known, a.M2 + b.M2));
}

/// <summary>The smallest part of the demand.</summary>
public sealed record DemandCell(
    DemandFigure Figure, int Year, Segment Segment, Municipality? Municipality, SizeClass Size, PowerClass Power, DemandFigures Figures);

/// <summary>A row of the report: the value that it stands for, and what it counts. Supply or forecast is null where it cannot be told.</summary>
public sealed record BalanceRow(
    object? Value, DemandSelection Selection, IReadOnlyDictionary<DemandFigure, DemandFigures> Demand, SupplyStock? Supply, long? ForecastM2);

/// <summary>Demand of some years beside the supply of today and the regional forecast for those years.</summary>
public sealed record BalanceReport(DemandSelection Asked, IReadOnlyList<DemandCell> Demand, IReadOnlyList<SupplyCell> Supply)
{
    public BalanceRow Total => Row(null, Asked, _ => true, _ => true, Asked.Segment);

    /// <summary>The forecast is of the whole region and of all sizes: it stands beside nothing less.</summary>
    public bool HasForecast => Asked is { Size: null, Power: null, Municipality: null, NoMunicipality: false, Cluster: null };

    public static async Task<BalanceReport> ReadAsync(AppDbContext db, DemandSelection asked, DateTime now, CancellationToken cancellation)
    {
        var demand = new List<DemandCell>();
        for (var year = asked.FirstYear; year <= asked.LastYear; year++)
            foreach (var figure in Enum.GetValues<DemandFigure>())
            {
                var cells = await (asked with { FirstYear = year, LastYear = year }).In(db, figure, now)
                    .GroupBy(BalanceClasses.KeyOf).Select(g => new { g.Key, Count = g.Count(), M2 = g.Sum(l => (long?)l.AskedM2) ?? 0 })
                    .ToListAsync(cancellation);
                demand.AddRange(cells.Select(c => new DemandCell(
                    figure, year, c.Key.Segment, c.Key.Municipality, (SizeClass)c.Key.Size, (PowerClass)c.Key.Power,
                    new(c.Count, (SizeClass)c.Key.Size == SizeClass.Unknown ? 0 : c.Count, c.M2))));
            }
        var supply = await SupplyCell.ReadAsync(db, now, cancellation);
        return new(asked, demand, [.. supply.Where(s => asked.Holds(s.Municipality, s.Size, s.Power))]);
    }

    /// <summary>The rows by one of the five, in their own order; classes in which there is nothing are left out.</summary>
    public IReadOnlyList<BalanceRow> Rows(BalanceBy by) => by switch
    {
        BalanceBy.Segment => [.. Enum.GetValues<Segment>().Where(s => (Asked.Segment ?? s) == s)
            .Select(s => Row(s, Asked with { Segment = s }, c => c.Segment == s, null, s))],
        BalanceBy.Size => [.. Enum.GetValues<SizeClass>().OrderBy(s => s == SizeClass.Unknown)
            .Select(s => Row(s, Asked with { Size = s }, c => c.Size == s, c => c.Size == s)).Where(HasAny)],
        BalanceBy.Power => [.. Enum.GetValues<PowerClass>().OrderBy(p => p == PowerClass.Unknown)
            .Select(p => Row(p, Asked with { Power = p }, c => c.Power == p, c => c.Power == p)).Where(HasAny)],
        BalanceBy.Municipality =>
        [
            .. Enum.GetValues<Municipality>().Where(m => !Asked.NoMunicipality && (Asked.Municipality ?? m) == m)
                .Select(m => Row(m, Asked with { Municipality = m }, c => c.Municipality == m, c => c.Municipality == m)),
            .. new[] { Row(null, Asked with { Municipality = null, NoMunicipality = true }, c => c.Municipality is null, c => false) }.Where(HasAny),
        ],
        _ => [.. Enumerable.Range(Asked.FirstYear, Asked.LastYear - Asked.FirstYear + 1)
            .Select(y => Row(y, Asked with { FirstYear = y, LastYear = y }, c => c.Year == y, null, Asked.Segment, y))],
    };

    private static bool HasAny(BalanceRow row) => row.Demand.Values.Any(f => f.Count > 0) || row.Supply is { IsEmpty: false };

    private BalanceRow Row(
        object? value, DemandSelection selection, Func<DemandCell, bool> demand, Func<SupplyCell, bool>? supply) =>
        Row(value, selection, demand, supply, null, forecast: false);

    private BalanceRow Row(object? value, DemandSelection selection, Func<DemandCell, bool> demand, Func<SupplyCell, bool>? supply,
        Segment? segment, int? year = null, bool forecast = true) => new(
            value, selection,
            Enum.GetValues<DemandFigure>().ToDictionary(f => f, f => DemandFigures.Sum(Demand.Where(c => c.Figure == f && demand(c)).Select(c => c.Figures))),
            supply is null ? null : SupplyStock.Sum(Supply.Where(supply).Select(c => c.Stock)),
            forecast && HasForecast ? DemandForecast.Region.MeanM2(year ?? Asked.FirstYear, year ?? Asked.LastYear, segment) : null);
}

using Acquisitieloket.Core.Demand.Balance;
using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Reports;

namespace Acquisitieloket.Web.Features.Reports.Balance;

/// <summary>Demand as it is told: a number of leads, and how many m²; null of too few to tell.</summary>
public sealed record ToldDemand(long Count, long? M2);

/// <summary>A row as it is told.</summary>
public sealed record BalanceLine(string Name, BalanceRow Row, IReadOnlyDictionary<DemandFigure, ToldDemand> Demand);

/// <summary>Demand beside supply with its answer in a sentence and its chart.</summary>
public sealed record BalancePage(BalanceForm Form, BalanceReport Report, int ThisYear, CoarseFigures Told)
{
    public const string Path = "/reports/balance", Leads = "/reports/balance/leads";

    private static readonly IReadOnlyList<DemandFigure> Figures = Enum.GetValues<DemandFigure>();

    private static readonly IReadOnlyList<Series> Kinds =
        [new("Gevraagd", "#0072B2", 0), new("Beschikbaar", "#00845F", 2), new("Gereserveerd", "#B87400", 1), new("Reserve", "#B0588C", 3)];

    private static readonly IReadOnlyList<Series> Foreseen = [new("Prognose", "#666666", 4)];

    public DemandSelection Asked => Report.Asked;

    public bool MayOpenLists => Told.Exact;

    /// <summary>More was asked than is told at once.</summary>
    public bool Left => Asked != Form.Selection(ThisYear);

    public IReadOnlyList<BalanceLine> Lines { get; } = LinesOf(Report.Rows(Form.Rows()), Told);

    public BalanceLine Total { get; } = new("Samen", Report.Total, Figures.ToDictionary(f => f, f => new ToldDemand(Told.Count(Report.Total.Demand[f].Count), Told.M2(Report.Total.Demand[f].Area))));

    public string Period => Asked.FirstYear == Asked.LastYear ? $"{Asked.FirstYear}" : $"{Asked.FirstYear}–{Asked.LastYear}";

    public MonthSpan Months => new(new(Asked.FirstYear, 1, 1), new(Asked.LastYear, 12, 1));

    public string Answer => BalanceNames.Answer(this);

    public string Address(string path) => Form.Address(path, Asked, ThisYear);

    /// <summary>Where the leads behind a figure are; null for who may not open lists and for nothing.</summary>
    public string? LeadsOf(BalanceLine line, DemandFigure figure) => MayOpenLists && line.Row.Demand[figure].Count > 0
        ? Form.Address(Leads, line.Row.Selection, ThisYear, figure) : null;

    private string By => Form.Rows().Dutch().ToLowerInvariant();

    /// <summary>Supply beside demand: in each row, or of all together where supply is of no row.</summary>
    public string Chart() => StackedBars.Draw("balance", $"Hectares vraag en aanbod per {By}", Answer, Kinds,
        [.. Lines.Any(l => l.Row.Supply is not null) ? [] : Bars(Total), .. Lines.SelectMany(Bars)], ReportNames.Hectares);

    /// <summary>The forecast by itself, on a scale of its own: beside the demand its bars would be too short to see. Null where there is none.</summary>
    public string? Forecast() => Lines.Any(l => l.Row.ForecastM2 is not null)
        ? StackedBars.Draw("forecast", $"Hectares prognose per {By}", Answer, Foreseen, [.. Lines.Select(l => new Bar(l.Name, [l.Row.ForecastM2 ?? 0]))], ReportNames.Hectares)
        : null;

    private static IEnumerable<Bar> Bars(BalanceLine line)
    {
        var supply = line.Row.Supply is not null;
        if (line.Demand[DemandFigure.Asked].M2 is { } asked)
            yield return new(supply ? $"{line.Name}: vraag" : line.Name, [asked, 0, 0, 0]);
        if (line.Row.Supply is { } stock)
            yield return new($"{line.Name}: aanbod", [0, stock.AvailableM2, stock.ReservedM2, stock.ReserveM2]);
    }

    private static IReadOnlyList<BalanceLine> LinesOf(IReadOnlyList<BalanceRow> rows, CoarseFigures told)
    {
        var areas = Figures.ToDictionary(f => f, f => CoarseFigures.Parts([.. rows.Select(r => r.Demand[f].Area)], told.M2));
        return [.. rows.Select((row, i) => new BalanceLine(BalanceNames.NameOf(row.Value), row,
            Figures.ToDictionary(f => f, f => new ToldDemand(told.Count(row.Demand[f].Count), areas[f][i]))))];
    }
}

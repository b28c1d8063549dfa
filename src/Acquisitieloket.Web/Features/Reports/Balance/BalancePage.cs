using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Demand.Balance;
using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Reports.Balance;

/// <summary>A row as it is told, without the figures of so few companies that they would tell of one.</summary>
public sealed record BalanceLine(string Name, BalanceRow Row, IReadOnlySet<DemandFigure> Hidden)
{
    public DemandFigures? Of(DemandFigure figure) => Hidden.Contains(figure) ? null : Row.Demand[figure];
}

/// <summary>Demand beside supply with its answer in a sentence and its chart.</summary>
/// <param name="Guard">For who opens no leads: what may be told.</param>
public sealed record BalancePage(BalanceForm Form, BalanceReport Report, int ThisYear, DemandGuard? Guard)
{
    public const string Path = "/reports/balance", Leads = "/reports/balance/leads";

    private static readonly IReadOnlyList<Series> Kinds =
        [new("Gevraagd", "#0072B2", 0), new("Beschikbaar", "#00845F", 2), new("Gereserveerd", "#B87400", 1), new("Reserve", "#B0588C", 3)];

    private static readonly IReadOnlyList<Series> Foreseen = [new("Prognose", "#666666", 4)];

    public DemandSelection Asked => Report.Asked;

    public bool MayOpenLists => Guard is null;

    /// <summary>More was asked than is told at once.</summary>
    public bool Left => Asked != Form.Selection(ThisYear);

    public IReadOnlyList<BalanceLine> Lines { get; } = LinesOf(Form, Report, Guard);

    public BalanceLine Total { get; } = new("Samen", Report.Total, Enum.GetValues<DemandFigure>()
        .Where(f => Guard is not null && Report.Total.Demand[f].Count > 0 && Guard.Hides(f, Report.Asked)).ToHashSet());

    public string Period => Asked.FirstYear == Asked.LastYear ? $"{Asked.FirstYear}" : $"{Asked.FirstYear}–{Asked.LastYear}";

    public string Answer
    {
        get
        {
            var (asked, stock) = (Total.Of(DemandFigure.Asked), Report.Total.Supply!);
            var demand = asked is null ? "kwamen te weinig leads binnen om over te vertellen"
                : asked.Count == 1 ? $"vroeg 1 lead {ReportNames.Hectares(asked.M2)} ha"
                : $"vroegen {ReportNames.Written(asked.Count)} leads samen {ReportNames.Hectares(asked.M2)} ha";
            var forecast = Report.Total.ForecastM2 is { } m2 ? $" De prognose komt voor die jaren uit op {ReportNames.Hectares(m2)} ha." : "";
            return $"In {Period} {demand}; nu is {ReportNames.Hectares(stock.AvailableM2)} ha beschikbaar en staat {ReportNames.Hectares(stock.ReserveM2)} ha in reserve.{forecast}";
        }
    }

    public string Address(string path) => Form.Address(path, Asked, ThisYear);

    /// <summary>Where the leads behind a figure are; null for who may not open lists and for nothing.</summary>
    public string? LeadsOf(BalanceLine line, DemandFigure figure) => MayOpenLists && line.Row.Demand[figure].Count > 0
        ? Form.Address(Leads, line.Row.Selection, ThisYear, figure) : null;

    public IEnumerable<Choice> YearChoices => Enumerable.Range(0, BalanceForm.Years).Select(ago => new Choice($"{ThisYear - ago}", $"{ThisYear - ago}"));

    private string By => Form.Rows().Dutch().ToLowerInvariant();

    public string Chart() => StackedBars.Draw("balance", $"Hectares vraag en aanbod per {By}", Answer, Kinds, [.. Lines.SelectMany(Bars)], m2 => ReportNames.Hectares(m2));

    /// <summary>The forecast by itself, on a scale of its own: beside the demand its bars would be too short to see. Null where there is none.</summary>
    public string? Forecast() => Lines.Any(l => l.Row.ForecastM2 is not null)
        ? StackedBars.Draw("forecast", $"Hectares prognose per {By}", Answer, Foreseen, [.. Lines.Select(l => new Bar(l.Name, [Whole(l.Row.ForecastM2 ?? 0)]))], m2 => ReportNames.Hectares(m2))
        : null;

    private static IEnumerable<Bar> Bars(BalanceLine line)
    {
        var supply = line.Row.Supply is not null;
        yield return new(supply ? $"{line.Name}: vraag" : line.Name, [Whole(line.Of(DemandFigure.Asked)?.M2 ?? 0), 0, 0, 0]);
        if (line.Row.Supply is { } stock)
            yield return new($"{line.Name}: aanbod", [0, Whole(stock.AvailableM2), Whole(stock.ReservedM2), Whole(stock.ReserveM2)]);
    }

    private static int Whole(long m2) => (int)Math.Min(int.MaxValue / 8, m2);

    private static IReadOnlyList<BalanceLine> LinesOf(BalanceForm form, BalanceReport report, DemandGuard? guard) => [.. report.Rows(form.Rows())
        .Select(r => new BalanceLine(BalanceNames.NameOf(r.Value), r, Enum.GetValues<DemandFigure>()
            .Where(f => guard is not null && r.Demand[f].Count > 0 && guard.Hides(f, report.Asked, form.Rows(), r.Value)).ToHashSet()))];
}

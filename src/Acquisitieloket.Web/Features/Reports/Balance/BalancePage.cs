using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Demand.Balance;
using Acquisitieloket.Web.Features.Reports.Charts;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Reports.Balance;

/// <summary>A row as it is told, without the figures of so few companies that they would tell of one.</summary>
public sealed record BalanceLine(string Name, BalanceRow Row, IReadOnlySet<DemandFigure> Hidden)
{
    public DemandFigures? Of(DemandFigure figure) => Hidden.Contains(figure) ? null : Row.Demand[figure];
}

/// <summary>Demand beside supply with its answer in a sentence and its chart.</summary>
public sealed record BalancePage(BalanceForm Form, BalanceReport Report, int ThisYear, bool MayOpenLists)
{
    public const string Path = "/reports/balance", Leads = "/reports/balance/leads";

    private static readonly IReadOnlyList<Series> Kinds =
    [
        new("Gevraagd", "#0072B2", 0), new("Beschikbaar", "#00845F", 2), new("Gereserveerd", "#B87400", 1),
        new("Reserve", "#B0588C", 3), new("Prognose", "#666666", 4),
    ];

    public DemandSelection Asked => Report.Asked;

    public IReadOnlyList<BalanceLine> Lines { get; } = LinesOf(Form, Report, MayOpenLists);

    public BalanceLine Total { get; } = new("Samen", Report.Total, Enum.GetValues<DemandFigure>()
        .Where(f => !MayOpenLists && SmallNumbers.Hides(Report.Total.Demand[f].Count)).ToHashSet());

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

    public string Chart() => StackedBars.Draw("balance", $"Hectares per {Form.Rows().Dutch().ToLowerInvariant()}", Answer, Kinds,
        [.. Lines.SelectMany(Bars)], m2 => ReportNames.Hectares(m2));

    private static IEnumerable<Bar> Bars(BalanceLine line)
    {
        yield return new($"{line.Name}: vraag", [Whole(line.Of(DemandFigure.Asked)?.M2 ?? 0), 0, 0, 0, 0]);
        if (line.Row.Supply is { } stock)
            yield return new($"{line.Name}: aanbod", [0, Whole(stock.AvailableM2), Whole(stock.ReservedM2), Whole(stock.ReserveM2), 0]);
        if (line.Row.ForecastM2 is { } forecast)
            yield return new($"{line.Name}: prognose", [0, 0, 0, 0, Whole(forecast)]);
    }

    private static int Whole(long m2) => (int)Math.Min(int.MaxValue / 8, m2);

    // What is told must not give away, less the sum, what is not told.
    private static IReadOnlyList<BalanceLine> LinesOf(BalanceForm form, BalanceReport report, bool mayOpenLists)
    {
        var rows = report.Rows(form.Rows());
        var hidden = rows.ToDictionary(r => r, _ => new HashSet<DemandFigure>());
        foreach (var figure in mayOpenLists ? [] : Enum.GetValues<DemandFigure>())
            foreach (var row in SmallNumbers.Split([.. rows.Where(r => r.Demand[figure].Count > 0)], r => r.Demand[figure].Count).Together)
                hidden[row].Add(figure);
        return [.. rows.Select(r => new BalanceLine(BalanceNames.NameOf(r.Value), r, hidden[r]))];
    }
}

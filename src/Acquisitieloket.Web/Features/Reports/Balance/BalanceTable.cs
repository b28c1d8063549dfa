using Acquisitieloket.Core.Demand.Balance;

namespace Acquisitieloket.Web.Features.Reports.Balance;

/// <summary>The table of the page for files: numbers of leads, and hectares; nothing where there is nothing to tell.</summary>
internal static class BalanceTable
{
    public static IReadOnlyList<string> Head(BalancePage page) =>
    [
        page.Form.Rows().Dutch(), .. Enum.GetValues<DemandFigure>().SelectMany(f => new[] { f.Dutch(), $"{f.Dutch()}, leads" }),
        "Aangeboden", "In selectie", "Onder optie", "Gereserveerd", "Reserve", "Prognose",
    ];

    public static IEnumerable<IEnumerable<object?>> Rows(BalancePage page) => page.Lines.Append(page.Total).Select(Row);

    private static IEnumerable<object?> Row(BalanceLine line) =>
    [
        line.Name, .. Enum.GetValues<DemandFigure>().SelectMany(f => new object?[] { Hectares(line.Demand[f].M2), line.Demand[f].Count }),
        Hectares(line.Row.Supply?.OfferedM2), Hectares(line.Row.Supply?.InSelectionM2), Hectares(line.Row.Supply?.OptionM2), Hectares(line.Row.Supply?.ReservedM2),
        Hectares(line.Row.Supply?.ReserveM2), Hectares(line.Row.ForecastM2),
    ];

    private static decimal? Hectares(long? m2) => m2 / 10_000m;
}

using Acquisitieloket.Core.Demand.Balance;

namespace Acquisitieloket.Web.Features.Reports.Balance;

/// <summary>The table of the page for files: exact m², nothing where there is nothing to tell.</summary>
internal static class BalanceTable
{
    public static IReadOnlyList<string> Head(BalancePage page) =>
    [
        page.Form.Rows().Dutch(), .. Enum.GetValues<DemandFigure>().SelectMany(f => new[] { $"{f.Dutch()} aantal", $"{f.Dutch()} m²" }),
        "Aangeboden m²", "In selectie m²", "Onder optie m²", "Gereserveerd m²", "Reserve m²", "Prognose m²",
    ];

    public static IEnumerable<IReadOnlyList<object?>> Rows(BalancePage page) => page.Lines.Append(page.Total).Select(Row);

    private static IReadOnlyList<object?> Row(BalanceLine line) =>
    [
        line.Name, .. Enum.GetValues<DemandFigure>().SelectMany(f => new object?[] { line.Of(f)?.Count, line.Of(f)?.M2 }),
        line.Row.Supply?.OfferedM2, line.Row.Supply?.InSelectionM2, line.Row.Supply?.OptionM2, line.Row.Supply?.ReservedM2,
        line.Row.Supply?.ReserveM2, line.Row.ForecastM2,
    ];
}

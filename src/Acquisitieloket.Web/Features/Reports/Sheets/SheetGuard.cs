using System.Globalization;
using Acquisitieloket.Core.Reports;

namespace Acquisitieloket.Web.Features.Reports.Sheets;

/// <summary>
/// Hides in a table what would tell a cell that was withheld: one that is left alone follows from its total and the others
/// (<see cref="CoarseFigures.NextHidden"/>). Rows add up to the last one, and parts to the row that they are of.
/// </summary>
internal static class SheetGuard
{
    public static SheetTable Of(SheetTable table)
    {
        SheetRow[] rows = [.. table.Rows];
        var wholes = rows.Index().Where(r => !r.Item.Part).Select(r => r.Index).ToList();
        if (table.Foot is { } foot)
            Hide(rows, wholes, foot);
        foreach (var whole in wholes)
            Hide(rows, [.. Enumerable.Range(whole + 1, rows.Skip(whole + 1).TakeWhile(r => r.Part).Count())], rows[whole]);
        return table with { Rows = rows };
    }

    private static void Hide(SheetRow[] rows, IReadOnlyList<int> parts, SheetRow total)
    {
        for (var column = 0; column < total.Cells.Count; column++)
            if (total.Cells[column].Value is not null
                && CoarseFigures.NextHidden([.. parts.Select(p => rows[p].Cells[column]).Select(c => (Number(c.Value), c.Withheld))]) is { } next)
                rows[parts[next]] = rows[parts[next]] with { Cells = [.. rows[parts[next]].Cells.Select((cell, i) => i == column ? Teller.Nothing : cell)] };
    }

    private static decimal? Number(object? value) => value is null ? null : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
}

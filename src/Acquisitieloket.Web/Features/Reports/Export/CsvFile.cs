using System.Text;

namespace Acquisitieloket.Web.Features.Reports.Export;

/// <summary>A table as a file that Dutch spreadsheets open with a double click: UTF-8 with BOM, semicolons.</summary>
public static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = string.Concat(rows.Select(row => string.Join(';', row.Select(Cell)) + "\r\n"));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
    }

    // What begins like a formula is text: a spreadsheet must not calculate what someone typed.
    private static string Cell(string value)
    {
        var safe = value.Length > 0 && "=+-@\t\r".Contains(value[0]) ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"")}\"" : safe;
    }
}

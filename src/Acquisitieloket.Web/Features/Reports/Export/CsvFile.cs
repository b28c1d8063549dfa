using System.Globalization;
using CsvHelper;

namespace Acquisitieloket.Web.Features.Reports.Export;

/// <summary>A table as a file that Dutch spreadsheets open with a double click: UTF-8 with BOM, semicolons.</summary>
public static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with
    {
        Separator = ';',
        // What begins like a formula is text: a spreadsheet must not calculate what someone typed.
        Injection = CsvInjection.Escape,
        FormatProvider = CultureInfo.InvariantCulture,
        WriteByteOrderMark = true,
    };

    public static byte[] Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Format, leaveOpen: true))
            foreach (var row in rows)
            {
                foreach (var cell in row)
                    csv.WriteField(cell);
                csv.EndRecord();
            }
        return file.ToArray();
    }
}

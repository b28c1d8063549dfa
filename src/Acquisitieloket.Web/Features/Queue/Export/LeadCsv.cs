using System.Globalization;
using CsvHelper;

namespace Acquisitieloket.Web.Features.Queue.Export;

/// <summary>Leads as text that spreadsheets open with a double click: UTF-8 with BOM, semicolons, ISO dates.</summary>
internal static class LeadCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with
    {
        Separator = ';',
        // What begins like a formula is text: a spreadsheet must not calculate what someone typed.
        Injection = CsvInjection.Escape,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    public static async Task WriteAsync(
        Stream to, IAsyncEnumerable<IReadOnlyList<ExportRow>> batches, CancellationToken cancellation)
    {
        await SendAsync(to, csv => csv.WriteHeader([.. ExportRow.Columns.Select(c => c.Name)]), true, cancellation);
        await foreach (var batch in batches)
            await SendAsync(to, csv => Write(csv, batch), false, cancellation);
    }

    private static void Write(CsvWriter csv, IReadOnlyList<ExportRow> batch)
    {
        foreach (var row in batch)
        {
            foreach (var (_, value) in ExportRow.Columns)
                csv.WriteField(value(row) is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value(row));
            csv.EndRecord();
        }
    }

    // The writer is not asynchronous, and a response is nothing else.
    private static async Task SendAsync(Stream to, Action<CsvWriter> write, bool first, CancellationToken cancellation)
    {
        using var part = new MemoryStream();
        using (var csv = CsvWriter.Create(part, Format with { WriteByteOrderMark = first }, leaveOpen: true))
            write(csv);
        await to.WriteAsync(part.GetBuffer().AsMemory(0, (int)part.Length), cancellation);
    }
}

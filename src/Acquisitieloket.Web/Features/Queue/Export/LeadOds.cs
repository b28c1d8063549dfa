using System.Runtime.CompilerServices;
using Acquisitieloket.Web.Infrastructure.Files;

namespace Acquisitieloket.Web.Features.Queue.Export;

/// <summary>Leads as an OpenDocument spreadsheet.</summary>
internal static class LeadOds
{
    public const string ContentType = OdsFile.ContentType;

    public static Task WriteAsync(Stream to, IAsyncEnumerable<IReadOnlyList<ExportRow>> batches, CancellationToken cancellation) =>
        OdsFile.WriteAsync(to, "Leads", ExportRow.Columns.Select(c => c.Name), RowsAsync(batches, cancellation), cancellation);

    private static async IAsyncEnumerable<IEnumerable<object?>> RowsAsync(
        IAsyncEnumerable<IReadOnlyList<ExportRow>> batches, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var batch in batches.WithCancellation(cancellation))
            foreach (var row in batch)
                yield return ExportRow.Columns.Select(c => c.Value(row));
    }
}

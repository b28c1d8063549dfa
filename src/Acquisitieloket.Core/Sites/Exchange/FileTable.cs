namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>
/// What a file says, before anyone knows what it means: columns by name, and of each row the texts below them. A cell is
/// null where the file says nothing of it, which leaves the register alone, and "" where it says that nothing is known.
/// </summary>
public sealed record FileTable(IReadOnlyList<string> Columns, IReadOnlyList<FileRow> Rows, IReadOnlyList<FileFault> Faults)
{
    /// <summary>Many times the register of the five municipalities.</summary>
    public const int MostRows = 20_000, MostColumns = 400, MostMegabytes = 10, MostBytes = MostMegabytes * 1024 * 1024;

    /// <summary>More faults than this help nobody.</summary>
    public const int MostFaults = 500;

    /// <summary>A file of which nothing can be read.</summary>
    public static FileTable Unreadable(string message, int? row = null) => new([], [], [new(row, null, message)]);

    /// <summary>GeoJSON when it begins as JSON does, else CSV.</summary>
    public static FileTable Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
            return Unreadable("Het bestand is leeg.");
        if (bytes.Length > MostBytes)
            return Unreadable($"Het bestand is groter dan {MostMegabytes} MB.");
        if (FileText.Read(bytes.Span, out var refused) is not { } text)
            return Unreadable(refused);
        return text.TrimStart() is ['{' or '[', ..] ? GeoJsonTable.Read(text) : CsvTable.Read(text);
    }
}

/// <summary>One row; its number is that of a spreadsheet (the header is row 1), or the place of an object in a GeoJSON file, from 1.</summary>
public sealed record FileRow(int Number, IReadOnlyList<string?> Cells)
{
    /// <summary>What is drawn in a GeoJSON file, in WGS84: one position for a point, the corners of an outline, else none.</summary>
    public IReadOnlyList<Position> Shape { get; init; } = [];
}

/// <summary>What is wrong with a file (no row) or with one place in it; the column by its name.</summary>
public sealed record FileFault(int? Row, string? Column, string Message);
